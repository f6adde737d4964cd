import { takeTurns } from "../files/take-turns.ts";
import type { EditedField } from "../model/merge-import.ts";
import type { Plan } from "../model/plan.ts";
import type { DraftDocuments } from "./draft-documents.ts";
import type { Draft, GapCode, ImportGap, Mapped, Origin, SourceEntity } from "./importer.ts";

type Place = { entity: string; file: string; line: number };
type PlannedObject = Plan["added"][number] & Place;

/** What an import did, or would do: nothing of the files is passed over in silence. */
export type ImportReport = {
  dryRun: boolean;
  /** How many things of each of the source's kinds the files hold. */
  read: Record<string, number>;
  added: PlannedObject[];
  changed: PlannedObject[];
  unchanged: number;
  gaps: (Place & { code: GapCode; message: string })[];
  /** Fields that people have changed since an import wrote them; they stay. */
  edited: ({ kind: string; name: string } & EditedField & Place)[];
  /** Objects that code manages; they stay. */
  leftToCode: ({ kind: string; name: string } & Place)[];
  /** Kept whole, since there is no such object here. */
  kept: (Place & { message: string })[];
  assumed: string[];
};

/** Tells what became of everything in the files, in the order of the files. */
export async function importReport(made: {
  dryRun: boolean;
  read: { entities: readonly SourceEntity[]; gaps: readonly ImportGap[] };
  mapped: Mapped;
  drafted: DraftDocuments;
  plan: Plan;
}): Promise<ImportReport> {
  const { dryRun, read, mapped, drafted, plan } = made;
  const given = new Set(["", ...read.entities.map(({ reference }) => reference)]);
  const fromFiles = (one: Origin) => given.has(one.reference);
  const origins = new Map(
    drafted.documents.map(({ kind, name, draft }) => [`${kind} ${name}`, draft.origin]),
  );
  const touched = new Set([...plan.added, ...plan.changed].map(({ kind, name }) => `${kind} ${name}`));
  const planned = (objects: Plan["added"]): PlannedObject[] =>
    objects.map((one) => ({ ...one, ...placeOf(origins.get(`${one.kind} ${one.name}`)!) }));
  return {
    dryRun,
    read: countByKind(read.entities),
    added: planned(plan.added),
    changed: planned(plan.changed),
    unchanged: drafted.documents.filter(
      ({ kind, name, draft }) => fromFiles(draft.origin) && !touched.has(`${kind} ${name}`),
    ).length,
    gaps: await gapsOf([...read.gaps, ...mapped.gaps, ...drafted.gaps].filter(fromFiles)),
    edited: drafted.documents
      .filter(({ draft }) => fromFiles(draft.origin))
      .flatMap(({ kind, name, edited, draft }) =>
        edited.map((field) => ({ kind, name, ...field, ...placeOf(draft.origin) })),
      ),
    leftToCode: drafted.leftToCode
      .filter(({ origin }) => fromFiles(origin))
      .map(({ kind, name, origin }: Draft) => ({ kind, name, ...placeOf(origin) })),
    kept: inFileOrder(mapped.kept.filter(fromFiles)).map((one) => ({
      ...placeOf(one),
      message: one.message,
    })),
    assumed: mapped.assumed,
  };
}

async function gapsOf(gaps: readonly ImportGap[]): Promise<ImportReport["gaps"]> {
  const turn = takeTurns();
  const placed: ImportGap[] = [];
  for (const gap of gaps) {
    await turn();
    placed.push({ ...gap, line: gap.exactLine?.() ?? gap.line });
  }
  return inFileOrder(placed).map((gap) => ({ ...placeOf(gap), code: gap.code, message: gap.message }));
}

const placeOf = ({ reference, file, line }: Origin): Place => ({ entity: reference, file, line });

const inFileOrder = <T extends Origin>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

function countByKind(entities: readonly SourceEntity[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { reference } of entities) {
    const kind = reference.slice(0, reference.indexOf(":"));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
