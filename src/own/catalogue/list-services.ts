import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../platform/database.ts";
import type { ManagedBy } from "../organisation/index.ts";
import { holdsTerms, searchTerms } from "./search.ts";
import type { Lifecycle, ServiceKind } from "./service-queries.ts";

export type ServiceFilter = {
  /** Slugs. */
  owner?: string | undefined;
  domain?: string | undefined;
  /** Everything but what is decommissioned, unless asked for. */
  lifecycle?: Lifecycle | undefined;
  kind?: ServiceKind | undefined;
  q?: string | undefined;
  afterSlug?: string | undefined;
  limit: number;
};

/** A service as lists show it. */
export type ListedService = {
  id: string;
  slug: string;
  name: string;
  kind: ServiceKind;
  lifecycle: Lifecycle;
  ownerSlug: string | null;
  ownerName: string | null;
  domainSlug: string | null;
  domainName: string | null;
  exposurePerHourMinor: number | null;
  demand: string | null;
  tags: string[];
  managedBy: ManagedBy;
};

/** Services by slug that fit a filter, one more than asked for where there are more. */
export async function listServices(db: Db, filter: ServiceFilter, at: Date): Promise<ListedService[]> {
  const { rows } = await sql<ListedService>`
    select s.id, s.slug, s.name, s.kind, s.lifecycle, t.slug as "ownerSlug", t.name as "ownerName", d.slug as "domainSlug",
      d.name as "domainName", e.exposure_per_hour_minor as "exposurePerHourMinor", e.demand, s.tags,
      s.managed_by as "managedBy"
    from service s
    left join team t on t.id = s.owner_team_id
    left join domain d on d.id = t.domain_id
    left join lateral (
      select exposure_per_hour_minor, demand from service_estimate e
      where e.service_id = s.id and e.effective_from <= ${at}
      order by e.effective_from desc, e.recorded_at desc limit 1) e on true
    where ${sql.join(conditions(filter), sql` and `)}
    order by s.slug limit ${filter.limit + 1}`.execute(db);
  return rows;
}

function conditions({ owner, domain, lifecycle, kind, q, afterSlug }: ServiceFilter): RawBuilder<unknown>[] {
  const all = [
    lifecycle === undefined ? sql`s.lifecycle <> 'decommissioned'` : sql`s.lifecycle = ${lifecycle}`,
  ];
  if (owner !== undefined) all.push(sql`t.slug = ${owner}`);
  if (domain !== undefined) all.push(sql`d.slug = ${domain}`);
  if (kind !== undefined) all.push(sql`s.kind = ${kind}`);
  if (afterSlug !== undefined) all.push(sql`s.slug > ${afterSlug}`);
  const terms = searchTerms(q ?? "");
  if (terms.length > 0) all.push(holdsTerms(terms, sql`s.search_text`));
  return all;
}
