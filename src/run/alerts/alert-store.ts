import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.ts";
import type { AlertKey, NewAlert, OpenIncident, RaisedAlert } from "./model/plan-intake.ts";
import type { Severity } from "./model/signal.ts";

/** Slugs and ids of services, as the plan speaks of them and as they are stored. */
export type ServiceIds = { idOf(slug: string): string | null; slugOf(id: string): string | null };

type KeyRow = {
  scope: string;
  dedup_key: string;
  alert_id: string;
  alert_created_at: Date;
  state: AlertKey["state"];
  severity: Severity;
  service_id: string | null;
  incident_id: string | null;
  started_at: Date;
  expires_at: Date | null;
  resolved_at: Date | null;
  received_count: number;
  last_received_at: Date;
  changed_at: Date[];
  flap_paged: boolean;
};

/** What is known of these keys, in one read. */
export async function loadKeys(
  tx: Tx,
  wanted: readonly { scope: string; dedupKey: string }[],
  services: ServiceIds,
): Promise<AlertKey[]> {
  if (wanted.length === 0) return [];
  const rows = await sql<KeyRow>`
    select k.* from alert_key k
    join unnest(${wanted.map(({ scope }) => scope)}::text[], ${wanted.map(({ dedupKey }) => dedupKey)}::text[])
      as wanted (scope, dedup_key) using (scope, dedup_key)`.execute(tx);
  return rows.rows.map((row) => toKey(row, services));
}

/** Whether any open key is to be looked at for its expiry. */
export async function isExpiryDue(db: Db, now: Date): Promise<boolean> {
  const due = await db
    .selectFrom("alert_key")
    .select("scope")
    .where("open", "=", true)
    .where("expiry_check_at", "<=", now)
    .limit(1)
    .executeTakeFirst();
  return due !== undefined;
}

/** Open keys whose alert was to be repeated by now and was not; those that were repeated since are put off to their next expiry. */
export async function takeExpiredKeys(tx: Tx, now: Date, limit: number): Promise<AlertKey[]> {
  await sql`
    update alert_key set expiry_check_at = expires_at
    where (scope, dedup_key) in (
        select scope, dedup_key from alert_key where open and expiry_check_at <= ${now} order by expiry_check_at limit ${limit})
      and (expires_at > ${now} or expires_at is null)`.execute(tx);
  const rows = await tx
    .selectFrom("alert_key")
    .selectAll()
    .where("open", "=", true)
    .where("expiry_check_at", "<=", now)
    .where("expires_at", "<=", now)
    .orderBy("expiry_check_at")
    .limit(limit)
    .execute();
  return rows.map((row) => toKey(row as KeyRow, { idOf: () => null, slugOf: () => null }));
}

const toKey = (row: KeyRow, services: ServiceIds): AlertKey => ({
  scope: row.scope,
  dedupKey: row.dedup_key,
  alertId: row.alert_id,
  alertCreatedAt: row.alert_created_at,
  state: row.state,
  severity: row.severity,
  service: row.service_id === null ? null : services.slugOf(row.service_id),
  incidentId: row.incident_id,
  startedAt: row.started_at,
  expiresAt: row.expires_at,
  resolvedAt: row.resolved_at,
  receivedCount: row.received_count,
  lastReceivedAt: row.last_received_at,
  changedAt: row.changed_at,
  flapPaged: row.flap_paged,
});

/** Incidents that may gather more alerts of these groups, or that these alerts belong to already. */
export async function loadOpenIncidents(
  tx: Tx,
  groupKeys: readonly string[],
  incidentIds: readonly string[],
): Promise<OpenIncident[]> {
  if (groupKeys.length === 0 && incidentIds.length === 0) return [];
  const rows = await tx
    .selectFrom("incident")
    .select(["id", "group_key", "severity", "last_alert_at", "detected_at"])
    .where("state", "in", ["triggered", "acknowledged", "mitigated"])
    .where((where) =>
      where.or([
        where("group_key", "=", sql<string>`any(${groupKeys}::text[])`),
        where("id", "=", sql<string>`any(${incidentIds}::uuid[])`),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupKey: row.group_key,
    open: true,
    severity: row.severity as Severity,
    lastAlertAt: row.last_alert_at ?? row.detected_at,
  }));
}

/** Stores new alerts in one statement, whatever their number. */
export async function insertAlerts(
  tx: Tx,
  alerts: readonly NewAlert[],
  services: ServiceIds,
  now: Date,
): Promise<void> {
  if (alerts.length === 0) return;
  const rows = alerts.map(({ id, entry, signal, service, incidentId, outcome, reason, routeReason }) => ({
    id,
    api_key_id: entry.scope,
    service_id: service === null ? null : services.idOf(service),
    incident_id: incidentId,
    dedup_key: signal.dedupKey,
    format: entry.format,
    source: signal.source,
    summary: signal.summary,
    severity: signal.severity,
    outcome,
    outcome_reason: reason,
    route_reason: routeReason,
    labels: signal.labels,
    details: signal.details,
    links: signal.links,
    runbook_url: signal.runbookUrl,
    dashboard_url: signal.dashboardUrl,
    started_at: signal.startsAt ?? entry.receivedAt,
    last_received_at: entry.receivedAt,
  }));
  await sql`
    insert into alert (id, created_at, api_key_id, service_id, incident_id, dedup_key, format, source, summary, severity, state,
      outcome, outcome_reason, route_reason, labels, details, links, runbook_url, dashboard_url, started_at, last_received_at)
    select id, ${now}, api_key_id, service_id, incident_id, dedup_key, format, source, summary, severity, 'firing',
      outcome, outcome_reason, route_reason, labels, details, links, runbook_url, dashboard_url, started_at, last_received_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, api_key_id text, service_id uuid, incident_id uuid,
      dedup_key text, format text, source text, summary text, severity text, outcome text, outcome_reason text, route_reason text,
      labels jsonb, details jsonb, links jsonb, runbook_url text, dashboard_url text, started_at timestamptz,
      last_received_at timestamptz)`.execute(tx);
}

/** Saves the last state of every key that a batch touched, and carries ends and acknowledgements over to the alerts. */
export async function saveKeys(tx: Tx, keys: readonly AlertKey[], services: ServiceIds): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({
    scope: key.scope,
    dedup_key: key.dedupKey,
    alert_id: key.alertId,
    alert_created_at: key.alertCreatedAt,
    open: key.resolvedAt === null,
    state: key.state,
    severity: key.severity,
    service_id: key.service === null ? null : services.idOf(key.service),
    incident_id: key.incidentId,
    started_at: key.startedAt,
    expires_at: key.expiresAt,
    resolved_at: key.resolvedAt,
    received_count: key.receivedCount,
    last_received_at: key.lastReceivedAt,
    changed_at: key.changedAt,
    flap_paged: key.flapPaged,
  }));
  await sql`
    insert into alert_key as known (scope, dedup_key, alert_id, alert_created_at, open, state, severity, service_id, incident_id,
      started_at, expires_at, expiry_check_at, resolved_at, received_count, last_received_at, changed_at, flap_paged)
    select scope, dedup_key, alert_id, alert_created_at, open, state, severity, service_id, incident_id,
      started_at, expires_at, expires_at, resolved_at, received_count, last_received_at, changed_at, flap_paged
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (scope text, dedup_key text, alert_id uuid,
      alert_created_at timestamptz, open boolean, state text, severity text, service_id uuid, incident_id uuid,
      started_at timestamptz, expires_at timestamptz, resolved_at timestamptz, received_count integer,
      last_received_at timestamptz, changed_at timestamptz[], flap_paged boolean)
    on conflict (scope, dedup_key) do update set
      alert_id = excluded.alert_id, alert_created_at = excluded.alert_created_at, open = excluded.open, state = excluded.state,
      severity = excluded.severity, service_id = coalesce(excluded.service_id, known.service_id), incident_id = excluded.incident_id,
      started_at = excluded.started_at, expires_at = excluded.expires_at,
      expiry_check_at = excluded.expiry_check_at, resolved_at = excluded.resolved_at,
      received_count = excluded.received_count, last_received_at = excluded.last_received_at, changed_at = excluded.changed_at,
      flap_paged = excluded.flap_paged`.execute(tx);
  await updateAlerts(
    tx,
    keys.filter(({ state }) => state !== "firing"),
  );
}

/** Saves what a repeat moves, by far the commonest change: a narrow write that touches no index. */
export async function saveRepeats(tx: Tx, keys: readonly AlertKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update alert_key set expires_at = repeated.expires_at, received_count = repeated.received_count,
      last_received_at = repeated.last_received_at
    from unnest(${arrayOf(keys, ({ alertId }) => alertId)}::uuid[],
      ${arrayOf(keys, ({ expiresAt }) => expiresAt?.toISOString() ?? "null")}::timestamptz[],
      ${arrayOf(keys, ({ receivedCount }) => receivedCount)}::integer[],
      ${arrayOf(keys, ({ lastReceivedAt }) => lastReceivedAt.toISOString())}::timestamptz[])
      as repeated (alert_id, expires_at, received_count, last_received_at)
    where alert_key.alert_id = repeated.alert_id`.execute(tx);
}

/** An array as PostgreSQL writes it, of values that need no quotes; the driver's own way is many times slower. */
const arrayOf = (keys: readonly AlertKey[], value: (key: AlertKey) => string | number): string =>
  `{${keys.map(value).join(",")}}`;

/** Carries the ends and acknowledgements of alerts over to their records. */
export async function updateAlerts(tx: Tx, keys: readonly AlertKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update alert set state = ended.state, ended_at = ended.ended_at, received_count = ended.received_count,
      last_received_at = ended.last_received_at, started_at = ended.started_at
    from unnest(${keys.map(({ alertId }) => alertId)}::uuid[], ${keys.map(({ alertCreatedAt }) => alertCreatedAt)}::timestamptz[],
      ${keys.map(({ state }) => state)}::text[], ${keys.map(({ resolvedAt }) => resolvedAt)}::timestamptz[],
      ${keys.map(({ receivedCount }) => receivedCount)}::integer[], ${keys.map(({ lastReceivedAt }) => lastReceivedAt)}::timestamptz[],
      ${keys.map(({ startedAt }) => startedAt)}::timestamptz[])
      as ended (id, created_at, state, ended_at, received_count, last_received_at, started_at)
    where alert.id = ended.id and alert.created_at = ended.created_at`.execute(tx);
}

/** Carries over what became of open alerts that grew louder. */
export async function updateRaisedAlerts(tx: Tx, raised: readonly RaisedAlert[]): Promise<void> {
  if (raised.length === 0) return;
  await sql`
    update alert set severity = raised.severity, incident_id = raised.incident_id, outcome = raised.outcome,
      outcome_reason = raised.reason
    from unnest(${raised.map(({ alertId }) => alertId)}::uuid[], ${raised.map(({ alertCreatedAt }) => alertCreatedAt)}::timestamptz[],
      ${raised.map(({ severity }) => severity)}::text[], ${raised.map(({ incidentId }) => incidentId)}::uuid[],
      ${raised.map(({ outcome }) => outcome)}::text[], ${raised.map(({ reason }) => reason)}::text[])
      as raised (id, created_at, severity, incident_id, outcome, reason)
    where alert.id = raised.id and alert.created_at = raised.created_at`.execute(tx);
}

/** Of these incidents, those in which an alert still fires. */
export async function incidentsStillFiring(tx: Tx, incidentIds: readonly string[]): Promise<Set<string>> {
  if (incidentIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("alert_key")
    .select("incident_id")
    .distinct()
    .where("open", "=", true)
    .where("incident_id", "=", sql<string>`any(${incidentIds}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.incident_id!));
}
