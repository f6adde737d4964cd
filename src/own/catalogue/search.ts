import { sql, type RawBuilder } from "kysely";
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
  slug: string;
  name: string;
  detail: string;
  tags: string[];
  repositories: string[];
};

const maxTerms = 8;
const nearbyWords = 3;

/** A word of a query in lower case, with the patterns that find it: anywhere, or where words begin while it is short. */
export type SearchTerm = { text: string; patterns: string[] };

/** The words of a query. */
export const searchTerms = (query: string): SearchTerm[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((text) => text !== "")
    .slice(0, maxTerms)
    .map(toTerm);

function toTerm(text: string): SearchTerm {
  const like = escapeLike(text);
  return { text, patterns: text.length < 3 ? [`${like}%`, `% ${like}%`, `%-${like}%`] : [`%${like}%`] };
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** The condition that a search text holds every term. */
export const holdsTerms = (terms: readonly SearchTerm[], searchText: RawBuilder<unknown>) =>
  sql.join(
    terms.map(({ patterns }) => sql`${searchText} like any(${patterns}::text[])`),
    sql` and `,
  );

/**
 * Services, teams, people and domains by name, slug, e-mail, tag or repository, the best first: the whole name, its beginning,
 * the beginning of a word, anywhere. Where that finds nothing, by the words nearest to those typed (spec: catalogue, Portal).
 */
export async function search(db: Db, query: string, limit: number): Promise<SearchHit[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const found = await findTerms(db, terms, limit);
  if (found.length > 0) return found;
  for (const corrected of corrections(terms, await nearestWords(db, terms))) {
    for (const hit of await findTerms(db, corrected, limit))
      if (!found.some(({ kind, slug }) => kind === hit.kind && slug === hit.slug)) found.push(hit);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** The query with each term's nearest word, then with the next ones; nothing where no word is near. */
function corrections(terms: readonly SearchTerm[], nearby: readonly string[][]): SearchTerm[][] {
  const count = Math.max(...nearby.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) =>
    terms.map((term, t) => toTerm(nearby[t]?.[i] ?? nearby[t]?.[0] ?? term.text)),
  );
}

/** For each term the words most like it, by shared trigrams, which forgive a letter that is missing, wrong or misplaced. */
async function nearestWords(db: Db, terms: readonly SearchTerm[]): Promise<string[][]> {
  const { rows } = await sql<{ words: string[] }>`
    select array(select word from search_word where word % term order by similarity(word, term) desc, word limit ${nearbyWords}) as words
    from unnest(${terms.map(({ text }) => text)}::text[]) with ordinality as asked (term, place) order by place`.execute(
    db,
  );
  return rows.map(({ words }) => words);
}

const everything = sql`(
  select 'service' as kind, s.slug, s.name, s.search_text, s.tags, s.repositories, coalesce(t.name, 'no owner') as detail
  from service s left join team t on t.id = s.owner_team_id where s.lifecycle <> 'decommissioned'
  union all
  select 'team', t.slug, t.name, t.search_text, '{}', '{}', coalesce(d.name, '')
  from team t left join domain d on d.id = t.domain_id where t.removed_at is null
  union all
  select 'person', p.slug, p.name, p.search_text, '{}', '{}', p.email from person p where p.active
  union all
  select 'domain', d.slug, d.name, d.search_text, '{}', '{}', replace(d.basis, '-', ' ')
  from domain d where d.removed_at is null)`;

async function findTerms(db: Db, terms: readonly SearchTerm[], limit: number): Promise<SearchHit[]> {
  const whole = terms.map(({ text }) => text).join(" ");
  const start = `${escapeLike(whole)}%`;
  const first = escapeLike(terms[0]!.text);
  const { rows } = await sql<HitRow>`
    select kind, slug, name, detail, tags, repositories from ${everything} found
    where ${holdsTerms(terms, sql`search_text`)}
    order by case
      when slug = ${whole} or lower(name) = ${whole} then 0
      when slug like ${start} or lower(name) like ${start} then 1
      when slug like ${`%-${first}%`} or lower(name) like ${`% ${first}%`} then 2
      when slug like ${`%${first}%`} or lower(name) like ${`%${first}%`} then 3
      else 4 end, length(slug), slug, kind
    limit ${limit}`.execute(db);
  return rows.map((row) => toHit(row, terms));
}

function toHit(row: HitRow, terms: readonly SearchTerm[]): SearchHit {
  const { kind, slug, name, detail, tags, repositories } = row;
  return { kind, slug, name, detail, matched: matchOf({ slug, name, tags, repositories }, terms) };
}

function matchOf(
  { slug, name, tags, repositories }: Pick<HitRow, "slug" | "name" | "tags" | "repositories">,
  terms: readonly SearchTerm[],
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
