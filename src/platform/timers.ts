import { sql } from "kysely";
import { systemTransaction } from "./transaction.ts";
import type { Platform } from "./context.ts";
import type { Tx } from "./database.ts";
import { notifyWake } from "./live-events.ts";
import { backOffSeconds } from "./outbox.ts";

/** Something that happens later, in the transaction of what it belongs to. One row a (kind, key): setting it again moves it. */
export type Timer = { kind: string; key: string; dueAt: Date; payload?: object };

/** What a timer does when due: database work only, in the transaction that removes the timer. Called at least once. */
export type TimerHandler = {
  kind: string;
  fire(tx: Tx, timer: { key: string; dueAt: Date; payload: unknown }, now: Date): Promise<void>;
};

export async function setTimers(tx: Tx, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  await tx
    .insertInto("timer")
    .values(
      timers.map(({ kind, key, dueAt, payload }) => ({
        kind,
        key,
        due_at: dueAt,
        payload: JSON.stringify(payload ?? {}),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["kind", "key"]).doUpdateSet((row) => ({
        due_at: row.ref("excluded.due_at"),
        payload: row.ref("excluded.payload"),
        attempts: 0,
        last_error: null,
        leased_until: null,
      })),
    )
    .execute();
  await notifyWake(tx, "timers");
}

export async function cancelTimers(tx: Tx, timers: readonly { kind: string; key: string }[]): Promise<void> {
  if (timers.length === 0) return;
  await sql`
    delete from timer using unnest(${timers.map(({ kind }) => kind)}::text[], ${timers.map(({ key }) => key)}::text[])
      as cancelled (kind, key)
    where timer.kind = cancelled.kind and timer.key = cancelled.key`.execute(tx);
}

const leaseSeconds = 10;

type ClaimedTimer = { kind: string; key: string; due_at: Date; payload: unknown; attempts: number };

/**
 * Fires the timer that is due longest, if any is free to take; says whether there was one. It is claimed by a lease first,
 * so that its handler locks what it works on before the timer's own row, in the order in which everybody else does.
 */
export async function fireNextTimer(
  platform: Platform,
  handlers: ReadonlyMap<string, TimerHandler>,
): Promise<boolean> {
  const now = platform.clock.now();
  const timer = await claimTimer(platform, [...handlers.keys()], now);
  if (!timer) return false;
  try {
    await systemTransaction(platform, async (tx) => {
      const { kind, key, due_at: dueAt, payload } = timer;
      await handlers.get(kind)!.fire(tx, { key, dueAt, payload }, now);
      // Set anew by its handler, or moved by somebody else meanwhile, it has another due instant and stays.
      await tx
        .deleteFrom("timer")
        .where("kind", "=", kind)
        .where("key", "=", key)
        .where("due_at", "=", dueAt)
        .execute();
    });
  } catch (error) {
    await postpone(platform, timer, now, error);
  }
  return true;
}

async function claimTimer(
  platform: Platform,
  kinds: readonly string[],
  now: Date,
): Promise<ClaimedTimer | undefined> {
  const until = new Date(now.getTime() + leaseSeconds * 1000);
  const claimed = await sql<ClaimedTimer>`
    update timer set leased_until = ${until}
    where (kind, key) = (
      select kind, key from timer
      where due_at <= ${now} and kind = any(${kinds}::text[]) and (leased_until is null or leased_until <= ${now})
      order by due_at limit 1 for update skip locked)
    returning kind, key, due_at, payload, attempts`.execute(platform.db);
  return claimed.rows[0];
}

/** A timer that failed stays due, later each time: it is never lost. */
async function postpone(platform: Platform, timer: ClaimedTimer, now: Date, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  platform.log.error({ kind: timer.kind, key: timer.key, err: error }, "timer failed");
  await platform.db
    .updateTable("timer")
    .set({
      attempts: timer.attempts + 1,
      last_error: message.slice(0, 2000),
      leased_until: null,
      due_at: new Date(now.getTime() + backOffSeconds(timer.attempts + 1) * 1000),
    })
    .where("kind", "=", timer.kind)
    .where("key", "=", timer.key)
    .where("due_at", "=", timer.due_at)
    .execute();
}

/** When the next timer is due, so that a worker can sleep until then. */
export async function nextTimerDueAt(platform: Platform): Promise<Date | null> {
  const row = await platform.db
    .selectFrom("timer")
    .select("due_at")
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}
