import type { Db, Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { TimelineEntry, TimelineEvent } from "./model/timeline-entry.ts";

/** An entry to be written; it happened now unless it says otherwise. */
export type NewTimelineEntry = {
  incidentId: string;
  actor: string;
  event: TimelineEvent;
  happenedAt?: Date;
};

/** Writes entries in one statement, in their order. */
export async function writeTimeline(tx: Tx, entries: readonly NewTimelineEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  for (let from = 0; from < entries.length; from += 1000)
    await tx
      .insertInto("timeline_entry")
      .values(
        entries.slice(from, from + 1000).map(({ incidentId, actor, event, happenedAt }) => ({
          id: newId(now),
          incident_id: incidentId,
          recorded_at: now,
          happened_at: happenedAt ?? now,
          kind: event.kind,
          actor_name: actor,
          data: JSON.stringify(event),
        })),
      )
      .execute();
}

export type StoredTimelineEntry = TimelineEntry & { id: string };

/** An incident's story, oldest first. */
export async function loadTimeline(db: Db, incidentId: string): Promise<StoredTimelineEntry[]> {
  const rows = await db
    .selectFrom("timeline_entry")
    .selectAll()
    .where("incident_id", "=", incidentId)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    actor: row.actor_name,
    event: row.data as TimelineEvent,
  }));
}
