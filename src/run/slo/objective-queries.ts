import { sql } from "kysely";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db } from "../../platform/database.ts";
import type { ObjectiveDefinition } from "./model/objective.ts";

/** An objective in use as it is stored. */
export type ObjectiveRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  serviceId: string;
  targetPpb: number | null;
  definition: ObjectiveDefinition;
  managedBy: ManagedBy;
  updatedAt: Date;
};

export type ObjectiveFilter = {
  serviceId?: string | undefined;
  teamId?: string | undefined;
  afterSlug?: string | undefined;
  limit: number;
};

const columns = sql`o.id, o.slug, o.name, o.description, o.service_id as "serviceId", o.target_ppb as "targetPpb", o.definition,
  o.managed_by as "managedBy", o.updated_at as "updatedAt"`;

/** Objectives in use by slug, one more than asked for where there are more. */
export async function listObjectives(db: Db, filter: ObjectiveFilter): Promise<ObjectiveRow[]> {
  const { serviceId, teamId, afterSlug, limit } = filter;
  const conditions = [sql`o.removed_at is null`];
  if (serviceId !== undefined) conditions.push(sql`o.service_id = ${serviceId}`);
  if (teamId !== undefined) conditions.push(sql`s.owner_team_id = ${teamId}`);
  if (afterSlug !== undefined) conditions.push(sql`o.slug > ${afterSlug}`);
  const { rows } = await sql<ObjectiveRow>`
    select ${columns} from objective o join service s on s.id = o.service_id
    where ${sql.join(conditions, sql` and `)} order by o.slug limit ${limit + 1}`.execute(db);
  return rows;
}

/** An objective in use; null where there is none of this slug. */
export async function findObjective(db: Db, slug: string): Promise<ObjectiveRow | null> {
  const { rows } = await sql<ObjectiveRow>`
    select ${columns} from objective o where o.slug = ${slug} and o.removed_at is null`.execute(db);
  return rows[0] ?? null;
}

/** Where an import found what became an objective. */
export type ObjectiveOrigin = {
  source: string;
  reference: string;
  file: string;
  line: number;
  importedAt: Date;
};

/** What imports made the objective of, the last one first. */
export async function loadObjectiveOrigins(db: Db, slug: string): Promise<ObjectiveOrigin[]> {
  const { rows } = await sql<ObjectiveOrigin>`
    select source, reference, file, line, imported_at as "importedAt" from imported_entity
    where object_kind = 'Objective' and object_name = ${slug} order by imported_at desc, reference`.execute(
    db,
  );
  return rows;
}
