import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { ManagedBy } from "../organisation/index.ts";
import type { Lifecycle, PeakRecord, ServiceKind, ServiceLink } from "./service-queries.ts";

// Everything here takes many services and writes them with a statement or two: files bring thousands at once.

export type ServiceRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  kind: ServiceKind;
  lifecycle: Lifecycle;
  ownerTeamId: string | null;
  alertMatch: Readonly<Record<string, string>>;
  repositories: readonly string[];
  links: readonly ServiceLink[];
  databases: readonly string[];
  thirdParties: readonly string[];
  tags: readonly string[];
  journeys: readonly string[];
  chosenOnCallLevel: string | null;
  chosenOnCallReason: string;
};

/** Inserts or updates services. */
export async function saveServices(
  tx: Tx,
  services: readonly ServiceRow[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  await sql`
    insert into service (id, slug, name, description, kind, lifecycle, owner_team_id, alert_match, repositories, links,
      databases, third_parties, tags, journeys, chosen_on_call_level, chosen_on_call_reason, managed_by, updated_at)
    select id, slug, name, description, kind, lifecycle, "ownerTeamId", "alertMatch", repositories, links, databases,
      "thirdParties", tags, journeys, "chosenOnCallLevel", "chosenOnCallReason", ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) as row (id uuid, slug text, name text, description text,
      kind text, lifecycle text, "ownerTeamId" uuid, "alertMatch" jsonb, repositories text[], links jsonb,
      databases text[], "thirdParties" text[], tags text[], journeys text[], "chosenOnCallLevel" text,
      "chosenOnCallReason" text)
    on conflict (id) do update set name = excluded.name, description = excluded.description, kind = excluded.kind,
      lifecycle = excluded.lifecycle, owner_team_id = excluded.owner_team_id, alert_match = excluded.alert_match,
      repositories = excluded.repositories, links = excluded.links, databases = excluded.databases,
      third_parties = excluded.third_parties, tags = excluded.tags, journeys = excluded.journeys,
      chosen_on_call_level = excluded.chosen_on_call_level, chosen_on_call_reason = excluded.chosen_on_call_reason,
      managed_by = excluded.managed_by, updated_at = excluded.updated_at`.execute(tx);
}

/** Ends services; who owned them and what they cost stays with them. */
export async function decommissionServices(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable("service")
    .set({ lifecycle: "decommissioned", updated_at: now })
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export type EstimateRow = {
  serviceId: string;
  /** Null withdraws the estimates. */
  estimate: { exposurePerHourMinor: number; demand: string; basis: string; dueAgainOn: string | null } | null;
};

/** Estimates that hold from now on; those before stay in the history. */
export async function saveEstimates(
  tx: Tx,
  estimates: readonly EstimateRow[],
  estimatedBy: string,
  now: Date,
): Promise<void> {
  const rows = estimates.map(({ serviceId, estimate }) => ({ id: newId(now), serviceId, ...estimate }));
  await sql`
    insert into service_estimate (id, service_id, exposure_per_hour_minor, demand, basis, due_again_on, estimated_by,
      effective_from, recorded_at)
    select id, "serviceId", "exposurePerHourMinor", demand, coalesce(basis, ''), "dueAgainOn", ${estimatedBy},
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "serviceId" uuid,
      "exposurePerHourMinor" bigint, demand text, basis text, "dueAgainOn" date)`.execute(tx);
}

/** Puts these peaks in the place of whatever peaks the services had. */
export async function replacePeaks(
  tx: Tx,
  services: readonly { id: string; peaks: readonly PeakRecord[] }[],
  now: Date,
): Promise<void> {
  const ids = services.map(({ id }) => id);
  await tx
    .deleteFrom("service_peak")
    .where("service_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
  const rows = services.flatMap(({ id, peaks }) =>
    peaks.map(({ name, exposurePerHourMinor, ...definition }) => ({
      id: newId(now),
      serviceId: id,
      name,
      exposurePerHourMinor,
      definition,
    })),
  );
  await sql`
    insert into service_peak (id, service_id, name, exposure_per_hour_minor, definition)
    select id, "serviceId", name, "exposurePerHourMinor", definition
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, "serviceId" uuid, name text,
      "exposurePerHourMinor" bigint, definition jsonb)`.execute(tx);
}

export type DependencyRow = {
  onServiceId: string;
  kind: "hard" | "soft";
  softenedBy: string;
  degradation: string;
};

/** Puts these dependencies in the place of whatever the services depended on. */
export async function replaceDependencies(
  tx: Tx,
  services: readonly { id: string; dependsOn: readonly DependencyRow[] }[],
): Promise<void> {
  const ids = services.map(({ id }) => id);
  await tx
    .deleteFrom("service_dependency")
    .where("service_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
  const rows = services.flatMap(({ id, dependsOn }) =>
    dependsOn.map((dependency) => ({ serviceId: id, ...dependency })),
  );
  await sql`
    insert into service_dependency (service_id, on_service_id, kind, softened_by, degradation)
    select "serviceId", "onServiceId", kind, "softenedBy", degradation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("serviceId" uuid, "onServiceId" uuid, kind text,
      "softenedBy" text, degradation text)`.execute(tx);
}
