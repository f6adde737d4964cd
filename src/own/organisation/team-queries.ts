import { sql } from "kysely";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import type { Db } from "../../platform/database.ts";
import { isUuid } from "../../platform/identifiers.ts";
import type { ManagedBy } from "./organisation-queries.ts";

export type TeamKind = "product" | "operations" | "enabler" | "service-desk";
export type FundedBy = "product" | "it";
export type DomainBasis = "customer-journey" | "architectural-capability";

/** Something by its id, the slug that addresses and files use, and the name that people read. */
export type Named = { id: string; slug: string; name: string };

/** A member with the roles held in that team; any member can be on call, whatever the role. */
export type Member = Named & { email: string; roles: string[] };

export type Team = Named & {
  description: string;
  kind: TeamKind;
  fundedBy: FundedBy;
  domain: Named | null;
  budgetHolder: (Named & { email: string }) | null;
  calendar: WorkingCalendar;
  members: Member[];
  managedBy: ManagedBy;
  removedAt: Date | null;
  updatedAt: Date;
};

export type Domain = Named & {
  basis: DomainBasis;
  description: string;
  /** The slug of the one team that pays for the domain's on-call. */
  budgetHolderTeam: string | null;
  experts: (Named & { email: string })[];
  managedBy: ManagedBy;
  removedAt: Date | null;
  updatedAt: Date;
};

const selectTeams = sql`
  select t.id, t.slug, t.name, t.description, t.kind, t.funded_by as "fundedBy", t.calendar, t.managed_by as "managedBy",
    t.removed_at as "removedAt", t.updated_at as "updatedAt",
    case when d.id is not null then json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) end as domain,
    case when b.id is not null
      then json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'email', b.email) end as "budgetHolder",
    coalesce(m.members, '[]'::json) as members
  from team t
  left join domain d on d.id = t.domain_id
  left join person b on b.id = t.budget_holder_id
  left join lateral (
    select json_agg(json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'email', p.email,
      'roles', m.roles) order by p.name, p.slug) as members
    from membership m join person p on p.id = m.person_id
    where m.team_id = t.id) m on true`;

/** Every team, those out of use too, by slug. */
export const loadAllTeams = async (db: Db): Promise<Team[]> =>
  (await sql<Team>`${selectTeams} order by t.slug collate "C"`.execute(db)).rows;

/** The teams in use with their members, by slug. */
export const loadTeams = async (db: Db): Promise<Team[]> =>
  (await sql<Team>`${selectTeams} where t.removed_at is null order by t.slug collate "C"`.execute(db)).rows;

/** A team as lists show it. */
export type ListedTeam = Named & {
  kind: TeamKind;
  fundedBy: FundedBy;
  domain: Named | null;
  memberCount: number;
  managedBy: ManagedBy;
};

/** The teams in use by slug, of one domain or of all; one more than asked for where there are more. */
export async function listTeams(
  db: Db,
  {
    domain,
    afterSlug,
    limit,
  }: { domain?: string | undefined; afterSlug?: string | undefined; limit: number },
): Promise<ListedTeam[]> {
  const { rows } = await sql<ListedTeam>`
    select t.id, t.slug, t.name, t.kind, t.funded_by as "fundedBy", t.managed_by as "managedBy",
      case when d.id is not null then json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) end as domain,
      (select count(*) from membership m where m.team_id = t.id) as "memberCount"
    from team t left join domain d on d.id = t.domain_id
    where t.removed_at is null
      ${domain === undefined ? sql`` : sql`and d.slug = ${domain}`}
      ${afterSlug === undefined ? sql`` : sql`and t.slug > ${afterSlug}`}
    order by t.slug limit ${limit + 1}`.execute(db);
  return rows;
}

/** A team by slug or id, whether or not it is still in use. */
export async function findTeam(db: Db, slugOrId: string): Promise<Team | null> {
  const where = isUuid(slugOrId) ? sql`t.id = ${slugOrId}` : sql`t.slug = ${slugOrId}`;
  return (await sql<Team>`${selectTeams} where ${where}`.execute(db)).rows[0] ?? null;
}

const selectDomains = sql`
  select d.id, d.slug, d.name, d.basis, d.description, d.budget_holder_team as "budgetHolderTeam",
    d.managed_by as "managedBy", d.removed_at as "removedAt", d.updated_at as "updatedAt",
    coalesce((select json_agg(json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'email', p.email)
      order by p.name, p.slug) from person p where p.id = any(d.expert_ids)), '[]'::json) as experts
  from domain d`;

/** Every domain, those out of use too, by slug. */
export const loadAllDomains = async (db: Db): Promise<Domain[]> =>
  (await sql<Domain>`${selectDomains} order by d.slug collate "C"`.execute(db)).rows;

/** The domains in use, by slug. */
export const loadDomains = async (db: Db): Promise<Domain[]> =>
  (await sql<Domain>`${selectDomains} where d.removed_at is null order by d.slug collate "C"`.execute(db))
    .rows;

/** A domain by slug or id, whether or not it is still in use. */
export async function findDomain(db: Db, slugOrId: string): Promise<Domain | null> {
  const where = isUuid(slugOrId) ? sql`d.id = ${slugOrId}` : sql`d.slug = ${slugOrId}`;
  return (await sql<Domain>`${selectDomains} where ${where}`.execute(db)).rows[0] ?? null;
}
