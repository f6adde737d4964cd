import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.ts";
import type { Progress } from "../../platform/http/answer-in-lines.ts";
import type { DocumentKind, Saving } from "./document-kind.ts";
import type { StoredByKind } from "./document-set.ts";
import type { PlannableSet, PlannedChanges } from "./plan-documents.ts";

/** Everything that is stored of every kind, retired objects too, as it stands at an instant; of some kinds only some names. */
export async function loadStored(
  db: Db,
  kinds: readonly DocumentKind[],
  at: Date,
  only: Readonly<Record<string, readonly string[]>> = {},
): Promise<StoredByKind> {
  const stored = new Map<string, Awaited<ReturnType<DocumentKind["load"]>>>();
  for (const kind of kinds) stored.set(kind.kind, await kind.load(db, at, only[kind.kind]));
  return stored;
}

/** Saves what was planned, kind by kind in the order of their registration. */
export async function saveChanges(
  tx: Tx,
  { kinds, documents, kept }: PlannableSet,
  { changes }: PlannedChanges,
  { progress, ...by }: Omit<Saving, "idOf"> & { progress?: Progress },
): Promise<void> {
  const ids = new Map(kept.map(({ kind, name, stored }) => [`${kind} ${name}`, stored.id]));
  for (const { kind, name, stored } of documents) if (stored) ids.set(`${kind} ${name}`, stored.id);
  for (const [kind, { written }] of changes)
    for (const { name, id } of written) ids.set(`${kind} ${name}`, id);
  const idOf = (kind: string, name: string): string => {
    const id = ids.get(`${kind} ${name}`);
    if (id === undefined) throw new Error(`${kind} "${name}" was not checked as a reference`);
    return id;
  };
  const counts = [...changes.values()].map(({ written, retired }) => written.length + retired.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let saved = 0;
  for (const kind of kinds) {
    const own = changes.get(kind.kind);
    if (!own || own.written.length + own.retired.length === 0) continue;
    progress?.("applying", saved, total);
    await kind.save(tx, own, { ...by, idOf });
    saved += own.written.length + own.retired.length;
  }
  // After so much news the database's idea of its tables is wrong, and the portal slow until it looks by itself.
  if (total >= muchNews) await sql`analyze ${sql.raw(analysedTables.join(", "))}`.execute(tx);
}

const muchNews = 1_000;
const analysedTables = [
  "domain",
  "team",
  "person",
  "membership",
  "service",
  "service_estimate",
  "service_dependency",
  "search_word",
];
