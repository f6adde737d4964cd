import { sql } from "kysely";
import { advisoryLocks } from "../../../platform/advisory-locks.ts";
import { command } from "../../../platform/command.ts";
import type { Context } from "../../../platform/context.ts";
import type { Tx } from "../../../platform/database.ts";
import type { Progress } from "../../../platform/http/answer-in-lines.ts";
import { newId } from "../../../platform/identifiers.ts";
import type { DocumentKind } from "../document-kind.ts";
import { kindOf, type StoredByKind } from "../document-set.ts";
import { parseFiles, type CatalogueFile } from "../files/parse-files.ts";
import { sameValue } from "../model/field-changes.ts";
import { isEmptyPlan } from "../model/plan.ts";
import { planDocuments } from "../plan-documents.ts";
import { loadStored, saveChanges } from "../stored-documents.ts";
import { readDrafts, type DraftDocument, type DraftDocuments } from "./draft-documents.ts";
import { importReport, type ImportReport } from "./import-report.ts";
import {
  loadImportedEntities,
  saveImportedEntities,
  saveWantedOwners,
  type ImportedEntity,
} from "./imported-entity-store.ts";
import type { Draft, Importer, ImportGap, KnownObjects, ReadEntities, SourceEntity } from "./importer.ts";

/** Definitions of APIs are long. */
const longestEntity = 2_000_000;

/**
 * Brings another catalogue's files in, in one transaction. What is wrong or missing in them is reported and refuses nothing;
 * what people have changed here since stays (spec: catalogue, Import).
 */
export async function importCatalogue(
  context: Context,
  allKinds: readonly DocumentKind[],
  importer: Importer,
  files: readonly CatalogueFile[],
  { dryRun, reason, progress = () => {} }: { dryRun: boolean; reason: string; progress?: Progress },
): Promise<ImportReport> {
  const kinds = allKinds.filter(({ kind }) => importer.kinds.includes(kind));
  const read = await readFiles(importer, files, progress);
  return command(context, async (tx, step) => {
    step.require("catalogue.write", { ownerTeamId: null, serviceId: null });
    await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
    const stored = await loadStored(tx, kinds, step.now);
    const before = await loadImportedEntities(tx, importer.source);
    const mapped = importer.map(withEarlier(read.entities, before), knownObjects(kinds, stored, before));
    const set = { kinds, context: documentContext(stored), stored };
    const writtenBefore = writtenByReference(before);
    const drafted = await readDrafts(mapped.drafts, { ...set, writtenBefore });
    const planning = { managedBy: "interface" as const, newId: () => newId(step.now), reason, progress };
    const plannable = {
      ...set,
      documents: drafted.documents,
      kept: others(kinds, stored, drafted),
      pruned: [],
    };
    const planned = await planDocuments(plannable, planning);
    const report = await importReport({ dryRun, read, mapped, drafted, plan: planned.plan });
    const rows = rowsToSave(read.entities, before, drafted);
    if (dryRun || (isEmptyPlan(planned.plan) && rows.length === 0)) return { result: report, audit: null };
    const by = {
      now: step.now,
      managedBy: "interface" as const,
      actorName: context.actor.name,
      reason,
      progress,
    };
    await saveChanges(tx, plannable, planned, by);
    await saveRows(tx, importer, rows, drafted, step.now);
    return {
      result: report,
      audit: [...planned.audit, summaryOf(importer, report, reason)],
      events: [{ type: "catalogue.changed", id: "catalogue" }],
    };
  });
}

async function readFiles(
  importer: Importer,
  files: readonly CatalogueFile[],
  progress: Progress,
): Promise<ReadEntities> {
  const { documents, mistakes } = await parseFiles(files, { documentLength: longestEntity, progress });
  const { entities, gaps } = await importer.read(documents);
  const unreadable = mistakes.map(({ file, line, message }): ImportGap => ({
    code: "unreadable",
    reference: "",
    file,
    line,
    message: `this document was left out: ${message}`,
  }));
  return { entities, gaps: [...unreadable, ...gaps] };
}

/** What earlier imports brought is looked at again: an owner that was nowhere may have come with these files. */
function withEarlier(entities: readonly SourceEntity[], before: readonly ImportedEntity[]): SourceEntity[] {
  const given = new Set(entities.map(({ reference }) => reference));
  const earlier = before
    .filter(({ reference }) => !given.has(reference))
    .map(({ reference, entity, file, line }) => ({ reference, entity, file, line, lineOf: () => line }));
  return [...entities, ...earlier];
}

function knownObjects(
  kinds: readonly DocumentKind[],
  stored: StoredByKind,
  before: readonly ImportedEntity[],
): KnownObjects {
  const inUse = new Set<string>();
  const gone = new Set<string>();
  const people = new Map<string, string>();
  for (const [kind, all] of stored)
    for (const { name, retired, spec } of all)
      (retired || kindOf(kinds, { kind }).hasEnded?.(spec) ? gone : inUse).add(`${kind} ${name}`);
  for (const { name, spec } of stored.get("Person") ?? [])
    people.set((spec as { email: string }).email, name);
  const names = new Map(
    before.flatMap(({ reference, objectKind, objectName }) =>
      objectName === null ? [] : [[`${objectKind} ${reference}`, objectName] as const],
    ),
  );
  return {
    nameBefore: (kind, reference) => names.get(`${kind} ${reference}`) ?? null,
    has: (kind, name) => inUse.has(`${kind} ${name}`),
    isGone: (kind, name) => gone.has(`${kind} ${name}`),
    personWithEmail: (email) => people.get(email) ?? null,
  };
}

const documentContext = (stored: StoredByKind) => ({
  currency: (stored.get("Organisation")?.[0]?.spec as { currency: string } | undefined)?.currency ?? null,
  nameOf: (_: string, word: string) => word,
});

function writtenByReference(before: readonly ImportedEntity[]) {
  const written = new Map(before.map((one) => [one.reference, one.written]));
  return (reference: string) => written.get(reference) ?? {};
}

/** What is in use and not among the documents, which may still name it. */
function others(kinds: readonly DocumentKind[], stored: StoredByKind, { documents }: DraftDocuments) {
  const drafted = new Set(documents.map(({ kind, name }) => `${kind} ${name}`));
  return [...stored].flatMap(([kind, all]) =>
    all
      .filter(
        ({ name, retired, spec }) =>
          !retired && !kindOf(kinds, { kind }).hasEnded?.(spec) && !drafted.has(`${kind} ${name}`),
      )
      .map((one) => ({ kind, name: one.name, stored: one })),
  );
}

/** What differs from what earlier imports left, of these files and of everything that they put right. */
function rowsToSave(
  given: readonly SourceEntity[],
  before: readonly ImportedEntity[],
  drafted: DraftDocuments,
): ImportedEntity[] {
  const earlier = new Map(before.map((one) => [one.reference, one]));
  const documents = new Map(drafted.documents.map((one) => [one.draft.origin.reference, one]));
  const drafts = new Map(drafted.leftToCode.map((draft) => [draft.origin.reference, draft]));
  const rowOf = ({ reference, entity, file, line }: Omit<SourceEntity, "lineOf">): ImportedEntity => {
    const document: DraftDocument | undefined = documents.get(reference);
    const object: Pick<Draft, "kind" | "name"> | undefined = document?.draft ?? drafts.get(reference);
    const old = earlier.get(reference);
    return {
      reference,
      entity,
      file,
      line,
      objectKind: object?.kind ?? old?.objectKind ?? null,
      objectName: object?.name ?? old?.objectName ?? null,
      written: document?.written ?? old?.written ?? {},
    };
  };
  const references = new Set(given.map(({ reference }) => reference));
  const rest = before.filter(({ reference }) => !references.has(reference));
  return [...given, ...rest].map(rowOf).filter((row) => !sameValue(row, earlier.get(row.reference) ?? null));
}

async function saveRows(
  tx: Tx,
  { source }: Importer,
  rows: readonly ImportedEntity[],
  { documents }: DraftDocuments,
  now: Date,
): Promise<void> {
  await saveImportedEntities(tx, source, rows, now);
  const wanted = documents.flatMap(({ name, draft: { wantedOwner } }) =>
    wantedOwner === undefined ? [] : [{ service: name, wantedOwner }],
  );
  await saveWantedOwners(tx, wanted);
}

const summaryOf = ({ source }: Importer, report: ImportReport, reason: string) => ({
  action: "catalogue.import",
  subject: { kind: "import", id: source, name: source },
  after: {
    read: report.read,
    added: report.added.length,
    changed: report.changed.length,
    unchanged: report.unchanged,
    gaps: report.gaps.length,
  },
  reason,
});
