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
  await tx
    .insertInto("runbook")
    .values(
      runbooks.map((runbook) => ({
        id: runbook.id,
        slug: runbook.slug,
        title: runbook.spec.title,
        name: nameOf(runbook),
        owner_team_id: runbook.ownerTeamId,
        alerts: JSON.stringify(runbook.spec.alerts),
        body: runbook.spec.body,
        version: runbook.isNewVersion ? 1 : 0,
        managed_by: managedBy,
        removed_at: null,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((set) => ({
        slug: set.ref("excluded.slug"),
        title: set.ref("excluded.title"),
        name: set.ref("excluded.name"),
        owner_team_id: set.ref("excluded.owner_team_id"),
        alerts: set.ref("excluded.alerts"),
        body: set.ref("excluded.body"),
        version: sql<number>`runbook.version + excluded.version`,
        managed_by: set.ref("excluded.managed_by"),
        removed_at: null,
        updated_at: set.ref("excluded.updated_at"),
      })),
    )
    .execute();
  await saveServices(tx, runbooks);
  await saveVersions(
    tx,
    runbooks.filter(({ isNewVersion }) => isNewVersion),
    { now, savedBy, reason },
  );
}

async function saveServices(tx: Tx, runbooks: readonly RunbookToSave[]): Promise<void> {
  const ids = runbooks.map(({ id }) => id);
  await tx.deleteFrom("runbook_service").where("runbook_id", "in", ids).execute();
  await tx
    .insertInto("runbook_service")
    .values(
      runbooks.flatMap(({ id, serviceIds }) =>
        serviceIds.map((serviceId, position) => ({ runbook_id: id, position, service_id: serviceId })),
      ),
    )
    .execute();
}

async function saveVersions(
  tx: Tx,
  runbooks: readonly RunbookToSave[],
  { now, savedBy, reason }: Omit<Saving, "managedBy">,
): Promise<void> {
  if (runbooks.length === 0) return;
  const ids = runbooks.map(({ id }) => id);
  const saved = await tx.selectFrom("runbook").select(["id", "version"]).where("id", "in", ids).execute();
  const numbers = new Map(saved.map(({ id, version }) => [id, version]));
  await tx
    .insertInto("runbook_version")
    .values(
      runbooks.map((runbook) => ({
        runbook_id: runbook.id,
        number: numbers.get(runbook.id)!,
        saved_at: now,
        saved_by: savedBy,
        reason,
        name: nameOf(runbook),
        services: runbook.spec.services,
        owner: runbook.spec.owner,
        alerts: JSON.stringify(runbook.spec.alerts),
        body: runbook.spec.body,
      })),
    )
    .execute();
}

/** Takes runbooks out of use; their versions stay readable. */
export async function removeRunbooks(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("runbook")
    .set({ removed_at: now, updated_at: now })
    .where("id", "in", [...ids])
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
    .$if(names !== undefined, (query) => query.where("r.slug", "in", [...(names ?? [])]))
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
    .$if(runbookIds !== undefined, (query) => query.where("rs.runbook_id", "in", [...(runbookIds ?? [])]))
    .orderBy("rs.position")
    .execute();
  for (const { runbookId, slug } of rows) {
    const named = services.get(runbookId);
    if (named) named.push(slug);
    else services.set(runbookId, [slug]);
  }
  return services;
}
