import { AppError } from "../../../lib/errors.ts";
import type { CatalogueState, DocumentContext, DocumentKind, StoredDocument } from "../document-kind.ts";
import { kindOf, type StoredByKind } from "../document-set.ts";
import { takeTurns } from "../files/take-turns.ts";
import { withoutDefaults } from "../model/field-changes.ts";
import { mergeImport, type EditedField, type MergedImport } from "../model/merge-import.ts";
import type { PlannableDocument } from "../plan-documents.ts";
import type { Draft, ImportGap } from "./importer.ts";

/** A draft as the document that it makes, with what the import wrote of it and what it left to people. */
export type DraftDocument = PlannableDocument & {
  draft: Draft;
  written: MergedImport["written"];
  edited: readonly EditedField[];
};

export type DraftDocuments = {
  documents: DraftDocument[];
  /** Drafts of objects that code manages. */
  leftToCode: Draft[];
  gaps: ImportGap[];
};

type Stores = {
  kinds: readonly DocumentKind[];
  context: DocumentContext;
  stored: StoredByKind;
  /** What imports have written of the object of a reference. */
  writtenBefore(reference: string): Readonly<Record<string, unknown>>;
};

/** Merges each draft with what is stored; what its kind refuses is a gap, and the object stays as it is. */
export async function readDrafts(drafts: readonly Draft[], stores: Stores): Promise<DraftDocuments> {
  const result: DraftDocuments = { documents: [], leftToCode: [], gaps: [] };
  const seen = new Map<string, Draft>();
  const storedByName = new Map<string, StoredDocument<object>>(
    [...stores.stored].flatMap(([kind, all]) => all.map((one) => [`${kind} ${one.name}`, one] as const)),
  );
  const turn = takeTurns();
  for (const draft of drafts) {
    await turn();
    const key = `${draft.kind} ${draft.name}`;
    const other = seen.get(key);
    seen.set(key, other ?? draft);
    const stored = storedByName.get(key) ?? null;
    if (other) {
      const message = `${other.origin.reference} has become ${key} already; give one of them another name`;
      result.gaps.push(gapOf(draft, message));
    } else if (stored?.managedBy === "code" && !stored.retired) result.leftToCode.push(draft);
    else refusedOr(result.gaps, draft, () => result.documents.push(readDraft(draft, stored, stores)));
  }
  dropInconsistent(result, stores);
  return result;
}

function readDraft(draft: Draft, stored: StoredDocument<object> | null, stores: Stores): DraftDocument {
  const { name, spec } = draft;
  const kind = kindOf(stores.kinds, draft);
  const usual = kind.defaults?.(name) ?? {};
  const plain = (of: object) => kind.write({ name, spec: of }, stores.context);
  const read = (fields: Readonly<Record<string, unknown>>) =>
    kind.read({ name, spec: withoutDefaults(fields, usual) }, stores.context);
  const current = stored ? plain(stored.spec) : null;
  const asFile = plain(read({ ...(current ?? draft.initial), ...spec }));
  const wanted = Object.fromEntries(Object.keys(spec).map((field) => [field, asFile[field] ?? null]));
  const { fields, written, edited } = current
    ? mergeImport(current, wanted, stores.writtenBefore(draft.origin.reference), usual)
    : { fields: asFile, written: wanted, edited: [] };
  return { kind: draft.kind, name, spec: read(fields), stored, draft, written, edited };
}

/** Takes out documents that would break a rule between documents, and with them those that need them. */
function dropInconsistent(result: DraftDocuments, { kinds, stored }: Stores): void {
  for (;;) {
    const specs = specsByKind(kinds, stored, result.documents);
    const state: CatalogueState = {
      all: <Spec extends object>(kind: string) => (specs.get(kind) ?? new Map()) as ReadonlyMap<string, Spec>,
    };
    const words = claimedWords(kinds, stored, result.documents);
    const consistent = result.documents.filter((document) => {
      const problem = problemOf(document, kindOf(kinds, document), state, words);
      if (problem !== null) result.gaps.push(gapOf(document.draft, problem));
      return problem === null;
    });
    if (consistent.length === result.documents.length) return;
    result.documents = consistent;
  }
}

function problemOf(
  document: DraftDocument,
  kind: DocumentKind,
  state: CatalogueState,
  words: ReadonlyMap<string, string>,
): string | null {
  const { name, spec, stored } = document;
  const missing = kind.references(spec).find((one) => !state.all(one.kind).has(one.name));
  if (missing) return `${missing.path}: there is no ${missing.kind} "${missing.name}" in use`;
  for (const { word } of kind.aliases?.(spec) ?? []) {
    const owner = words.get(`${document.kind} ${word}`);
    if (owner !== undefined && owner !== name)
      return `"${word}" belongs to ${document.kind} "${owner}" already`;
  }
  const before = stored && !stored.retired ? stored.spec : null;
  const errors = kind.check?.({ name, before, spec }, state) ?? [];
  const [first] = Array.isArray(errors) ? (errors as readonly { path: string; message: string }[]) : [];
  return first ? `${first.path}: ${first.message}` : null;
}

function specsByKind(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  documents: readonly DraftDocument[],
): ReadonlyMap<string, ReadonlyMap<string, object>> {
  const specs = new Map(
    kinds.map((kind) => [
      kind.kind,
      new Map<string, object>(
        (stored.get(kind.kind) ?? [])
          .filter(({ retired, spec }) => !retired && !kind.hasEnded?.(spec))
          .map(({ name, spec }) => [name, spec]),
      ),
    ]),
  );
  for (const { kind, name, spec } of documents)
    if (!kindOf(kinds, { kind }).hasEnded?.(spec)) specs.get(kind)!.set(name, spec);
  return specs;
}

/** The first owner of each word by which a document may be named, those of retired objects too. */
function claimedWords(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  documents: readonly DraftDocument[],
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const written = new Set(documents.map(({ kind, name }) => `${kind} ${name}`));
  const claim = (kind: DocumentKind, name: string, spec: object) => {
    for (const { word } of kind.aliases?.(spec) ?? [])
      if (!words.has(`${kind.kind} ${word}`)) words.set(`${kind.kind} ${word}`, name);
  };
  for (const kind of kinds)
    for (const { name, spec } of stored.get(kind.kind) ?? [])
      if (!written.has(`${kind.kind} ${name}`)) claim(kind, name, spec);
  for (const document of documents) claim(kindOf(kinds, document), document.name, document.spec);
  return words;
}

function refusedOr(gaps: ImportGap[], draft: Draft, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    gaps.push(gapOf(draft, error.message));
  }
}

const gapOf = ({ origin: { reference, file, line } }: Draft, message: string): ImportGap => ({
  code: "refused",
  reference,
  file,
  line,
  message: `not imported: ${message}`,
});
