import type { Message } from "../model/message.ts";
import { oneLine } from "../model/wording.ts";
import type { Channel, ChannelAnswer, Handover } from "./channel.ts";

/** How long a channel may take for one message. */
export const sendTimeoutMilliseconds = 10_000;
// What a channel has left to end by itself once its signal has asked it to.
const graceMilliseconds = 1000;

/** Sends by a channel within its time. Whatever the channel does, there is an answer: a hang or a throw is a failure in words. */
export async function deliverWithin(
  channel: Channel,
  address: string,
  message: Message,
  handover: Omit<Handover, "signal">,
  timeoutMilliseconds: number = sendTimeoutMilliseconds,
): Promise<ChannelAnswer> {
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<ChannelAnswer>((resolve) => {
    timer = setTimeout(
      () => resolve({ kind: "retry", words: "No answer in time.", mayHaveArrived: true }),
      timeoutMilliseconds + graceMilliseconds,
    );
  });
  try {
    return await Promise.race([channel.send(address, message, { ...handover, signal }), timedOut]);
  } catch (error) {
    return { kind: "retry", words: oneLine(error instanceof Error ? error.message : String(error), 300) };
  } finally {
    clearTimeout(timer);
  }
}
