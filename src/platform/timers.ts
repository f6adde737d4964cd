import type { Platform } from "./context.ts";
import type { Tx } from "./database.ts";
import { notifyWake } from "./live-events.ts";
import { backOffSeconds } from "./outbox.ts";

/** Something that happens later, in the transaction of what it belongs to. One row a (kind, key): setting it again moves it. */
export type Timer = { kind: string; key: string; dueAt: Date; payload?: object };

/** What a timer does when due: database work only, in the transaction that removes the timer. */
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
      })),
    )
    .execute();
  await notifyWake(tx, "timers");
}

export async function cancelTimers(tx: Tx, timers: readonly { kind: string; key: string }[]): Promise<void> {
  for (const { kind, key } of timers)
    await tx.deleteFrom("timer").where("kind", "=", kind).where("key", "=", key).execute();
}

/** Fires the timer that is due longest, if any is free to take; says whether there was one. */
export async function fireNextTimer(
  platform: Platform,
  handlers: ReadonlyMap<string, TimerHandler>,
): Promise<boolean> {
  const now = platform.clock.now();
  let taken: { kind: string; key: string; attempts: number } | undefined;
  try {
    return await platform.db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom("timer")
        .selectAll()
        .where("due_at", "<=", now)
        .where("kind", "in", [...handlers.keys()])
        .orderBy("due_at")
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!row) return false;
      taken = row;
      await tx.deleteFrom("timer").where("kind", "=", row.kind).where("key", "=", row.key).execute();
      await handlers
        .get(row.kind)!
        .fire(tx, { key: row.key, dueAt: row.due_at, payload: row.payload }, now);
      return true;
    });
  } catch (error) {
    if (!taken) throw error;
    await postpone(platform, taken, now, error);
    return true;
  }
}

/** A timer that failed stays due, later each time: it is never lost. */
async function postpone(
  platform: Platform,
  timer: { kind: string; key: string; attempts: number },
  now: Date,
  error: unknown,
): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  platform.log.error({ kind: timer.kind, key: timer.key, err: error }, "timer failed");
  await platform.db
    .updateTable("timer")
    .set({
      attempts: timer.attempts + 1,
      last_error: message.slice(0, 2000),
      due_at: new Date(now.getTime() + backOffSeconds(timer.attempts + 1) * 1000),
    })
    .where("kind", "=", timer.kind)
    .where("key", "=", timer.key)
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
