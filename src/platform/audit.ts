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

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Appends to the chain. It takes the chain's head until commit, so it is a transaction's last write. */
export async function appendAudit(
  tx: Tx,
  entries: readonly AuditEntry[],
  by: { actor: Actor; origin: string; now: Date },
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto("audit")
    .values(
      entries.map((entry) => ({
        seq: 0,
        hash: Buffer.alloc(0),
        id: newId(by.now),
        recorded_at: by.now,
        actor_kind: by.actor.kind,
        actor_id: by.actor.id,
        actor_name: by.actor.name,
        action: entry.action,
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id,
        subject_name: entry.subject.name ?? "",
        before: json(entry.before),
        after: json(entry.after),
        reason: entry.reason ?? "",
        origin: by.origin,
      })),
    )
    .execute();
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
