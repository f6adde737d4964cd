import { didYouMean } from "../../lib/near-match.ts";
import type { CatalogueState, DocumentReference } from "./document-kind.ts";
import { kindOf, type DocumentSet } from "./document-set.ts";
import { mistakeOfSet, type Mistake } from "./files/mistakes.ts";
import { takeTurns } from "./files/take-turns.ts";
import { mistakeAt } from "./files/read-documents.ts";

/** What is wrong between documents: names that nobody has, rules of a kind over the whole, and removals that would break others. */
export async function checkDocuments(set: DocumentSet): Promise<Mistake[]> {
  const specs = specsByKind(set);
  const wrong = [...(await wrongReferences(set, specs)), ...brokenByRemoval(set)];
  return wrong.length > 0 ? wrong : failedChecks(set, specs);
}

type SpecsByKind = ReadonlyMap<string, ReadonlyMap<string, object>>;

function specsByKind({ kinds, documents, kept }: DocumentSet): SpecsByKind {
  const specs = new Map<string, Map<string, object>>(kinds.map(({ kind }) => [kind, new Map()]));
  for (const { kind, name, stored } of kept) specs.get(kind)!.set(name, stored.spec);
  for (const { kind, name, spec } of documents) specs.get(kind)!.set(name, spec);
  return specs;
}

async function wrongReferences(
  { kinds, documents, pruned }: DocumentSet,
  specs: SpecsByKind,
): Promise<Mistake[]> {
  const goes = new Set(pruned.map(keyOf));
  // Comparing a name with thousands takes a while, and no more than the first mistakes are told.
  const nearTo = ({ kind, name }: DocumentReference): string =>
    mistakes.length < comparedMistakes ? didYouMean(name, specs.get(kind)?.keys() ?? []) : "";
  const messageFor = (reference: DocumentReference): string =>
    goes.has(keyOf(reference))
      ? `${reference.kind} "${reference.name}" is in none of these files and would be removed; keep its file, or name another`
      : `there is no ${reference.kind} "${reference.name}"${nearTo(reference)}`;
  const mistakes: Mistake[] = [];
  const turn = takeTurns();
  for (const document of documents) {
    await turn();
    for (const reference of kindOf(kinds, document).references(document.spec))
      if (!specs.get(reference.kind)?.has(reference.name))
        mistakes.push(mistakeAt(document.source, { path: reference.path, message: messageFor(reference) }));
  }
  return mistakes;
}

const comparedMistakes = 200;

/** Pruning may not take away what something outside the files still names. */
function brokenByRemoval({ kinds, kept, pruned }: DocumentSet): Mistake[] {
  if (pruned.length === 0) return [];
  const goes = new Set(pruned.map(keyOf));
  return kept.flatMap(({ kind, name, stored }) =>
    kindOf(kinds, { kind })
      .references(stored.spec)
      .filter((reference) => goes.has(keyOf(reference)))
      .map((reference) =>
        mistakeOfSet(
          `${reference.kind} "${reference.name}" cannot be removed: ${kind} "${name}", which is not managed by code, ` +
            `names it (${reference.path}); change that first, or keep the file of "${reference.name}"`,
        ),
      ),
  );
}

const keyOf = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`;

async function failedChecks({ kinds, documents }: DocumentSet, specs: SpecsByKind): Promise<Mistake[]> {
  const state: CatalogueState = {
    all: <Spec extends object>(kind: string) => (specs.get(kind) ?? new Map()) as ReadonlyMap<string, Spec>,
  };
  const mistakes: Mistake[] = [];
  const turn = takeTurns();
  for (const document of documents) {
    await turn();
    const { name, spec, stored, source } = document;
    const before = stored && !stored.retired ? stored.spec : null;
    const errors = (await kindOf(kinds, document).check?.({ name, before, spec }, state)) ?? [];
    mistakes.push(...errors.map((error) => mistakeAt(source, error)));
  }
  return mistakes;
}
