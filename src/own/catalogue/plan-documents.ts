import type { AuditEntry } from "../../platform/audit.ts";
import type { DocumentChanges } from "./document-kind.ts";
import { kindOf, type DocumentSet, type ReadDocument } from "./document-set.ts";
import type { ManagedBy } from "../organisation/index.ts";
import type { Progress } from "../../platform/http/answer-in-lines.ts";
import { takeTurns } from "./files/take-turns.ts";
import { fieldChanges, isEmpty } from "./model/field-changes.ts";
import type { Plan } from "./model/plan.ts";

/** A plan with what saving and the audit log need of it. */
export type PlannedChanges = {
  plan: Plan;
  changes: ReadonlyMap<string, DocumentChanges<object>>;
  audit: AuditEntry[];
};

/** A document beside what is stored under its name, wherever it came from. */
export type PlannableDocument = Omit<ReadDocument, "source">;
export type PlannableSet = Omit<DocumentSet, "documents"> & { documents: readonly PlannableDocument[] };

/** Who manages the documents, and for the audit log why. */
type Planning = { managedBy: ManagedBy; newId: () => string; reason: string; progress?: Progress };

type Written = DocumentChanges<object>["written"][number];
type Retired = DocumentChanges<object>["retired"][number];

/** Compares each document with what is stored, and says what is to be written, taken out of use, and audited. */
export async function planDocuments(set: PlannableSet, planning: Planning): Promise<PlannedChanges> {
  const notInFiles = set.kept.filter(
    ({ kind, stored }) => stored.managedBy === "code" && !kindOf(set.kinds, { kind }).single,
  );
  const plan: Plan = {
    added: [],
    changed: [],
    removed: set.pruned.map(({ kind, name }) => ({ kind, name })),
    adopted: [],
    unchanged: 0,
    notInFiles: notInFiles.map(({ kind, name }) => ({ kind, name })),
  };
  const audit: AuditEntry[] = [];
  const changes = new Map(
    set.kinds.map(({ kind }) => [kind, { written: [] as Written[], retired: [] as Retired[] }]),
  );
  const turn = takeTurns();
  for (const [i, document] of set.documents.entries()) {
    await turn();
    planning.progress?.("planning", i, set.documents.length);
    const written = planDocument(set, document, planning, plan, audit);
    if (written) changes.get(document.kind)!.written.push(written);
  }
  for (const { kind, name, stored } of set.pruned) {
    changes.get(kind)!.retired.push({ id: stored.id, name, spec: stored.spec });
    const before = kindOf(set.kinds, { kind }).write({ name, spec: stored.spec }, set.context);
    audit.push({ ...entry("remove", kind, stored.id, name, planning.reason), before });
  }
  return { plan, changes, audit };
}

/** What a document's comparison adds to the plan; null where there is nothing to write. */
function planDocument(
  { kinds, context }: PlannableSet,
  { kind: kindName, name, spec, stored }: PlannableDocument,
  { managedBy, newId, reason }: Planning,
  plan: Plan,
  audit: AuditEntry[],
): Written | null {
  const kind = kindOf(kinds, { kind: kindName });
  const after = kind.write({ name, spec }, context);
  const id = stored?.id ?? newId();
  if (!stored || stored.retired) {
    const fields = fieldChanges({}, after).filter((change) => !isEmpty(change.after));
    plan.added.push({ kind: kindName, name, fields });
    audit.push({ ...entry("add", kindName, id, name, reason), after });
    return { id, name, before: null, spec };
  }
  const fields = fieldChanges(
    { ...kind.write(stored, context), ...(kind.single && { name: stored.name }) },
    { ...after, ...(kind.single && { name }) },
  );
  const written = { id, name, before: stored.spec, spec };
  if (fields.length > 0) {
    const changed = [...fields, ...takenOver(stored.managedBy, managedBy)];
    plan.changed.push({ kind: kindName, name, fields: changed });
    audit.push({
      ...entry("change", kindName, id, name, reason),
      before: Object.fromEntries(changed.map(({ field, before }) => [field, before])),
      after: Object.fromEntries(changed.map(({ field, after: is }) => [field, is])),
    });
    return written;
  }
  if (stored.managedBy === managedBy) {
    plan.unchanged += 1;
    return null;
  }
  plan.adopted.push({ kind: kindName, name });
  audit.push({
    ...entry("adopt", kindName, id, name, reason),
    before: { managedBy: stored.managedBy },
    after: { managedBy },
  });
  return written;
}

/** Who manages a document changes with its fields: the plan says so before it is done. */
const takenOver = (before: ManagedBy, after: ManagedBy) =>
  before === after ? [] : [{ field: "managedBy", before, after }];

function entry(verb: string, kind: string, id: string, name: string, reason: string): AuditEntry {
  const subject = subjectKindOf(kind);
  return { action: `${subject}.${verb}`, subject: { kind: subject, id, name }, reason };
}

/** What the audit log calls a kind: "escalation-policy". */
export const subjectKindOf = (kind: string): string =>
  kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
