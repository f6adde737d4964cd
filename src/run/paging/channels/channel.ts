import type { z } from "zod";
import type { Message } from "../model/message.ts";

/**
 * What a channel's provider made of a message, with its answer in words. `retry`: not now; `refused`: this message never;
 * `gone`: the address takes no messages any more. `mayHaveArrived` marks a silence after everything was sent.
 */
export type ChannelAnswer =
  | { kind: "handed-over"; words: string }
  | { kind: "retry"; words: string; waitSeconds?: number; mayHaveArrived?: boolean; providerDown?: boolean }
  | { kind: "refused"; words: string; providerDown?: boolean }
  | { kind: "gone"; words: string };

/** An address as a person gave it: `stored` is kept encrypted, `hint` is what others see, `secret` is told once. */
export type GivenAddress = { stored: string; hint: string; secret?: string };

/** How a message is handed over. Repeating one repeats its key; the signal ends it. */
export type Handover = { idempotencyKey: string; sentAt: Date; signal: AbortSignal };

/** One way to reach a person. A channel is one folder; it is registered in all-channels.ts. */
export type Channel<Address = unknown> = {
  name: string;
  /** The address as the API takes it. */
  addressSchema: z.ZodType<Address>;
  /** Whether giving the address proves that it is the person's, as a browser's subscription does. */
  provenByAddress: boolean;
  /** Reads an address, refusing what cannot be reached. */
  readAddress(given: Address): GivenAddress;
  /** The stored address as its owner may read it again; null where it says nothing to a person. */
  shownAddress(stored: string): string | null;
  send(stored: string, message: Message, handover: Handover): Promise<ChannelAnswer>;
  stop?(): void;
};
