import { sql, type Selectable } from "kysely";
import { AppError } from "../../lib/errors.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { Incident as IncidentRow } from "../../platform/schema.ts";
import type { ClassChoice } from "./model/class.ts";
import { readEscalation } from "./model/escalation-progress.ts";
import type { IncidentState } from "./model/incident.ts";
import type { IncidentLoss, LossCost, LossRevision } from "./model/loss.ts";
import type { AskedOnCall, StoredIncident } from "./stored-incident.ts";

/** Incidents by id, each locked until commit so that two acts on one happen one after the other. */
export async function lockIncidents(tx: Tx, ids: readonly string[]): Promise<StoredIncident[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("incident")
    .selectAll()
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return toStoredIncidents(tx, rows);
}

/** One incident by id or number, locked until commit; refuses an unknown one. */
export async function lockIncident(tx: Tx, idOrNumber: string): Promise<StoredIncident> {
  const [stored] = await lockIncidents(tx, [await incidentId(tx, idOrNumber)]);
  if (!stored) throw unknownIncident(idOrNumber);
  return stored;
}

/** One incident as it stands. */
export async function findIncident(db: Db, idOrNumber: string): Promise<StoredIncident> {
  const id = await incidentId(db, idOrNumber);
  const rows = await db.selectFrom("incident").selectAll().where("id", "=", id).execute();
  const [stored] = await toStoredIncidents(db, rows);
  if (!stored) throw unknownIncident(idOrNumber);
  return stored;
}

/** Everybody whom an incident has asked so far. */
export async function loadPagedPeople(db: Db, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("page")
    .select("person_id")
    .distinct()
    .where("incident_id", "=", incidentId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function incidentId(db: Db, idOrNumber: string): Promise<string> {
  if (uuidPattern.test(idOrNumber)) return idOrNumber;
  const number = /^(?:INC-)?(\d{1,15})$/i.exec(idOrNumber)?.[1];
  if (number === undefined) throw unknownIncident(idOrNumber);
  const row = await db
    .selectFrom("incident")
    .select("id")
    .where("number", "=", Number(number))
    .executeTakeFirst();
  if (!row) throw unknownIncident(idOrNumber);
  return row.id;
}

const unknownIncident = (idOrNumber: string): AppError =>
  new AppError("not_found", `There is no incident ${idOrNumber}.`);

/** Rows with their responders, as the rest of the feature reads them. */
export async function toStoredIncidents(
  db: Db,
  rows: readonly Selectable<IncidentRow>[],
): Promise<StoredIncident[]> {
  if (rows.length === 0) return [];
  const responders = await db
    .selectFrom("incident_responder")
    .select(["incident_id", "person_id"])
    .where("incident_id", "=", sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy("joined_at")
    .execute();
  const byIncident = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
  for (const { incident_id, person_id } of responders) byIncident.get(incident_id)!.push(person_id);
  return rows.map((row) => toStored(row, byIncident.get(row.id)!));
}

const toStored = (row: Selectable<IncidentRow>, responders: readonly string[]): StoredIncident => ({
  id: row.id,
  number: row.number,
  title: row.title,
  source: row.source,
  severity: row.severity as StoredIncident["severity"],
  security: row.security,
  journeyBlocked: row.journey_blocked,
  impactText: row.impact_text,
  runbookUrl: row.runbook_url,
  dashboardUrl: row.dashboard_url,
  failureDomain: row.failure_domain,
  groupKey: row.group_key,
  openedBy: row.opened_by,
  lastAlertAt: row.last_alert_at,
  commanderId: row.commander_id,
  incident: {
    state: row.state as IncidentState,
    service: row.service_id,
    drill: row.drill,
    impactStartedAt: row.impact_started_at,
    detectedAt: row.detected_at,
    pagedAt: row.paged_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    mitigatedAt: row.mitigated_at,
    resolvedAt: row.resolved_at,
    responders,
    bounces: row.bounces,
  },
  pageReason: row.page_reason,
  deferredUntil: row.deferred_until,
  onCall: row.on_call as AskedOnCall | null,
  escalation:
    row.escalation === null ? null : readEscalation(row.escalation as Parameters<typeof readEscalation>[0]),
  loss: readLoss(row.loss),
  classChoice: readChoice(row.class_choice),
  lossClass: row.loss_class as StoredIncident["lossClass"],
});

/** The stored loss with its instants as dates again. */
export function readLoss(stored: unknown): IncidentLoss {
  const loss = stored as IncidentLoss;
  return {
    ...loss,
    revisions: loss.revisions.map((revision: LossRevision) => ({
      ...revision,
      effectiveFromAt: new Date(revision.effectiveFromAt),
      effectiveUntilAt: revision.effectiveUntilAt === null ? null : new Date(revision.effectiveUntilAt),
      madeAt: new Date(revision.madeAt),
    })),
    costs: loss.costs.map((cost: LossCost) => ({ ...cost, incurredAt: new Date(cost.incurredAt) })),
  };
}

function readChoice(stored: unknown): ClassChoice | null {
  const choice = stored as ClassChoice | null;
  return choice && { ...choice, at: new Date(choice.at) };
}

const columnsOf = (stored: StoredIncident, now: Date) => ({
  id: stored.id,
  service_id: stored.incident.service,
  title: stored.title,
  source: stored.source,
  severity: stored.severity,
  state: stored.incident.state,
  drill: stored.incident.drill,
  security: stored.security,
  journey_blocked: stored.journeyBlocked,
  impact_text: stored.impactText,
  runbook_url: stored.runbookUrl,
  dashboard_url: stored.dashboardUrl,
  failure_domain: stored.failureDomain,
  group_key: stored.groupKey,
  opened_by: stored.openedBy,
  impact_started_at: stored.incident.impactStartedAt,
  detected_at: stored.incident.detectedAt,
  paged_at: stored.incident.pagedAt,
  acknowledged_at: stored.incident.acknowledgedAt,
  acknowledged_by: stored.incident.acknowledgedBy,
  mitigated_at: stored.incident.mitigatedAt,
  resolved_at: stored.incident.resolvedAt,
  last_alert_at: stored.lastAlertAt,
  bounces: stored.incident.bounces,
  commander_id: stored.commanderId,
  page_reason: stored.pageReason,
  deferred_until: stored.deferredUntil,
  on_call: stored.onCall,
  escalation: stored.escalation,
  loss: stored.loss,
  class_choice: stored.classChoice,
  loss_class: stored.lossClass,
  updated_at: now,
});

function toRow(stored: StoredIncident, now: Date) {
  const columns = columnsOf(stored, now);
  const { on_call, escalation, loss, class_choice } = columns;
  return {
    ...columns,
    on_call: on_call && JSON.stringify(on_call),
    escalation: escalation && JSON.stringify(escalation),
    loss: JSON.stringify(loss),
    class_choice: class_choice && JSON.stringify(class_choice),
  };
}

/** New incidents in one statement; answers the numbers that people will call them by. */
export async function insertIncidents(
  tx: Tx,
  incidents: readonly StoredIncident[],
  now: Date,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (let from = 0; from < incidents.length; from += 1000) {
    const rows = await tx
      .insertInto("incident")
      .values(incidents.slice(from, from + 1000).map((stored) => toRow(stored, now)))
      .returning(["id", "number"])
      .execute();
    for (const { id, number } of rows) numbers.set(id, number);
  }
  return numbers;
}

/** Saves an incident that was locked, with whoever has joined. */
export const saveIncident = (tx: Tx, stored: StoredIncident, now: Date): Promise<void> =>
  saveIncidents(tx, [stored], now);

/** Saves incidents that were locked, each with whoever has joined, in two statements whatever their number. */
export async function saveIncidents(tx: Tx, incidents: readonly StoredIncident[], now: Date): Promise<void> {
  if (incidents.length === 0) return;
  const rows = incidents.map((stored) => columnsOf(stored, now));
  const changed = Object.keys(rows[0]!)
    .filter((name) => name !== "id")
    .map((name) => sql`${sql.ref(name)} = saved.${sql.ref(name)}`);
  await sql`
    update incident set ${sql.join(changed)}
    from jsonb_populate_recordset(null::incident, ${JSON.stringify(rows)}::jsonb) as saved
    where incident.id = saved.id`.execute(tx);
  const joined = incidents.flatMap(({ id, incident }) =>
    incident.responders.map((personId) => ({ incident_id: id, person_id: personId, joined_at: now })),
  );
  if (joined.length === 0) return;
  await tx
    .insertInto("incident_responder")
    .values(joined)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
