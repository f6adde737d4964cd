import { sql } from "kysely";
import { AppError } from "../../../lib/errors.ts";
import { advisoryLocks } from "../../../platform/advisory-locks.ts";
import { command, type CommandStep, type Outcome } from "../../../platform/command.ts";
import type { Context } from "../../../platform/context.ts";
import type { Tx } from "../../../platform/database.ts";
import { newId } from "../../../platform/identifiers.ts";
import type { DocumentKind, StoredDocument } from "../document-kind.ts";
import type { ManagedBy } from "../../organisation/index.ts";
import type { OtherDocument } from "../document-set.ts";
import type { FieldChange } from "../model/field-changes.ts";
import { isEmptyPlan } from "../model/plan.ts";
import { planDocuments, type PlannableDocument } from "../plan-documents.ts";
import { saveChanges } from "../stored-documents.ts";
import { editedKind, viewAround, viewCatalogue, type CatalogueView } from "./catalogue-view.ts";
import { readEdited, refuse, refuseInInterface, refuseWhileNamed } from "./check-edit.ts";
import { editOf, requireForEdit } from "./edit-access.ts";
import { refuseManagedByCode, refuseStale } from "./refuse-stale.ts";
import { unusableParts } from "./unusable-parts.ts";

export type DocumentAddress = { kind: string; name: string };

/** A whole document as somebody wants it; `version` is what they read, null where it is to be new. */
export type WantedDocument = { spec: unknown; version: string | null; reason: string };

/**
 * Saves a document in the interface: the same rules as files are held to, the permissions of its kind, and no overwriting of
 * what somebody else has changed since. Answers what changed, field by field; a preview saves nothing.
 */
export const saveDocument = (
  context: Context,
  kinds: readonly DocumentKind[],
  address: DocumentAddress,
  wanted: WantedDocument,
  preview: boolean,
): Promise<FieldChange[]> =>
  edit(context, kinds, { ...address, spec: wanted.spec }, async (tx, step, { view, kind, name, stored }) => {
    const spec = await readEdited(view, kind, name, wanted.spec, stored);
    const change = editOf(view, kind, name, stored, spec);
    requireForEdit(kind, change, step);
    if (stored) refuseManagedByCode(kind, stored);
    await refuseStale(tx, view, kind, name, stored, wanted.version);
    refuseInInterface(kind, change);
    const document = { kind: kind.kind, name, spec, stored };
    const saving = { managedBy: "interface", reason: wanted.reason, preview } as const;
    const { plan, outcome } = await save(context, tx, step, view, { documents: [document] }, saving);
    const [changed] = [...plan.added, ...plan.changed];
    return { ...outcome, result: changed?.fields ?? [] };
  });

/** Takes a document out of use; history keeps it, and saving it anew brings it back under its old id. */
export const removeDocument = (
  context: Context,
  kinds: readonly DocumentKind[],
  address: DocumentAddress,
  wanted: { version: string; reason: string },
): Promise<void> =>
  edit(context, kinds, address, async (tx, step, { view, kind, name, stored }) => {
    if (stored === null || stored.retired) throw thereIsNo(kind, name);
    requireForEdit(kind, editOf(view, kind, name, stored, null), step);
    if (kind.single)
      throw new AppError("conflict", `There is one ${kind.kind}, which stays; edit it instead.`);
    refuseManagedByCode(kind, stored);
    refuseInInterface(kind, editOf(view, kind, name, stored, null));
    await refuseStale(tx, view, kind, name, stored, wanted.version);
    refuseWhileNamed(view, kind, name);
    const pruned = [{ kind: kind.kind, name, stored }];
    const saving = { managedBy: "interface", reason: wanted.reason, preview: false } as const;
    const { outcome } = await save(context, tx, step, view, { pruned }, saving);
    return { ...outcome, result: undefined };
  });

/** Says who manages a document from now on; what it says stays. */
export const handOverDocument = (
  context: Context,
  kinds: readonly DocumentKind[],
  address: DocumentAddress,
  wanted: { to: ManagedBy; reason: string },
): Promise<void> =>
  edit(context, kinds, address, async (tx, step, { view, kind, name, stored }) => {
    if (stored === null || stored.retired) throw thereIsNo(kind, name);
    requireForEdit(kind, editOf(view, kind, name, stored, stored.spec), step);
    const document = { kind: kind.kind, name, spec: stored.spec, stored };
    const saving = { managedBy: wanted.to, reason: wanted.reason, preview: false };
    const { outcome } = await save(context, tx, step, view, { documents: [document] }, saving);
    return { ...outcome, result: undefined };
  });

type Edited = {
  view: CatalogueView;
  kind: DocumentKind;
  name: string;
  stored: StoredDocument<object> | null;
};

/**
 * One edit or apply at a time, so that what was checked holds when it is saved. With a spec it looks at what that could name
 * only; what goes is looked for everywhere, unless nothing can name it.
 */
const edit = <Result>(
  context: Context,
  kinds: readonly DocumentKind[],
  { kind: word, name, spec }: DocumentAddress & { spec?: unknown },
  decide: (tx: Tx, step: CommandStep, edited: Edited) => Promise<Outcome<Result>>,
): Promise<Result> =>
  command(context, async (tx, step) => {
    const kind = editedKind(kinds, word);
    refuse(unusableParts(spec, "spec"));
    await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
    const view = await (spec === undefined && !kind.isNamedByNone
      ? viewCatalogue(tx, kinds, step.now)
      : viewAround(tx, kinds, step.now, { kind, name, spec }));
    return decide(tx, step, { view, kind, name, stored: storedOf(view, kind, name) });
  });

/** What stands under a name; of a kind of which there is one only, another name is refused. */
export function storedOf(
  view: CatalogueView,
  kind: DocumentKind,
  name: string,
): StoredDocument<object> | null {
  const stored = view.find(kind.kind, name);
  const [only] = kind.single ? (view.stored.get(kind.kind) ?? []) : [];
  if (only && !stored)
    throw new AppError("not_found", `There is one ${kind.kind} only, and it is called "${only.name}".`);
  return stored;
}

export const thereIsNo = ({ kind }: DocumentKind, name: string): AppError =>
  new AppError("not_found", `There is no ${kind} "${name}".`);

type Saving = { managedBy: ManagedBy; reason: string; preview: boolean };

async function save(
  context: Context,
  tx: Tx,
  step: CommandStep,
  view: CatalogueView,
  { documents = [], pruned = [] }: { documents?: PlannableDocument[]; pruned?: OtherDocument[] },
  { managedBy, reason, preview }: Saving,
) {
  const [touched] = [...documents, ...pruned];
  const kept = view.others(touched!.kind, touched!.name);
  const set = { kinds: view.kinds, context: view.context, documents, kept, pruned };
  const planned = await planDocuments(set, { managedBy, newId: () => newId(step.now), reason });
  const { plan, audit } = planned;
  if (preview || isEmptyPlan(plan)) return { plan, outcome: { audit: null } };
  await saveChanges(tx, set, planned, { now: step.now, managedBy, actorName: context.actor.name, reason });
  return { plan, outcome: { audit, events: [{ type: "catalogue.changed", id: "catalogue" }] } };
}
