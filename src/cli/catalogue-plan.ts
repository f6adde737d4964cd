/** A document by kind and name. */
export type Name = { kind: string; name: string };
/** A field before and after. */
export type Field = { field: string; before: unknown; after: unknown };
type Planned = Name & { fields: Field[] };

/** The answer of `POST /api/v1/catalogue/apply`. */
export type CataloguePlan = {
  dryRun: boolean;
  added: Planned[];
  changed: Planned[];
  removed: Name[];
  adopted: Name[];
  unchanged: number;
  notInFiles: Name[];
};

/** A plan for a reader: what is added (+), changed (~, field by field) and removed (-), and how much of each. */
export function describePlan(plan: CataloguePlan): string {
  const lines = [
    ...describeChanges(plan.added, plan.changed),
    ...plan.adopted.map((document) => `~ ${named(document)}\n    from now on managed by code`),
    ...plan.removed.map((document) => `- ${named(document)}`),
  ];
  return `${[...lines, summary(plan), ...leftOver(plan)].join("\n")}\n`;
}

/** What is added and what is changed, document by document, field by field. */
export const describeChanges = (added: readonly Planned[], changed: readonly Planned[]): string[] => [
  ...added.flatMap((document) => [`+ ${named(document)}`, ...document.fields.map(addedField)]),
  ...changed.flatMap((document) => [`~ ${named(document)}`, ...document.fields.map(changedField)]),
];

const named = ({ kind, name }: Name): string => `${kind} ${name}`;

const addedField = ({ field, after }: Field): string =>
  `    ${field}: ${isLongText(after) ? `${linesOf(after).length} lines` : inline(after)}`;

/** A text that one line cannot show, such as a runbook's body. */
const isLongText = (value: unknown): value is string =>
  typeof value === "string" && value.length > 200 && value.includes("\n");

const linesOf = (text: string): string[] => text.trimEnd().split(/\r?\n/);

function changedField({ field, before, after }: Field): string {
  if (typeof before === "string" && typeof after === "string" && [before, after].some(isLongText))
    return changedLines(field, linesOf(before), linesOf(after));
  if (!Array.isArray(before) || !Array.isArray(after))
    return `    ${field}: ${inline(before)} → ${inline(after)}`;
  const was = before.map(inline);
  const is = after.map(inline);
  const gone = was.filter((item) => !is.includes(item)).map((item) => `      - ${item}`);
  const come = is.filter((item) => !was.includes(item)).map((item) => `      + ${item}`);
  const moved = gone.length + come.length === 0 ? [`      in another order: ${is.join(", ")}`] : [];
  return [`    ${field}:`, ...gone, ...come, ...moved].join("\n");
}

function changedLines(field: string, was: readonly string[], is: readonly string[]): string {
  const gone = was.filter((line) => !is.includes(line)).map((line) => `      - ${line}`);
  const come = is.filter((line) => !was.includes(line)).map((line) => `      + ${line}`);
  const moved = gone.length + come.length === 0 ? ["      in its blanks, or the order of its lines"] : [];
  return [`    ${field}:`, ...gone, ...come, ...moved].join("\n");
}

/** A value on one line, as YAML would have it. */
function inline(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${inline(one)}`)
      .join(", ")}}`;
  return typeof value === "string" && /^[^\n]+$/.test(value) ? value : JSON.stringify(value);
}

function summary({ dryRun, added, changed, removed, adopted, unchanged }: CataloguePlan): string {
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
    ...(adopted.length > 0 ? [`${adopted.length} now managed by code`] : []),
    `${unchanged} unchanged`,
  ].join(", ");
  return dryRun ? `A dry run, nothing was changed: ${counts}.` : `${counts}.`;
}

function leftOver({ notInFiles }: CataloguePlan): string[] {
  if (notInFiles.length === 0) return [];
  const some = notInFiles.slice(0, 5).map(named).join(", ");
  const more = notInFiles.length > 5 ? `, and ${notInFiles.length - 5} more` : "";
  return [`Managed by code but in none of these files: ${some}${more}. --prune takes them out of use.`];
}
