import type { Db, Tx } from "../../platform/database.ts";
import type { Period } from "./model/period.ts";

/** When a person is away. */
export type StoredLeave = Period & { id: string };

/** A person's leave that ends after an instant, in order. */
export const loadLeaveOf = (db: Db, personId: string, endingAfter: Date): Promise<StoredLeave[]> =>
  db
    .selectFrom("leave_period")
    .select(["id", "starts_at as startAt", "ends_at as endAt"])
    .where("person_id", "=", personId)
    .where("ends_at", ">", endingAfter)
    .orderBy("starts_at")
    .execute();

/** One leave of a person, locked until commit; null where there is none. */
export async function lockLeave(tx: Tx, personId: string, id: string): Promise<StoredLeave | null> {
  const row = await tx
    .selectFrom("leave_period")
    .select(["id", "starts_at as startAt", "ends_at as endAt"])
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertLeave(tx: Tx, personId: string, leave: StoredLeave): Promise<void> {
  await tx
    .insertInto("leave_period")
    .values({ id: leave.id, person_id: personId, starts_at: leave.startAt, ends_at: leave.endAt })
    .execute();
}

/** Shortens leave that has begun, or takes back leave that has not. */
export async function endLeave(tx: Tx, id: string, endAt: Date | null): Promise<void> {
  if (endAt === null) await tx.deleteFrom("leave_period").where("id", "=", id).execute();
  else await tx.updateTable("leave_period").set({ ends_at: endAt }).where("id", "=", id).execute();
}
