import type { Db, Tx } from "../../platform/database.ts";
import type { Override } from "./model/schedule.ts";

/** Cover as it is stored, with who ordered it and why. */
export type StoredOverride = Override & { id: string; reason: string; createdBy: string; createdAt: Date };

type Row = {
  id: string;
  layer: string | null;
  person_id: string | null;
  replaces_id: string | null;
  starts_at: Date;
  ends_at: Date;
  reason: string;
  created_by: string;
  created_at: Date;
};

const toOverride = (row: Row): StoredOverride => ({
  id: row.id,
  startAt: row.starts_at,
  endAt: row.ends_at,
  layer: row.layer,
  personId: row.person_id,
  replaces: row.replaces_id,
  reason: row.reason,
  createdBy: row.created_by,
  createdAt: row.created_at,
});

/** A schedule's cover that meets [from, to) and was not withdrawn before it began, in the order in which it was ordered. */
export async function loadOverrides(
  db: Db,
  scheduleId: string,
  { from, to }: { from: Date; to: Date },
): Promise<StoredOverride[]> {
  const rows = await db
    .selectFrom("schedule_override")
    .selectAll()
    .where("schedule_id", "=", scheduleId)
    .where("cancelled_at", "is", null)
    .where("ends_at", ">", from)
    .where("starts_at", "<", to)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toOverride);
}

/** One cover of a schedule, locked until commit; null where there is none. */
export async function lockOverride(tx: Tx, scheduleId: string, id: string): Promise<StoredOverride | null> {
  const row = await tx
    .selectFrom("schedule_override")
    .selectAll()
    .where("id", "=", id)
    .where("schedule_id", "=", scheduleId)
    .where("cancelled_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row ? toOverride(row) : null;
}

export async function insertOverride(tx: Tx, scheduleId: string, override: StoredOverride): Promise<void> {
  await tx
    .insertInto("schedule_override")
    .values({
      id: override.id,
      schedule_id: scheduleId,
      layer: override.layer,
      person_id: override.personId,
      replaces_id: override.replaces,
      starts_at: override.startAt,
      ends_at: override.endAt,
      reason: override.reason,
      created_by: override.createdBy,
      created_at: override.createdAt,
    })
    .execute();
}

/** Ends cover that has begun, or takes back cover that has not. */
export async function endOverride(
  tx: Tx,
  id: string,
  end: { endAt: Date } | { cancelledAt: Date },
): Promise<void> {
  await tx
    .updateTable("schedule_override")
    .set("endAt" in end ? { ends_at: end.endAt } : { cancelled_at: end.cancelledAt })
    .where("id", "=", id)
    .execute();
}
