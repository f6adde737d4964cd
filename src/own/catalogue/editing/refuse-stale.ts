import { AppError, invalidField } from "../../../lib/errors.ts";
import type { Tx } from "../../../platform/database.ts";
import type { DocumentKind, StoredDocument } from "../document-kind.ts";
import { readVersion } from "../model/document-version.ts";
import { toldChanges } from "../model/told-changes.ts";
import { subjectKindOf } from "../plan-documents.ts";
import { fingerprintOf, type CatalogueView } from "./catalogue-view.ts";

/** Refuses where files manage the document, and says how it is handed over. */
export function refuseManagedByCode(
  kind: DocumentKind,
  { name, managedBy, retired }: StoredDocument<object>,
): void {
  if (managedBy === "interface" || retired) return;
  throw new AppError(
    "conflict",
    `${kind.kind} "${name}" is managed by files: change its document there and apply it. To edit it here, take the document ` +
      "out of the files and hand it over to the interface.",
  );
}

/** Refuses an edit of what has changed since it was read, and tells what changed, by whom. */
export async function refuseStale(
  tx: Tx,
  view: CatalogueView,
  kind: DocumentKind,
  name: string,
  stored: StoredDocument<object> | null,
  given: string | null,
): Promise<void> {
  if (given === null) {
    if (stored === null || stored.retired) return;
    throw new AppError(
      "conflict",
      `There is a ${kind.kind} "${name}" already; choose another name, or edit that one.`,
      {
        errors: [{ path: "name", message: "is taken; choose another" }],
      },
    );
  }
  const version = readVersion(given);
  if (version === null)
    throw invalidField("version", "give the version as it was read, or null for a new document");
  if (stored === null) throw new AppError("not_found", `There is no ${kind.kind} "${name}".`);
  if (fingerprintOf(view, kind, stored) === version.fingerprint) return;
  const errors = toldChanges(await loadAuditSince(tx, kind, stored.id, version.auditSeq));
  throw new AppError(
    "conflict",
    `${kind.kind} "${name}" has changed since you opened it. Nothing was saved; look at what changed, and save again.`,
    { errors },
  );
}

const loadAuditSince = (tx: Tx, kind: DocumentKind, id: string, sinceSeq: number) =>
  tx
    .selectFrom("audit")
    .select(["recorded_at as recordedAt", "actor_name as actorName", "action", "after"])
    .where("subject_kind", "=", subjectKindOf(kind.kind))
    .where("subject_id", "=", id)
    .where("seq", ">", sinceSeq)
    .orderBy("seq")
    .limit(mostEntries)
    .execute();

const mostEntries = 100;
