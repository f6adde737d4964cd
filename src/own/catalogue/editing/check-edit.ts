import { AppError, invalidFields, type FieldError } from "../../../lib/errors.ts";
import { didYouMean } from "../../../lib/near-match.ts";
import { readSlug } from "../../../lib/slug.ts";
import type { CatalogueState, DocumentKind, Edit, StoredDocument } from "../document-kind.ts";
import { stateWith, type CatalogueView } from "./catalogue-view.ts";

/** Reads what a document shall say with every rule that files are held to; refuses at the fields. */
export async function readEdited(
  view: CatalogueView,
  kind: DocumentKind,
  name: string,
  spec: unknown,
  stored: StoredDocument<object> | null,
): Promise<object> {
  if (stored === null) readSlug(name, "name");
  const read = kind.read({ name, spec }, view.context);
  const state = stateWith(view, kind.kind, name, read);
  refuse(takenWords(view, kind, name, read));
  refuse(wrongReferences(kind, read, state));
  const before = stored && !stored.retired ? stored.spec : null;
  refuse((await kind.check?.({ name, before, spec: read }, state)) ?? []);
  return read;
}

/** What only an act of its own changes. */
export function refuseInInterface(kind: DocumentKind, edit: Edit<object>): void {
  refuse(kind.inInterface?.refuses?.(edit) ?? []);
}

/** Refuses to take away what others name, and says who they are. */
export function refuseWhileNamed(view: CatalogueView, kind: DocumentKind, name: string): void {
  const errors = view.others(kind.kind, name).flatMap((other) =>
    view.kinds
      .find((one) => one.kind === other.kind)!
      .references(other.stored.spec)
      .filter((reference) => reference.kind === kind.kind && reference.name === name)
      .map(({ path }) => ({ path: "", message: `${other.kind} "${other.name}" names it (${path})` })),
  );
  if (errors.length === 0) return;
  const first = errors.slice(0, mostTold);
  const more = errors.length > mostTold ? `, and ${errors.length - mostTold} more` : "";
  throw new AppError(
    "conflict",
    `${kind.kind} "${name}" is still named: ${first.map(({ message }) => message).join("; ")}${more}. Change that first.`,
    { errors: first },
  );
}

const mostTold = 20;

/** Refuses at the fields that are wrong, if any is. */
export function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidFields(errors);
}

function takenWords(view: CatalogueView, kind: DocumentKind, name: string, spec: object): FieldError[] {
  if (!kind.aliases) return [];
  const taken = new Map(
    (view.stored.get(kind.kind) ?? []).flatMap((one) =>
      one.name === name ? [] : kind.aliases!(one.spec).map(({ word }) => [word, one.name] as const),
    ),
  );
  return kind.aliases(spec).flatMap(({ word, path }) => {
    const owner = taken.get(word);
    return owner === undefined
      ? []
      : [{ path, message: `"${word}" belongs to ${kind.kind} "${owner}" already` }];
  });
}

const wrongReferences = (kind: DocumentKind, spec: object, state: CatalogueState): FieldError[] =>
  kind.references(spec).flatMap((reference) => {
    const known = state.all(reference.kind);
    if (known.has(reference.name)) return [];
    const near = didYouMean(reference.name, known.keys());
    return [{ path: reference.path, message: `there is no ${reference.kind} "${reference.name}"${near}` }];
  });
