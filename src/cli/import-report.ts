import { describeChanges, type Field, type Name } from "./catalogue-plan.ts";

type Place = { entity: string; file: string; line: number };

/** The answer of `POST /api/v1/import/…`. */
export type ImportReport = {
  dryRun: boolean;
  read: Record<string, number>;
  added: (Name & { fields: Field[] } & Place)[];
  changed: (Name & { fields: Field[] } & Place)[];
  unchanged: number;
  gaps: (Place & { code: string; message: string })[];
  edited: (Name & { field: string; current: unknown; wanted: unknown } & Place)[];
  leftToCode: (Name & Place)[];
  kept: (Place & { message: string })[];
  assumed: string[];
};

/** An import's report for a reader: what changed, what is missing and where, and in the end how much of each. */
export function describeImport(report: ImportReport): string {
  const { added, changed, gaps, edited, leftToCode, kept, assumed } = report;
  const at = ({ file, line }: Place) => `${file}:${line}`;
  const lines = [
    ...describeChanges(added, changed),
    ...section(
      "Gaps, each with its mend",
      gaps.map((gap) => `${at(gap)}: ${gap.message}`),
    ),
    ...section(
      "Changed by people since, and left as they have it",
      edited.map((one) => `${one.kind} ${one.name}, ${one.field} (${at(one)})`),
    ),
    ...section(
      "Managed by code, and left alone",
      leftToCode.map((one) => `${one.kind} ${one.name} (${at(one)})`),
    ),
    ...section(
      "Kept as they are",
      kept.map((one) => `${one.entity} (${at(one)}): ${one.message}`),
    ),
    ...section("Supposed", assumed),
    summary(report),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`), ""];

function summary({ dryRun, read, added, changed, unchanged, gaps, kept }: ImportReport): string {
  const kinds = Object.entries(read).map(([kind, count]) => `${count} ${kind}`);
  const byCode = new Map<string, number>();
  for (const { code } of gaps) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const gapWords = [...byCode].map(([code, count]) => `${count} ${code}`).join(", ");
  const result = `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${kept.length} kept as they are`;
  return (
    `${dryRun ? "A dry run, nothing was changed. " : ""}Read ${kinds.join(", ") || "nothing"}: ${result}; ` +
    `${gaps.length === 0 ? "no gaps" : `${gaps.length} gaps (${gapWords})`}.`
  );
}
