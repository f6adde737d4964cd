import type { Db } from "../../platform/database.ts";

export type AuditFilter = {
  action?: string | undefined;
  subjectKind?: string | undefined;
  /** Id or name of what was acted on. */
  subject?: string | undefined;
  /** Id or name of who acted. */
  actor?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  beforeSeq?: number | undefined;
  limit: number;
};

/** Lines of the audit log, newest first, one more than asked for where there are more. */
export function listAudit(db: Db, filter: AuditFilter) {
  const { action, subjectKind, subject, actor, from, to, beforeSeq } = filter;
  let query = db
    .selectFrom("audit")
    .select(["seq", "recorded_at", "actor_kind", "actor_id", "actor_name", "action"])
    .select(["subject_kind", "subject_id", "subject_name", "before", "after", "reason", "origin"])
    .orderBy("seq", "desc")
    .limit(filter.limit + 1);
  if (action !== undefined) query = query.where("action", "=", action);
  if (subjectKind !== undefined) query = query.where("subject_kind", "=", subjectKind);
  if (subject !== undefined)
    query = query.where((where) =>
      where.or([where("subject_id", "=", subject), where("subject_name", "=", subject)]),
    );
  if (actor !== undefined)
    query = query.where((where) =>
      where.or([where("actor_id", "=", actor), where("actor_name", "=", actor)]),
    );
  if (from !== undefined) query = query.where("recorded_at", ">=", from);
  if (to !== undefined) query = query.where("recorded_at", "<", to);
  if (beforeSeq !== undefined) query = query.where("seq", "<", beforeSeq);
  return query.execute();
}
