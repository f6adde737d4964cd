import { sql, type RawBuilder } from "kysely";
import { AppError } from "../../lib/errors.ts";
import { holdsTerms, searchTerms } from "../../own/catalogue/index.ts";
import type { ManagedBy } from "../../own/organisation/index.ts";
import type { Db } from "../../platform/database.ts";
import { nameLabels, type AlertMatch, type KnownAlert } from "./model/alert-match.ts";
import type { Trouble } from "./model/serving-runbooks.ts";

type Named = { slug: string; name: string };

/** A runbook as lists show it. */
export type ListedRunbook = {
  id: string;
  slug: string;
  name: string;
  /** The team that keeps it: its own, or that of its first service. */
  owner: Named | null;
  services: (Named & { id: string })[];
  alerts: AlertMatch[];
  version: number;
  managedBy: ManagedBy;
  updatedAt: Date;
};

export type RunbookFilter = {
  serviceId?: string | undefined;
  teamId?: string | undefined;
  /** An alert's name. */
  alert?: string | undefined;
  q?: string | undefined;
  after?: { name: string; slug: string } | undefined;
  limit: number;
};

/** What is told of a runbook, its body aside. */
const told = sql`
  r.id, r.slug, r.name, r.alerts, r.version, r.managed_by as "managedBy", r.updated_at as "updatedAt",
  services.list as services,
  (select json_build_object('slug', t.slug, 'name', t.name) from team t
    where t.id = coalesce(r.owner_team_id, services.owner_team_id)) as owner`;

const withServices = sql`
  runbook r left join lateral (
    select json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) order by rs.position) as list,
      (array_agg(s.owner_team_id order by rs.position))[1] as owner_team_id
    from runbook_service rs join service s on s.id = rs.service_id where rs.runbook_id = r.id) services on true`;

/** Runbooks in use that fit a filter, by name, one more than asked for where there are more. */
export async function listRunbooks(db: Db, filter: RunbookFilter): Promise<ListedRunbook[]> {
  const { rows } = await sql<ListedRunbook>`
    select ${told} from ${withServices} where ${sql.join(conditions(filter), sql` and `)}
    order by r.name, r.slug limit ${filter.limit + 1}`.execute(db);
  return rows;
}

function conditions({ serviceId, teamId, alert, q, after }: RunbookFilter): RawBuilder<unknown>[] {
  const all = [sql`r.removed_at is null`];
  if (serviceId !== undefined) all.push(isFor(serviceId));
  if (teamId !== undefined) all.push(isKeptBy(teamId));
  if (alert !== undefined)
    all.push(
      mayServe([{ names: [alert], labels: Object.fromEntries(nameLabels.map((name) => [name, alert])) }]),
    );
  const terms = searchTerms(q ?? "");
  if (terms.length > 0)
    all.push(
      sql`((${holdsTerms(terms, sql`r.search_text`)}) or r.body_words @@ plainto_tsquery('simple', ${q}))`,
    );
  if (after) all.push(sql`(r.name, r.slug) > (${after.name}, ${after.slug})`);
  return all;
}

/** By its own team, or by that of its first service. */
const isKeptBy = (teamId: string): RawBuilder<unknown> => sql`(
  r.owner_team_id = ${teamId}
  or (r.owner_team_id is null and r.id in (
    select rs.runbook_id from runbook_service rs join service s on s.id = rs.service_id
    where rs.position = 0 and s.owner_team_id = ${teamId})))`;

/** That a runbook names one of some alerts, or at least one of its labels; which of them serve it is for the model to say. */
function mayServe(alerts: readonly KnownAlert[]): RawBuilder<unknown> {
  const parts = alerts.flatMap(({ names, labels }) => [
    ...names.map((name) => JSON.stringify([name])),
    ...Object.entries(labels).map(([label, value]) => JSON.stringify([{ [label]: value }])),
  ]);
  return sql`r.alerts @> any(${[...new Set(parts)]}::jsonb[])`;
}

const isFor = (serviceId: string): RawBuilder<unknown> =>
  sql`r.id in (select rs.runbook_id from runbook_service rs where rs.service_id = ${serviceId})`;

/** The runbooks in use that may serve some trouble: those of its service; where none is known, those for its alerts. */
export async function loadFindableRunbooks(db: Db, { serviceId, alerts }: Trouble): Promise<ListedRunbook[]> {
  const found = serviceId === null ? mayServe(alerts) : isFor(serviceId);
  const { rows } = await sql<ListedRunbook>`
    select ${told} from ${withServices} where r.removed_at is null and ${found} order by r.slug`.execute(db);
  return rows;
}

/** A runbook whole; one that is out of use too, with when it went. */
export type ReadRunbook = ListedRunbook & {
  title: string | null;
  body: string;
  removedAt: Date | null;
  versions: RunbookSaving[];
};

/** That somebody saved a runbook. */
export type RunbookSaving = { number: number; savedAt: Date; savedBy: string; reason: string };

export async function findRunbook(db: Db, slug: string): Promise<ReadRunbook> {
  const { rows } = await sql<Omit<ReadRunbook, "versions">>`
    select ${told}, r.title, r.body, r.removed_at as "removedAt" from ${withServices} where r.slug = ${slug}`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw thereIsNo(slug);
  const versions = await db
    .selectFrom("runbook_version")
    .select(["number", "saved_at as savedAt", "saved_by as savedBy", "reason"])
    .where("runbook_id", "=", found.id)
    .orderBy("number", "desc")
    .limit(mostVersions)
    .execute();
  return { ...found, versions };
}

/** More would tell nobody anything; every one is still readable by its number. */
const mostVersions = 500;

/** A runbook as it was saved once; services and team by the names of that time. */
export type RunbookVersion = RunbookSaving & {
  name: string;
  services: string[];
  owner: string | null;
  alerts: AlertMatch[];
  body: string;
};

export async function findRunbookVersion(db: Db, slug: string, number: number): Promise<RunbookVersion> {
  const row = await db
    .selectFrom("runbook_version as v")
    .innerJoin("runbook as r", "r.id", "v.runbook_id")
    .select([
      "v.number",
      "v.saved_at as savedAt",
      "v.saved_by as savedBy",
      "v.reason",
      "v.name",
      "v.services",
      "v.owner",
      "v.alerts",
      "v.body",
    ])
    .where("r.slug", "=", slug)
    .where("v.number", "=", number)
    .executeTakeFirst();
  if (row) return { ...row, alerts: row.alerts as AlertMatch[] };
  const { version } = await findRunbook(db, slug);
  throw new AppError("not_found", `Runbook "${slug}" has no version ${number}; its last is ${version}.`);
}

const thereIsNo = (slug: string): AppError => new AppError("not_found", `There is no runbook "${slug}".`);
