import { createHash } from "node:crypto";
import { AppError } from "../../../lib/errors.ts";
import { isSlug } from "../../../lib/slug.ts";
import type { Db } from "../../../platform/database.ts";
import type { CatalogueState, DocumentContext, DocumentKind, StoredDocument } from "../document-kind.ts";
import { kindOf, type OtherDocument, type StoredByKind } from "../document-set.ts";
import { loadStored } from "../stored-documents.ts";

/** The whole catalogue at an instant, as an edit of one document looks at it. */
export type CatalogueView = {
  kinds: readonly DocumentKind[];
  stored: StoredByKind;
  context: DocumentContext;
  find: (kind: string, name: string) => StoredDocument<object> | null;
  /** What is in use, besides one document. */
  others: (kind: string, name: string) => OtherDocument[];
  idOf: (kind: string, name: string) => string | null;
};

/** Reads the catalogue; `only` leaves out what an edit cannot touch of kinds of which there are thousands. */
export async function viewCatalogue(
  db: Db,
  kinds: readonly DocumentKind[],
  at: Date,
  only: Readonly<Record<string, readonly string[]>> = {},
): Promise<CatalogueView> {
  const stored = await loadStored(db, kinds, at, only);
  const byName = new Map(
    [...stored].flatMap(([kind, all]) => all.map((one) => [`${kind} ${one.name}`, one] as const)),
  );
  const find = (kind: string, name: string) => byName.get(`${kind} ${name}`) ?? null;
  return {
    kinds,
    stored,
    context: documentContext(kinds, stored),
    find,
    others: (kind, name) => othersInUse(kinds, stored, kind, name),
    idOf: (kind, name) => find(kind, name)?.id ?? null,
  };
}

/** The catalogue as an edit of one document looks at it that shall say `spec`; null for one that only looks. */
export async function viewAround(
  db: Db,
  kinds: readonly DocumentKind[],
  at: Date,
  edited: { kind: DocumentKind; name: string; spec: unknown },
): Promise<CatalogueView> {
  const { kind, name, spec } = edited;
  const stands = kind.isNamedByNone ? await kind.load(db, at, [name]) : [];
  return viewCatalogue(db, kinds, at, concernedBy(kinds, kind, name, [spec, stands.map((one) => one.spec)]));
}

/**
 * What an edit can have to do with, of kinds of which there are thousands: services that it is, names or could name, and of
 * documents that nothing names itself alone. The organisation's bands are held against the services in them, so its edits look
 * at all.
 */
const concernedBy = (
  kinds: readonly DocumentKind[],
  kind: DocumentKind,
  name: string,
  spec: unknown,
): Record<string, string[]> => ({
  ...(kind.kind === "Organisation" ? {} : { Service: [name, ...slugsIn(spec)] }),
  ...Object.fromEntries(
    kinds.flatMap((one) => (one.isNamedByNone ? [[one.kind, one === kind ? [name] : []]] : [])),
  ),
});

function slugsIn(value: unknown): string[] {
  if (typeof value === "string") return isSlug(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(slugsIn);
}

/** The kind of a word, of those that can be edited in the interface. */
export function editedKind(kinds: readonly DocumentKind[], word: string): DocumentKind {
  const kind = kinds.find((one) => one.kind === word && one.inInterface);
  if (kind) return kind;
  const known = kinds.flatMap((one) => (one.inInterface ? [one.kind] : []));
  throw new AppError(
    "not_found",
    `There is no kind of document "${word}" to edit; there are ${known.join(", ")}.`,
  );
}

/** A fingerprint of everything that an editor may have read of a document. */
export function fingerprintOf(view: CatalogueView, kind: DocumentKind, one: StoredDocument<object>): string {
  const said = [one.name, one.managedBy, one.retired, kind.write(one, view.context)];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
}

/** All documents in use as they stand once one has become what it shall be; null where it goes. */
export function stateWith(
  view: CatalogueView,
  kind: string,
  name: string,
  spec: object | null,
): CatalogueState {
  const specs = new Map<string, Map<string, object>>(view.kinds.map((one) => [one.kind, new Map()]));
  for (const other of view.others(kind, name)) specs.get(other.kind)!.set(other.name, other.stored.spec);
  if (spec !== null) specs.get(kind)!.set(name, spec);
  return {
    all: <Spec extends object>(word: string) => (specs.get(word) ?? new Map()) as ReadonlyMap<string, Spec>,
  };
}

function othersInUse(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  ownKind: string,
  ownName: string,
): OtherDocument[] {
  return [...stored].flatMap(([kind, all]) =>
    all
      .filter(({ name }) => kind !== ownKind || name !== ownName)
      .filter(({ retired, spec }) => !retired && !kindOf(kinds, { kind }).hasEnded?.(spec))
      .map((one) => ({ kind, name: one.name, stored: one })),
  );
}

/** Currency, and the other words of what is in use: e-mail addresses of people, say. */
function documentContext(kinds: readonly DocumentKind[], stored: StoredByKind): DocumentContext {
  const names = new Map<string, string>();
  for (const kind of kinds)
    for (const { name, retired, spec } of (kind.aliases && stored.get(kind.kind)) ?? [])
      if (!retired) for (const { word } of kind.aliases!(spec)) names.set(`${kind.kind} ${word}`, name);
  const organisation = stored.get("Organisation")?.[0]?.spec as { currency: string } | undefined;
  return {
    currency: organisation?.currency ?? null,
    nameOf: (kind, word) => names.get(`${kind} ${word.toLowerCase()}`) ?? word,
  };
}
