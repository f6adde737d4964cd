import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export type SearchKind = "service" | "team" | "person" | "domain";

/** Something that a search found, with a line that tells it from others and, where it was not the name, what matched. */
export type SearchHit = {
  kind: SearchKind;
  slug: string;
  name: string;
  detail: string;
  matched: { field: "tag" | "repository"; text: string } | null;
};

type HitRow = {
  kind: SearchKind;
  id: string;
  slug: string;
  name: string;
  detail: string;
  tags: string[];
  repositories: string[];
};

const maxTerms = 8;

/** The words of a query in lower case, each with the pattern that finds it anywhere in a text. */
export const searchTerms = (query: string): { text: string; pattern: string }[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((text) => text !== "")
    .slice(0, maxTerms)
    .map((text) => ({ text, pattern: `%${escapeLike(text)}%` }));

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/**
 * Services, teams, people and domains by name, slug, e-mail, tag or repository, the best first: the whole name, its beginning,
 * the beginning of a word, anywhere; then, where that finds little, what is spelt nearly so (spec: catalogue, Portal).
 */
export async function search(db: Db, query: string, limit: number): Promise<SearchHit[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const exact = await findExact(db, terms, limit);
  const similar = exact.length < limit ? await findSimilar(db, terms, limit) : [];
  const known = new Set(exact.map(({ id }) => id));
  return [...exact, ...similar.filter(({ id }) => !known.has(id))]
    .slice(0, limit)
    .map((row) => toHit(row, terms));
}

const everything = sql`(
  select 'service' as kind, s.id, s.slug, s.name, s.search_text, s.tags, s.repositories, coalesce(t.name, 'no owner') as detail
  from service s left join team t on t.id = s.owner_team_id where s.lifecycle <> 'decommissioned'
  union all
  select 'team', t.id, t.slug, t.name, t.search_text, '{}', '{}', coalesce(d.name, '')
  from team t left join domain d on d.id = t.domain_id where t.removed_at is null
  union all
  select 'person', p.id, p.slug, p.name, p.search_text, '{}', '{}', p.email from person p where p.active
  union all
  select 'domain', d.id, d.slug, d.name, d.search_text, '{}', '{}', replace(d.basis, '-', ' ')
  from domain d where d.removed_at is null)`;

async function findExact(
  db: Db,
  terms: readonly { text: string; pattern: string }[],
  limit: number,
): Promise<HitRow[]> {
  const whole = terms.map(({ text }) => text).join(" ");
  const first = escapeLike(terms[0]!.text);
  const { rows } = await sql<HitRow>`
    select kind, id, slug, name, detail, tags, repositories from ${everything} found
    where search_text like all(${terms.map(({ pattern }) => pattern)}::text[])
    order by case
      when slug = ${whole} or lower(name) = ${whole} then 0
      when slug like ${`${escapeLike(whole)}%`} or lower(name) like ${`${escapeLike(whole)}%`} then 1
      when slug like ${`%-${first}%`} or lower(name) like ${`% ${first}%`} then 2
      when slug like ${`%${first}%`} or lower(name) like ${`%${first}%`} then 3
      else 4 end, length(slug), slug, kind
    limit ${limit}`.execute(db);
  return rows;
}

/** By shared trigrams, which forgives a letter that is missing, wrong or in the wrong place. */
async function findSimilar(db: Db, terms: readonly { text: string }[], limit: number): Promise<HitRow[]> {
  const whole = terms.map(({ text }) => text).join(" ");
  const { rows } = await sql<HitRow>`
    select found.kind, found.id, slug, name, detail, tags, repositories
    from (select kind, id, likeness from similar_names(${whole}) order by likeness desc limit ${limit}) alike
    join ${everything} found on found.id = alike.id and found.kind = alike.kind
    order by likeness desc, length(slug), slug`.execute(db);
  return rows;
}

function toHit(row: HitRow, terms: readonly { text: string }[]): SearchHit {
  const { kind, slug, name, detail, tags, repositories } = row;
  return { kind, slug, name, detail, matched: matchOf({ slug, name, tags, repositories }, terms) };
}

function matchOf(
  { slug, name, tags, repositories }: Pick<HitRow, "slug" | "name" | "tags" | "repositories">,
  terms: readonly { text: string }[],
): SearchHit["matched"] {
  const named = `${slug} ${name}`.toLowerCase();
  const other = terms.find(({ text }) => !named.includes(text))?.text;
  if (other === undefined) return null;
  const holds = (text: string) => text.toLowerCase().includes(other);
  const tag = tags.find(holds);
  if (tag !== undefined) return { field: "tag", text: tag };
  const repository = repositories.find(holds);
  return repository === undefined ? null : { field: "repository", text: repository };
}
