import { sql } from "kysely";
import { foundGaps, type GapDetector } from "./gap.ts";

const staleDays = 365;
const dayMs = 86_400_000;

type ServiceRow = { slug: string; name: string; total: number };

/** What the catalogue knows to be nobody's, or not looked after. */
export const catalogueGaps: readonly GapDetector[] = [
  {
    kind: "service-without-owner",
    label: { one: "service without a live owner", many: "services without a live owner" },
    async find(db, _now, { limit, offset }) {
      const { rows } = await sql<ServiceRow & { team: string | null; wantedOwner: string }>`
        select s.slug, s.name, t.name as team, s.wanted_owner as "wantedOwner", count(*) over ()::int as total
        from service s left join team t on t.id = s.owner_team_id
        where s.lifecycle <> 'decommissioned' and (t.id is null or t.removed_at is not null or not exists (
          select 1 from membership m join person p on p.id = m.person_id where m.team_id = t.id and p.active))
        order by lower(s.name), s.slug limit ${limit} offset ${offset}`.execute(db);
      return foundGaps(rows, ({ slug, name, team, wantedOwner }) => ({
        subject: name,
        text: whyUnowned(name, team, wantedOwner),
        owner: "an administrator, who gives it to a team",
        address: `/services/${slug}`,
        sinceAt: null,
      }));
    },
  },
  {
    kind: "team-without-members",
    label: { one: "team without members", many: "teams without members" },
    async find(db, _now, { limit, offset }) {
      const { rows } = await sql<
        ServiceRow & { holder: string | null; domainHolder: string | null; services: number }
      >`
        select t.slug, t.name, b.name as holder, h.name as "domainHolder", count(*) over ()::int as total,
          (select count(*)::int from service s where s.owner_team_id = t.id and s.lifecycle <> 'decommissioned') as services
        from team t left join person b on b.id = t.budget_holder_id and b.active
        left join domain d on d.id = t.domain_id left join team h on h.slug = d.budget_holder_team and h.id <> t.id
        where t.removed_at is null and not exists (
          select 1 from membership m join person p on p.id = m.person_id where m.team_id = t.id and p.active)
        order by services desc, lower(t.name), t.slug limit ${limit} offset ${offset}`.execute(db);
      return foundGaps(rows, ({ slug, name, holder, domainHolder, services }) => ({
        subject: name,
        text: `${name} has no members${services === 0 ? "" : `, and owns ${services} ${services === 1 ? "service" : "services"}`}.`,
        owner: holderInWords(holder, domainHolder),
        address: `/teams/${slug}`,
        sinceAt: null,
      }));
    },
  },
  {
    kind: "shared-database",
    label: { one: "database with several consumers", many: "databases with several consumers" },
    async find(db, _now, { limit, offset }) {
      const { rows } = await sql<{
        database: string;
        services: string[];
        teams: string[];
        slug: string;
        total: number;
      }>`
        with used as (
          select s.id, min(d.name) as name, lower(d.name) as key
          from service s cross join unnest(s.databases) as d (name)
          where s.lifecycle <> 'decommissioned'
          group by s.id, lower(d.name)),
        shared as (
          select u.key, count(*) as uses, count(*) over ()::int as total
          from used u group by u.key having count(*) > 1
          order by uses desc, u.key limit ${limit} offset ${offset})
        select min(u.name) as database, array_agg(s.name order by s.name) as services, min(s.slug) as slug,
          array_remove(array_agg(distinct t.name), null) as teams, shared.total
        from shared join used u on u.key = shared.key join service s on s.id = u.id
        left join team t on t.id = s.owner_team_id
        group by shared.key, shared.uses, shared.total
        order by shared.uses desc, shared.key`.execute(db);
      return foundGaps(rows, ({ database, services, teams, slug }) => ({
        subject: database,
        text: `${database} is used by ${services.join(", ")}: a change of one can break the others. A database has one consuming service.`,
        owner: teams.length === 0 ? "an administrator" : teams.join(" and "),
        address: `/services/${slug}`,
        sinceAt: null,
      }));
    },
  },
  {
    kind: "service-without-estimate",
    label: { one: "service that nobody has estimated", many: "services that nobody has estimated" },
    async find(db, now, { limit, offset }) {
      const { rows } = await sql<ServiceRow & { team: string | null }>`
        select s.slug, s.name, t.name as team, count(*) over ()::int as total
        from service s left join team t on t.id = s.owner_team_id
        left join lateral (
          select e.exposure_per_hour_minor from service_estimate e
          where e.service_id = s.id and e.effective_from <= ${now}
          order by e.effective_from desc, e.recorded_at desc limit 1) e on true
        where s.lifecycle <> 'decommissioned' and e.exposure_per_hour_minor is null
        order by lower(s.name), s.slug limit ${limit} offset ${offset}`.execute(db);
      return foundGaps(rows, ({ slug, name, team }) => ({
        subject: name,
        text: `Nobody has estimated ${name}, so it has no target, and nobody knows what an outage of it costs.`,
        owner: team === null ? "an administrator" : `the product manager of ${team}`,
        address: `/services/${slug}`,
        sinceAt: null,
      }));
    },
  },
  {
    kind: "stale-description",
    label: { one: "stale description", many: "stale descriptions" },
    async find(db, now, { limit, offset }) {
      const since = new Date(now.getTime() - staleDays * dayMs);
      const { rows } = await sql<ServiceRow & { team: string | null; isEmpty: boolean; updatedAt: Date }>`
        select s.slug, s.name, t.name as team, s.description = '' as "isEmpty", s.updated_at as "updatedAt",
          count(*) over ()::int as total
        from service s left join team t on t.id = s.owner_team_id
        where s.lifecycle = 'live' and (s.description = '' or s.updated_at < ${since})
        order by s.updated_at, s.slug limit ${limit} offset ${offset}`.execute(db);
      return foundGaps(rows, ({ slug, name, team, isEmpty, updatedAt }) => ({
        subject: name,
        text: isEmpty
          ? `Nothing says what ${name} does.`
          : `What is said of ${name} has not been looked at for a year.`,
        owner: team ?? "an administrator",
        address: `/services/${slug}`,
        sinceAt: isEmpty ? null : updatedAt,
      }));
    },
  },
];

function holderInWords(holder: string | null, domainHolder: string | null): string {
  if (holder !== null) return `${holder}, who holds its budget`;
  return domainHolder === null ? "an administrator" : `${domainHolder}, the budget holder of its domain`;
}

function whyUnowned(name: string, team: string | null, wantedOwner: string): string {
  if (team !== null) return `${name} belongs to ${team}, which has nobody any more.`;
  if (wantedOwner !== "")
    return `${name} was imported with the owner "${wantedOwner}", which is no team here.`;
  return `No team owns ${name}.`;
}
