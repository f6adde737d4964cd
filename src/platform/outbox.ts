import { sql } from "kysely";
import type { Platform } from "./context.ts";
import type { Tx } from "./database.ts";
import { newId } from "./identifiers.ts";
import { notifyWake } from "./live-events.ts";

/** Something that must leave the house after the transaction that decided it. */
export type OutboxMessage = {
  topic: string;
  payload: object;
  /** The same key is written once: a decision repeated sends nothing twice. */
  idempotencyKey: string;
  dueAt?: Date;
};

/** Sends one message; called at least once. What it throws is retried with back-off until `maximumAttempts`. */
export type OutboxHandler = {
  topic: string;
  leaseSeconds: number;
  maximumAttempts: number;
  /** How many messages of the topic one server sends at the same time. */
  concurrency: number;
  send(payload: never, delivery: { id: string; idempotencyKey: string; attempt: number }): Promise<void>;
  /** Told once when a message is given up, in words for an operator. */
  givenUp?(payload: never, error: string): Promise<void>;
};

/** Writes messages in the deciding transaction. */
export async function enqueue(tx: Tx, messages: readonly OutboxMessage[], now: Date): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insertInto("outbox")
    .values(
      messages.map((message) => ({
        id: newId(now),
        topic: message.topic,
        payload: JSON.stringify(message.payload),
        idempotency_key: message.idempotencyKey,
        created_at: now,
        due_at: message.dueAt ?? now,
      })),
    )
    .onConflict((conflict) => conflict.column("idempotency_key").doNothing())
    .execute();
  await notifyWake(tx, "outbox");
}

type Claimed = {
  id: string;
  topic: string;
  payload: unknown;
  idempotency_key: string;
  attempts: number;
  created_at: Date;
};

/** Claims what is due under a lease: until it ends nobody else takes it, after it anybody does. */
export async function claimMessages(
  platform: Platform,
  handler: OutboxHandler,
  limit: number,
): Promise<Claimed[]> {
  const now = platform.clock.now();
  const until = new Date(now.getTime() + handler.leaseSeconds * 1000);
  const claimed = await sql<Claimed>`
    update outbox set leased_until = ${until}, attempts = attempts + 1
    where id in (
      select id from outbox
      where topic = ${handler.topic} and failed_at is null and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by due_at limit ${limit} for update skip locked)
    returning id, topic, payload, idempotency_key, attempts, created_at`.execute(platform.db);
  return claimed.rows;
}

/** Sends one claimed message and records how it went. */
export async function deliver(platform: Platform, handler: OutboxHandler, message: Claimed): Promise<void> {
  try {
    await handler.send(message.payload as never, {
      id: message.id,
      idempotencyKey: message.idempotency_key,
      attempt: message.attempts,
    });
    await platform.db.deleteFrom("outbox").where("id", "=", message.id).execute();
  } catch (error) {
    await recordFailure(platform, handler, message, error instanceof Error ? error.message : String(error));
  }
}

async function recordFailure(
  platform: Platform,
  handler: OutboxHandler,
  message: Claimed,
  error: string,
): Promise<void> {
  const now = platform.clock.now();
  const givenUp = message.attempts >= handler.maximumAttempts;
  platform.log.warn(
    { topic: handler.topic, attempt: message.attempts, error },
    givenUp ? "message given up" : "message failed",
  );
  await platform.db
    .updateTable("outbox")
    .set({
      last_error: error.slice(0, 2000),
      leased_until: null,
      due_at: new Date(now.getTime() + backOffSeconds(message.attempts) * 1000),
      failed_at: givenUp ? now : null,
    })
    .where("id", "=", message.id)
    .execute();
  if (givenUp) await handler.givenUp?.(message.payload as never, error);
}

/** 1, 2, 4, 8 … seconds, at most two minutes. */
export const backOffSeconds = (attempt: number): number => Math.min(2 ** (attempt - 1), 120);
