import { sql } from "kysely";
import type { StoredDocument } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { ObjectiveDefinition, ObjectiveSpec } from "./model/objective.ts";

/** An objective to be saved. */
export type ObjectiveToSave = { id: string; slug: string; serviceId: string; spec: ObjectiveSpec };

/** Saves objectives by id; one that was removed comes back. */
export async function saveObjectives(
  tx: Tx,
  objectives: readonly ObjectiveToSave[],
  managedBy: ManagedBy,
  now: Date,
): Promise<void> {
  if (objectives.length === 0) return;
  await sql`
    insert into objective (id, slug, name, description, service_id, target_ppb, definition, managed_by, updated_at)
    select id, slug, name, description, "serviceId", "targetPpb", definition, ${managedBy}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(objectives.map(toRow))}::jsonb) as row (id uuid, slug text, name text,
      description text, "serviceId" uuid, "targetPpb" integer, definition jsonb)
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, description = excluded.description,
      service_id = excluded.service_id, target_ppb = excluded.target_ppb, definition = excluded.definition,
      managed_by = excluded.managed_by, updated_at = excluded.updated_at, removed_at = null`.execute(tx);
}

function toRow({ id, slug, serviceId, spec }: ObjectiveToSave) {
  const { service: _, displayName: name, description, targetPpb, ...definition } = spec;
  return { id, slug, name, description, serviceId, targetPpb, definition };
}

/** Takes objectives out of use; what they said stays. */
export async function removeObjectives(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("objective")
    .set({ removed_at: now, updated_at: now })
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Every objective as its document stands, or those of some names. */
export async function loadObjectiveDocuments(
  db: Db,
  names?: readonly string[],
): Promise<StoredDocument<ObjectiveSpec>[]> {
  if (names?.length === 0) return [];
  const rows = await db
    .selectFrom("objective as o")
    .innerJoin("service as s", "s.id", "o.service_id")
    .select(["o.id", "o.slug", "o.name", "o.description", "o.target_ppb", "o.definition", "o.managed_by"])
    .select(["o.removed_at", "s.slug as service"])
    .$if(names !== undefined, (query) => query.where("o.slug", "=", sql<string>`any(${names}::text[])`))
    .orderBy("o.slug")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.slug,
    managedBy: row.managed_by as ManagedBy,
    retired: row.removed_at !== null,
    spec: {
      service: row.service,
      displayName: row.name,
      description: row.description,
      targetPpb: row.target_ppb,
      ...(row.definition as ObjectiveDefinition),
    },
  }));
}
