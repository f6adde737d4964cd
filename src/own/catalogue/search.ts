import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../platform/database.ts";

/**
 * A kind of thing that can be found, registered by the feature that owns it: its rows, which have an id, a slug, a name and a
 * search_text, and of the one that is `found` the line that tells it from others.
 */
export type SearchSubject = { kind: string; rows: RawBuilder<unknown>; detail: RawBuilder<unknown> };

/** What of a service may have matched besides its name. */
export const matchedFields = ["tag", "repository", "journey", "third party", "database"] as const;
export type MatchedField = (typeof matchedFields)[number];

/** Something that a search found, with a line that tells it from others and, where it was not the name, what matched. */
export type SearchHit = {
  kind: string;
  slug: string;
  name: string;
  detail: string;
  matched: { field: MatchedField; text: string } | null;
};

export type SearchQuery = {
  text: string;
  limit: number;
  /** All kinds, unless some are named. */
  kinds?: readonly string[] | undefined;
};

type HitRow = Omit<SearchHit, "matched"> & {
  /** How well the name matches: 0 the whole of it, 1 its beginning, 2 that of a word, 3 a part of it, 4 not the name. */
  rank: number;
  /** What else may be found of it, by `matchedFields`. */
  besides: Partial<Record<MatchedField, string[]>>;
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
 * Things of every kind by name, slug or e-mail, and services by tag, repository, journey, third party or database.
 * The best come first: the whole name, its beginning, the beginning of a word, anywhere. Where nothing is found but inside words,
 * those follow that the words nearest to the ones typed would find (spec: catalogue, Portal).
 */
export async function search(
  db: Db,
  subjects: readonly SearchSubject[],
  { text, limit, kinds }: SearchQuery,
): Promise<SearchHit[]> {
  const terms = searchTerms(text);
  const wanted = subjects.filter(({ kind }) => kinds?.includes(kind) ?? true);
  if (terms.length === 0 || wanted.length === 0) return [];
  const found = await findTerms(db, terms, wanted, limit);
  if (found.length < limit && found.every(({ rank }) => rank === partOfName))
    for (const corrected of corrections(terms, await nearestWords(db, terms))) {
      for (const hit of await findTerms(db, corrected, wanted, limit))
        if (!found.some(({ kind, slug }) => kind === hit.kind && slug === hit.slug)) found.push(hit);
      if (found.length >= limit) break;
    }
  return found.slice(0, limit).map(({ rank: _, ...hit }) => hit);
}

const partOfName = 3;

/** The query with each term's nearest word, then with the next ones; nothing where no word is near. */
function corrections(terms: readonly SearchTerm[], nearby: readonly string[][]): SearchTerm[][] {
  const count = Math.max(...nearby.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) =>
    terms.map((term, t) => toTerm(nearby[t]?.[i] ?? nearby[t]?.[0] ?? term.text)),
  );
}

/**
 * For each term the words most like it: those with two letters exchanged, which short words hardly share trigrams with, then by
 * shared trigrams, which forgive a letter that is missing, wrong or misplaced.
 */
async function nearestWords(db: Db, terms: readonly SearchTerm[]): Promise<string[][]> {
  const asked = terms.map(({ text }) => ({ term: text, exchanged: exchangedLetters(text) }));
  const { rows } = await sql<{ words: string[] }>`
    select array(
      select word from search_word where word % term or word = any(exchanged)
      order by word = any(exchanged) desc, similarity(word, term) desc, word limit ${nearbyWords}) as words
    from rows from (jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as (term text, exchanged text[]))
      with ordinality as asked (term, exchanged, place) order by place`.execute(db);
  return rows.map(({ words }) => words);
}

const longestExchanged = 20;

/** A word with each two neighbours exchanged: "ab" is "ba". */
const exchangedLetters = (word: string): string[] =>
  word.length > longestExchanged
    ? []
    : Array.from(
        { length: word.length - 1 },
        (_, i) => `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`,
      );

/** What of the catalogue itself can be found. */
export const ownSubjects: readonly SearchSubject[] = [
  {
    kind: "service",
    rows: sql`service where lifecycle <> 'decommissioned'`,
    detail: sql`(select coalesce(t.name, 'no owner') from service s left join team t on t.id = s.owner_team_id where s.id = found.id)`,
  },
  {
    kind: "team",
    rows: sql`team where removed_at is null`,
    detail: sql`(select coalesce(d.name, '') from team t left join domain d on d.id = t.domain_id where t.id = found.id)`,
  },
  {
    kind: "person",
    rows: sql`person where active`,
    detail: sql`(select email from person p where p.id = found.id)`,
  },
  {
    kind: "domain",
    rows: sql`domain where removed_at is null`,
    detail: sql`(select replace(basis, '-', ' ') from domain d where d.id = found.id)`,
  },
];

/** What is told of the few that are answered. */
const told = (subjects: readonly SearchSubject[]) => sql`
  case found.kind ${sql.join(
    subjects.map(({ kind, detail }) => sql`when ${kind} then ${detail}`),
    sql` `,
  )} end as detail,
  coalesce((
    select json_build_object('tag', tags, 'repository', repositories, 'journey', journeys, 'third party', third_party_names(third_parties),
      'database', databases)
    from service s where s.id = found.id), '{}') as besides`;

type RankedHit = SearchHit & Pick<HitRow, "rank">;

async function findTerms(
  db: Db,
  terms: readonly SearchTerm[],
  subjects: readonly SearchSubject[],
  limit: number,
): Promise<RankedHit[]> {
  const whole = terms.map(({ text }) => text).join(" ");
  const start = `${escapeLike(whole)}%`;
  const first = escapeLike(terms[0]!.text);
  const best = subjects.map(
    ({ kind, rows }) => sql`(
      select ${kind}::text as kind, id, slug, name, case
        when slug = ${whole} or lower(name) = ${whole} then 0
        when slug like ${start} or lower(name) like ${start} then 1
        when slug like ${`%-${first}%`} or lower(name) like ${`% ${first}%`} then 2
        when slug like ${`%${first}%`} or lower(name) like ${`%${first}%`} then 3
        else 4 end as rank
      from ${rows} and ${holdsTerms(terms, sql`search_text`)}
      order by rank, length(slug), slug limit ${limit})`,
  );
  const { rows: hits } = await sql<HitRow>`
    select kind, slug, name, rank, ${told(subjects)}
    from (${sql.join(best, sql` union all `)}) found
    order by rank, length(slug), slug, kind limit ${limit}`.execute(db);
  return hits.map(({ besides, ...hit }) => ({ ...hit, matched: matchOf(hit, besides, terms) }));
}

/** What holds the first term that the name does not. */
function matchOf(
  { slug, name, detail, kind }: Pick<HitRow, "slug" | "name" | "detail" | "kind">,
  besides: HitRow["besides"],
  terms: readonly SearchTerm[],
): SearchHit["matched"] {
  const named = `${slug} ${name} ${kind === "person" ? detail : ""}`.toLowerCase();
  const other = terms.find(({ text }) => !named.includes(text))?.text;
  if (other === undefined) return null;
  for (const field of matchedFields) {
    const text = besides[field]?.find((one) => one.toLowerCase().includes(other));
    if (text !== undefined) return { field, text };
  }
  return null;
}
