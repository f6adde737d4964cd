import { sql } from "kysely";
import type { StoredDocument } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { RunbookSpec } from "./kinds/runbook-document.ts";
import type { AlertMatch } from "./model/alert-match.ts";
import { firstHeading } from "./model/first-heading.ts";

/** A runbook to be saved; services and team are named by their ids. */
export type RunbookToSave = {
  id: string;
  slug: string;
  spec: RunbookSpec;
  serviceIds: readonly string[];
  ownerTeamId: string | null;
  /** False where nothing that a version keeps has changed. */
  isNewVersion: boolean;
};

type Saving = { managedBy: ManagedBy; now: Date; savedBy: string; reason: string };

/** What a runbook is called: its title, the first heading of its body, or its slug. */
const nameOf = ({ slug, spec }: RunbookToSave): string => spec.title ?? firstHeading(spec.body) ?? slug;

export async function saveRunbooks(
  tx: Tx,
  runbooks: readonly RunbookToSave[],
  { managedBy, now, savedBy, reason }: Saving,
): Promise<void> {
  if (runbooks.length === 0) return;
  const rows = runbooks.map((runbook) => ({
    id: runbook.id,
    slug: runbook.slug,
    title: runbook.spec.title,
    name: nameOf(runbook),
    ownerTeamId: runbook.ownerTeamId,
    alerts: runbook.spec.alerts,
    body: runbook.spec.body,
    newVersions: runbook.isNewVersion ? 1 : 0,
  }));
  await sql`
    insert into runbook (id, slug, title, name, owner_team_id, alerts, body, version, managed_by, removed_at, updated_at)
    select id, slug, title, name, "ownerTeamId", alerts, body, "newVersions", ${managedBy}, null, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, slug text, title text, name text,
      "ownerTeamId" uuid, alerts jsonb, body text, "newVersions" integer)
    on conflict (id) do update set slug = excluded.slug, title = excluded.title, name = excluded.name,
      owner_team_id = excluded.owner_team_id, alerts = excluded.alerts, body = excluded.body,
      version = runbook.version + excluded.version, managed_by = excluded.managed_by, removed_at = null,
      updated_at = excluded.updated_at`.execute(tx);
  await saveServices(tx, runbooks);
  await saveVersions(
    tx,
    runbooks.filter(({ isNewVersion }) => isNewVersion),
    { now, savedBy, reason },
  );
}

const oneOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

async function saveServices(tx: Tx, runbooks: readonly RunbookToSave[]): Promise<void> {
  await tx
    .deleteFrom("runbook_service")
    .where("runbook_id", "=", oneOf(runbooks.map(({ id }) => id)))
    .execute();
  const rows = runbooks.flatMap(({ id, serviceIds }) =>
    serviceIds.map((serviceId, position) => ({ runbookId: id, position, serviceId })),
  );
  await sql`
    insert into runbook_service (runbook_id, position, service_id)
    select "runbookId", position, "serviceId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("runbookId" uuid, position integer,
      "serviceId" uuid)`.execute(tx);
}

/** Keeps each runbook as it stands now under the number that saving gave it. */
async function saveVersions(
  tx: Tx,
  runbooks: readonly RunbookToSave[],
  { now, savedBy, reason }: Omit<Saving, "managedBy">,
): Promise<void> {
  const rows = runbooks.map((runbook) => ({
    runbookId: runbook.id,
    name: nameOf(runbook),
    services: runbook.spec.services,
    owner: runbook.spec.owner,
    alerts: runbook.spec.alerts,
    body: runbook.spec.body,
  }));
  await sql`
    insert into runbook_version (runbook_id, number, saved_at, saved_by, reason, name, services, owner, alerts, body)
    select "runbookId", runbook.version, ${now}::timestamptz, ${savedBy}, ${reason}, row.name, services, owner,
      row.alerts, row.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("runbookId" uuid, name text, services text[],
      owner text, alerts jsonb, body text)
    join runbook on runbook.id = "runbookId"`.execute(tx);
}

/** Takes runbooks out of use; their versions stay readable. */
export async function removeRunbooks(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("runbook")
    .set({ removed_at: now, updated_at: now })
    .where("id", "=", oneOf(ids))
    .execute();
}

/** Every runbook as its document stands, or those of some names. */
export async function loadRunbookDocuments(
  db: Db,
  names?: readonly string[],
): Promise<StoredDocument<RunbookSpec>[]> {
  if (names?.length === 0) return [];
  const rows = await db
    .selectFrom("runbook as r")
    .leftJoin("team as t", "t.id", "r.owner_team_id")
    .select([
      "r.id",
      "r.slug",
      "r.title",
      "r.alerts",
      "r.body",
      "r.managed_by",
      "r.removed_at",
      "t.slug as owner",
    ])
    .$if(names !== undefined, (query) => query.where("r.slug", "=", sql<string>`any(${names}::text[])`))
    .orderBy("r.slug")
    .execute();
  const services = await loadServices(db, names && rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    name: row.slug,
    managedBy: row.managed_by as ManagedBy,
    retired: row.removed_at !== null,
    spec: {
      title: row.title,
      services: services.get(row.id) ?? [],
      alerts: row.alerts as AlertMatch[],
      owner: row.owner,
      body: row.body,
    },
  }));
}

/** The services of each runbook by name, in their order; of all runbooks, unless some are asked for. */
async function loadServices(db: Db, runbookIds?: readonly string[]): Promise<Map<string, string[]>> {
  const services = new Map<string, string[]>();
  if (runbookIds?.length === 0) return services;
  const rows = await db
    .selectFrom("runbook_service as rs")
    .innerJoin("service as s", "s.id", "rs.service_id")
    .select(["rs.runbook_id as runbookId", "s.slug"])
    .$if(runbookIds !== undefined, (query) => query.where("rs.runbook_id", "=", oneOf(runbookIds ?? [])))
    .orderBy("rs.position")
    .execute();
  for (const { runbookId, slug } of rows) {
    const named = services.get(runbookId);
    if (named) named.push(slug);
    else services.set(runbookId, [slug]);
  }
  return services;
}
