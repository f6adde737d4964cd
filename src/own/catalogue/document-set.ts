import type { DocumentContext, DocumentKind, StoredDocument } from "./document-kind.ts";
import type { Mistake } from "./files/mistakes.ts";
import { mistakeAt, orMistakes, type NamedDocument } from "./files/read-documents.ts";
import { positionOf } from "./files/source-position.ts";
import type { Progress } from "../../platform/http/answer-in-lines.ts";
import { takeTurns } from "./files/take-turns.ts";
import type { DocumentName } from "./model/plan.ts";

/** A document of the files, read, beside what is stored under its name. */
export type ReadDocument = NamedDocument & { spec: object; stored: StoredDocument<object> | null };

/** What is stored and in use, and stands in none of the files. */
export type OtherDocument = DocumentName & { stored: StoredDocument<object> };

/** The files' documents against what is stored: everything that a plan is made of. */
export type DocumentSet = {
  kinds: readonly DocumentKind[];
  context: DocumentContext;
  documents: ReadDocument[];
  kept: OtherDocument[];
  /** Managed by code and no longer in the files, when pruning. */
  pruned: OtherDocument[];
};

export type StoredByKind = ReadonlyMap<string, readonly StoredDocument<object>[]>;

type Pairing = {
  pairs: { document: NamedDocument; stored: StoredDocument<object> | null }[];
  kept: OtherDocument[];
  pruned: OtherDocument[];
};

/** Reads every document in the light of the others and of what is stored; tells the mistakes of all of them at once. */
export async function readDocumentSet(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  named: readonly NamedDocument[],
  { prune, progress }: { prune: boolean; progress?: Progress },
): Promise<{ set: DocumentSet; mistakes: Mistake[] }> {
  const { pairs, kept, pruned } = pairWithStored(kinds, stored, named, prune);
  const { context, mistakes } = documentContext(kinds, stored, named, kept);
  mistakes.push(...secondOfSingleKinds(kinds, named));
  const documents: ReadDocument[] = [];
  const turn = takeTurns();
  for (const { document, stored: before } of pairs) {
    await turn();
    progress?.("checking", documents.length, pairs.length);
    const read = orMistakes(document.source, () => kindOf(kinds, document).read(document, context));
    if ("mistakes" in read) mistakes.push(...read.mistakes);
    else documents.push({ ...document, spec: read.value, stored: before });
  }
  return { set: { kinds, context, documents, kept, pruned }, mistakes };
}

export const kindOf = (kinds: readonly DocumentKind[], { kind }: { kind: string }): DocumentKind =>
  kinds.find((candidate) => candidate.kind === kind)!;

function pairWithStored(
  kinds: readonly DocumentKind[],
  storedByKind: StoredByKind,
  named: readonly NamedDocument[],
  prune: boolean,
): Pairing {
  const pairing: Pairing = { pairs: [], kept: [], pruned: [] };
  for (const kind of kinds) {
    const stored = storedByKind.get(kind.kind) ?? [];
    const documents = named.filter((document) => document.kind === kind.kind);
    const byName = new Map(stored.map((one) => [one.name, one]));
    for (const document of documents) {
      const before = (kind.single ? stored[0] : byName.get(document.name)) ?? null;
      if (before) byName.delete(before.name);
      pairing.pairs.push({ document, stored: before });
    }
    for (const one of byName.values()) {
      if (one.retired || kind.hasEnded?.(one.spec)) continue;
      const goes = prune && !kind.single && one.managedBy === "code";
      pairing[goes ? "pruned" : "kept"].push({ kind: kind.kind, name: one.name, stored: one });
    }
  }
  return pairing;
}

function secondOfSingleKinds(kinds: readonly DocumentKind[], named: readonly NamedDocument[]): Mistake[] {
  return kinds.flatMap(({ kind, single }) => {
    const [first, ...more] = named.filter((document) => single && document.kind === kind);
    if (!first) return [];
    const { line } = positionOf(first.source, "name");
    const message = `there is one ${kind} only, and it stands at ${first.source.file}:${line}; keep one`;
    return more.map(({ source }) => mistakeAt(source, { path: "name", message }));
  });
}

/** Currency and aliases as they will be once the files are applied; a word that two documents claim is refused. */
function documentContext(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  named: readonly NamedDocument[],
  kept: readonly OtherDocument[],
): { context: DocumentContext; mistakes: Mistake[] } {
  const names = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const kind of kinds) {
    if (!kind.aliases) continue;
    const documents = named.filter((document) => document.kind === kind.kind);
    const inFiles = new Set(documents.map(({ name }) => name));
    const taken = new Map<string, string>();
    for (const { name, spec } of stored.get(kind.kind) ?? [])
      if (!inFiles.has(name)) for (const { word } of kind.aliases(spec)) taken.set(word, name);
    for (const document of documents)
      for (const { word, path } of kind.aliases(document.spec)) {
        const owner = taken.get(word);
        if (owner !== undefined && owner !== document.name)
          mistakes.push(
            mistakeAt(document.source, {
              path,
              message: `"${word}" belongs to ${kind.kind} "${owner}" already`,
            }),
          );
        taken.set(word, document.name);
        names.set(`${kind.kind} ${word}`, document.name);
      }
  }
  for (const {
    kind,
    name,
    stored: { spec },
  } of kept)
    for (const { word } of kindOf(kinds, { kind }).aliases?.(spec) ?? []) names.set(`${kind} ${word}`, name);
  const nameOf = (kind: string, word: string) => names.get(`${kind} ${word.toLowerCase()}`) ?? word;
  return { context: { currency: currencyOf(stored, named), nameOf }, mistakes };
}

const currencyOf = (stored: StoredByKind, named: readonly NamedDocument[]): string | null => {
  const specs = [
    named.find(({ kind }) => kind === "Organisation")?.spec,
    stored.get("Organisation")?.[0]?.spec,
  ];
  const currencies = specs.map((spec) => (spec as { currency?: unknown } | null | undefined)?.currency);
  return (
    currencies.find(
      (currency): currency is string => typeof currency === "string" && /^[A-Z]{3}$/.test(currency),
    ) ?? null
  );
};
