import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { ManagedBy } from "../organisation/index.ts";
import type { Lifecycle, ServiceKind, ServiceLink, ThirdPartyNeed } from "./service-queries.ts";

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
  thirdParties: readonly ThirdPartyNeed[];
  tags: readonly string[];
  journeys: readonly string[];
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
      databases, third_parties, tags, journeys, managed_by, updated_at)
    select id, slug, name, description, kind, lifecycle, "ownerTeamId", "alertMatch", repositories, links, databases,
      "thirdParties", tags, journeys, ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) as row (id uuid, slug text, name text, description text,
      kind text, lifecycle text, "ownerTeamId" uuid, "alertMatch" jsonb, repositories text[], links jsonb,
      databases text[], "thirdParties" jsonb, tags text[], journeys text[])
    on conflict (id) do update set name = excluded.name, description = excluded.description, kind = excluded.kind,
      lifecycle = excluded.lifecycle, owner_team_id = excluded.owner_team_id, alert_match = excluded.alert_match,
      repositories = excluded.repositories, links = excluded.links, databases = excluded.databases,
      third_parties = excluded.third_parties, tags = excluded.tags, journeys = excluded.journeys,
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
