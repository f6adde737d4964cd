import type { Db } from "../../platform/database.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { escalationTimer } from "./escalate-incident.ts";
import type { IncidentDetail, IncidentSurroundings } from "./incident-shapes.ts";
import { toStoredIncidents } from "./incident-store.ts";
import type { StoredIncident } from "./stored-incident.ts";
import { loadTimeline } from "./timeline-store.ts";

export type IncidentFilter = {
  /** "open" stands for triggered, acknowledged and mitigated. */
  state?: string | undefined;
  serviceIds?: readonly string[] | undefined;
  unowned?: boolean | undefined;
  beforeNumber?: number | undefined;
  limit: number;
};

const openStates = ["triggered", "acknowledged", "mitigated"];

/** Incidents, newest first, one more than asked for where there are more. */
export async function listIncidents(db: Db, filter: IncidentFilter): Promise<StoredIncident[]> {
  let query = db
    .selectFrom("incident")
    .selectAll()
    .orderBy("number", "desc")
    .limit(filter.limit + 1);
  if (filter.state === "open") query = query.where("state", "in", openStates);
  else if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  if (filter.serviceIds !== undefined)
    query = query.where("service_id", "in", filter.serviceIds.length > 0 ? filter.serviceIds : [noService]);
  if (filter.unowned) query = query.where("service_id", "is", null);
  if (filter.beforeNumber !== undefined) query = query.where("number", "<", filter.beforeNumber);
  return toStoredIncidents(db, await query.execute());
}

const noService = "00000000-0000-0000-0000-000000000000";

/** Everything that an incident's room shows besides the incident. */
export async function loadSurroundings(
  db: Db,
  stored: StoredIncident,
  board: OnCallBoard,
): Promise<IncidentSurroundings> {
  const [timeline, responders, changes, nextStepAt] = await Promise.all([
    loadTimeline(db, stored.id),
    loadResponders(db, stored.id, board),
    loadChanges(db, stored),
    loadNextStepAt(db, stored.id),
  ]);
  return { timeline, responders, changes, nextStepAt };
}

async function loadResponders(
  db: Db,
  incidentId: string,
  board: OnCallBoard,
): Promise<IncidentDetail["responders"]> {
  const rows = await db
    .selectFrom("incident_responder")
    .select(["person_id", "role"])
    .where("incident_id", "=", incidentId)
    .orderBy("joined_at")
    .execute();
  return rows.map(({ person_id, role }) => ({
    person: { id: person_id, name: board.person(person_id)?.name ?? "somebody who has left" },
    role: role as IncidentDetail["responders"][number]["role"],
  }));
}

const changesShown = 10;
const changesWithinHours = 24;

/** What changed on the service in the day before the impact, newest first. */
export async function loadChanges(db: Db, { incident }: StoredIncident): Promise<IncidentDetail["changes"]> {
  if (incident.service === null) return [];
  const since = new Date(incident.impactStartedAt.getTime() - changesWithinHours * 3_600_000);
  const rows = await db
    .selectFrom("change_event")
    .select(["summary", "source", "happened_at"])
    .where("service_id", "=", incident.service)
    .where("happened_at", ">=", since)
    .orderBy("happened_at", "desc")
    .limit(changesShown)
    .execute();
  return rows.map((row) => ({
    summary: row.summary,
    source: row.source,
    happenedAt: row.happened_at.toISOString(),
  }));
}

async function loadNextStepAt(db: Db, incidentId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("timer")
    .select("due_at")
    .where("kind", "=", escalationTimer)
    .where("key", "=", incidentId)
    .executeTakeFirst();
  return row?.due_at ?? null;
}
