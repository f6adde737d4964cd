import { sql } from "kysely";
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
  const rows = entries.map(({ incidentId, actor, event, happenedAt }) => ({
    id: newId(now),
    incident_id: incidentId,
    happened_at: happenedAt ?? now,
    kind: event.kind,
    actor_name: actor,
    data: event,
  }));
  await sql`
    insert into timeline_entry (id, incident_id, recorded_at, happened_at, kind, actor_name, data)
    select id, incident_id, ${now}, happened_at, kind, actor_name, data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (id uuid, incident_id uuid, happened_at timestamptz,
      kind text, actor_name text, data jsonb)`.execute(tx);
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
