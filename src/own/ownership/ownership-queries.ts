import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../platform/database.ts";

/** Slugs; what is left out is not asked about. */
export type MatrixFilter = {
  team?: string | undefined;
  domain?: string | undefined;
  kind?: "digital" | "foundational" | undefined;
};

/** A living service with its owner. */
export type OwnedServiceRow = {
  slug: string;
  name: string;
  kind: "digital" | "foundational";
  lifecycle: string;
  ownerTeam: { slug: string; name: string; fundedBy: "product" | "it" } | null;
  domain: { slug: string; name: string } | null;
};

/** Every living service that fits, by name, with its owner. */
export async function loadOwnedServices(db: Db, filter: MatrixFilter): Promise<OwnedServiceRow[]> {
  const { rows } = await sql<OwnedServiceRow>`
    select s.slug, s.name, s.kind, s.lifecycle,
      case when t.id is not null then json_build_object('slug', t.slug, 'name', t.name, 'fundedBy', t.funded_by) end as "ownerTeam",
      case when d.id is not null then json_build_object('slug', d.slug, 'name', d.name) end as domain
    from service s
    left join team t on t.id = s.owner_team_id
    left join domain d on d.id = t.domain_id
    where ${sql.join(conditions(filter), sql` and `)}
    order by lower(s.name), s.slug`.execute(db);
  return rows;
}

function conditions({ team, domain, kind }: MatrixFilter): RawBuilder<unknown>[] {
  const all = [sql`s.lifecycle <> 'decommissioned'`];
  if (team !== undefined) all.push(sql`t.slug = ${team}`);
  if (domain !== undefined) all.push(sql`d.slug = ${domain}`);
  if (kind !== undefined) all.push(sql`s.kind = ${kind}`);
  return all;
}
