import type { Actor } from "../../../platform/access.ts";
import type { Platform } from "../../../platform/context.ts";
import type { ManagedBy } from "../../organisation/index.ts";
import type { DocumentKind } from "../document-kind.ts";
import { exportDocument } from "../export-documents.ts";
import { withoutDefaults } from "../model/field-changes.ts";
import { writeVersion } from "../model/document-version.ts";
import { editedKind, fingerprintOf, viewAround } from "./catalogue-view.ts";
import { mayEdit } from "./edit-access.ts";
import { storedOf, thereIsNo, type DocumentAddress } from "./edit-document.ts";

/** A document as its file would say it, with what an editor needs to know of it. */
export type ReadDocument = {
  kind: string;
  name: string;
  /** Without the fields that say nothing. */
  spec: Record<string, unknown>;
  managedBy: ManagedBy;
  /** Out of use; saving it brings it back. */
  retired: boolean;
  version: string;
  /** Whether this reader may edit it, files aside; in words why not. */
  mayEdit: { allowed: boolean; reason: string };
  /** The file that an export would write. */
  file: { path: string; text: string };
};

export async function readDocument(
  { db, clock, accessRules }: Platform,
  kinds: readonly DocumentKind[],
  { kind: word, name }: DocumentAddress,
  actor: Actor,
): Promise<ReadDocument> {
  const kind = editedKind(kinds, word);
  // Before the document, so that no change after it goes untold.
  const { seq: auditSeq } = await db.selectFrom("audit_head").select("seq").executeTakeFirstOrThrow();
  const view = await viewAround(db, kinds, clock.now(), { kind, name, spec: null });
  const stored = storedOf(view, kind, name);
  if (stored === null) throw thereIsNo(kind, name);
  return {
    kind: kind.kind,
    name,
    spec: withoutDefaults(kind.write(stored, view.context), {}),
    managedBy: stored.managedBy,
    retired: stored.retired,
    version: writeVersion({ auditSeq, fingerprint: fingerprintOf(view, kind, stored) }),
    mayEdit: mayEdit(view, kind, stored, { accessRules, actor }),
    file: exportDocument(kind, stored, view.context),
  };
}
