import { sql } from "kysely";
import type { Actor } from "./access.ts";
import type { Db, Tx } from "./database.ts";
import { newId } from "./identifiers.ts";

/** One line of the audit log besides who, when and from where, which `command()` knows. */
export type AuditEntry = {
  action: string;
  subject: { kind: string; id: string; name?: string };
  before?: unknown;
  after?: unknown;
  reason?: string;
};

/** Appends to the chain in one statement. It takes the chain's head until commit, so it is a transaction's last write. */
export async function appendAudit(
  tx: Tx,
  entries: readonly AuditEntry[],
  by: { actor: Actor; origin: string; now: Date },
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ action, subject, before, after, reason }) => ({
    id: newId(by.now),
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_name: subject.name ?? "",
    before,
    after,
    reason: reason ?? "",
  }));
  const { actor, origin, now } = by;
  await sql`
    insert into audit (seq, hash, id, recorded_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
      subject_name, before, after, reason, origin)
    select 0, ''::bytea, id, ${now}::timestamptz, ${actor.kind}, ${actor.id}, ${actor.name}, action, subject_kind, subject_id,
      subject_name, before, after, reason, ${origin}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (id uuid, action text, subject_kind text, subject_id text,
      subject_name text, before jsonb, after jsonb, reason text)`.execute(tx);
}

/** Proves the chain from its first entry: the count of entries, and the first that does not follow from the one before it. */
export async function verifyAudit(db: Db): Promise<{ entries: number; firstBrokenSeq: number | null }> {
  const result = await sql<{ entries: number; first_broken: number | null }>`
    with chained as (
      select a.seq, a.hash, sha256(lag(a.hash, 1, sha256('runwright')) over (order by a.seq) || audit_content(a)) as expected,
        row_number() over (order by a.seq) as position
      from audit a)
    select
      (select count(*) from audit) as entries,
      coalesce(
        (select min(seq) from chained where hash <> expected or seq <> position),
        (select h.seq from audit_head h where h.seq <> (select count(*) from audit)
          or (h.seq > 0 and h.hash <> (select hash from audit order by seq desc limit 1)))) as first_broken`.execute(
    db,
  );
  const row = result.rows[0]!;
  return { entries: row.entries, firstBrokenSeq: row.first_broken };
}
