import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import type { Channel, ChannelAnswer } from "./channels/channel.ts";
import { deliverWithin } from "./channels/deliver-within.ts";
import { requireMethodsOf } from "./contact-method-access.ts";
import { methodOf } from "./contact-method-store.ts";

export type TestPageResult = { outcome: ChannelAnswer["kind"]; answer: string; tookMilliseconds: number };

/** Sends a page that says that it is a test, and tells at once what the provider answered. */
export async function sendTestPage(
  context: Context,
  channels: ReadonlyMap<string, Channel>,
  personId: string,
  methodId: string,
): Promise<TestPageResult> {
  const { channel, address, recipient } = await allowTestPage(context, channels, personId, methodId);
  const sentAt = context.clock.now();
  const began = performance.now();
  const answer = await deliverWithin(
    channel,
    address,
    { kind: "test", recipient, homeUrl: context.baseUrl },
    { idempotencyKey: newId(sentAt), sentAt },
  );
  return {
    outcome: answer.kind,
    answer: answer.words,
    tookMilliseconds: Math.round(performance.now() - began),
  };
}

const allowTestPage = (
  context: Context,
  channels: ReadonlyMap<string, Channel>,
  personId: string,
  methodId: string,
) =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const method = await methodOf(tx, personId, methodId);
    const person = await tx
      .selectFrom("person")
      .select(["name", "email", "time_zone"])
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const stored = method.address_encrypted;
    return {
      result: {
        channel: channels.get(method.channel)!,
        address: stored === null ? person.email : context.secrets.decrypt(stored),
        recipient: { personId, name: person.name, timeZone: person.time_zone },
      },
      audit: {
        action: "contact-method.test",
        subject: { kind: "person", id: personId, name: person.name },
        after: { channel: method.channel, hint: method.address_hint },
      },
    };
  });
