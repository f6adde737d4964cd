import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Db } from "../../platform/database.ts";
import { isUuid } from "../../platform/identifiers.ts";

export type AuditFilter = {
  action?: string | undefined;
  subjectKind?: string | undefined;
  /** Id or name of what was acted on; letters' case does not count. */
  subject?: string | undefined;
  /** Id or name of who acted; letters' case does not count. */
  actor?: string | undefined;
  /** What stands in the names, the reason, or what was before or after. */
  text?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  before?: AuditPosition | null | undefined;
  limit: number;
};

export type AuditPosition = { recordedAt: Date; seq: number };

/** How many entries one request looks through at most; a question with few answers takes several requests. */
const entriesLookedThrough = 5000;

/**
 * Entries of the audit log, newest first, one more than asked for where there are more. The most telling of the filters is
 * followed by its index; the others are looked at on the way, no further than `entriesLookedThrough`. Where that ended the
 * search, `searchedTo` says how far it came.
 */
export async function listAudit(db: Db, filter: AuditFilter) {
  const [followed, ...narrowed] = indexedConditions(filter);
  const others = [...narrowed, ...otherConditions(filter)];
  const looked = entriesBetween(db, filter, followed);
  let query = db
    .selectFrom(looked.limit(others.length === 0 ? filter.limit + 1 : entriesLookedThrough).as("looked"))
    .select(["seq", "recorded_at", "actor_kind", "actor_id", "actor_name", "action"])
    .select(["subject_kind", "subject_id", "subject_name", "before", "after", "reason", "origin"])
    .orderBy("recorded_at", "desc")
    .orderBy("seq", "desc")
    .limit(filter.limit + 1);
  for (const condition of others) query = query.where(condition);
  const rows = await query.execute();
  if (others.length === 0 || rows.length > filter.limit) return { rows, searchedTo: null };
  const end = await looked
    .clearSelect()
    .select(["recorded_at", "seq"])
    .offset(entriesLookedThrough - 1)
    .limit(1)
    .executeTakeFirst();
  return { rows, searchedTo: end ? { recordedAt: end.recorded_at, seq: end.seq } : null };
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];

function entriesBetween(
  db: Db,
  { from, to, before }: AuditFilter,
  followed: RawBuilder<SqlBool> | undefined,
) {
  let query = db.selectFrom("audit").selectAll().orderBy("recorded_at", "desc").orderBy("seq", "desc");
  if (followed) query = query.where(followed);
  if (from) query = query.where("recorded_at", ">=", from);
  if (to) query = query.where("recorded_at", "<", to);
  // The first of the two leaves whole months aside.
  if (before)
    query = query
      .where("recorded_at", "<=", before.recordedAt)
      .where(sql<SqlBool>`(recorded_at, seq) < (${before.recordedAt}::timestamptz, ${before.seq}::bigint)`);
  return query;
}

/** The filters that have an index of their own, the most telling first. */
const indexedConditions = ({ subject, actor, action }: AuditFilter): RawBuilder<SqlBool>[] => [
  ...(subject === undefined ? [] : [named("subject", subject)]),
  ...(actor === undefined ? [] : [named("actor", actor)]),
  ...(action === undefined ? [] : [sql<SqlBool>`action = ${action}`]),
];

const otherConditions = ({ subjectKind, text }: AuditFilter): RawBuilder<SqlBool>[] => [
  ...(subjectKind === undefined ? [] : [sql<SqlBool>`subject_kind = ${subjectKind}`]),
  ...(text === undefined ? [] : [containing(text)]),
];

const named = (who: "subject" | "actor", word: string): RawBuilder<SqlBool> =>
  isUuid(word)
    ? sql<SqlBool>`${sql.ref(`${who}_id`)} = ${word.toLowerCase()}`
    : sql<SqlBool>`lower(${sql.ref(`${who}_name`)}) = lower(${word})`;

function containing(text: string): RawBuilder<SqlBool> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`concat_ws(' ', action, actor_name, subject_name, reason, origin, before::text, after::text) ilike ${pattern}`;
}

/** Every kind of act that the log knows, by name: each is found by one look into the index, however many entries it has. */
export async function listAuditActions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    with recursive known (action) as (
      (select action from audit order by action limit 1)
      union all
      select (select a.action from audit a where a.action > known.action order by a.action limit 1)
      from known where known.action is not null)
    select action from known where action is not null`.execute(db);
  return rows.map(({ action }) => action);
}

/** When the log's first entry was recorded; null while it is empty. */
export async function auditSince(db: Db): Promise<Date | null> {
  const first = await db.selectFrom("audit").select("recorded_at").orderBy("seq").limit(1).executeTakeFirst();
  return first?.recorded_at ?? null;
}
