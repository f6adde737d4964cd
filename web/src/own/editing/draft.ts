import type { FieldProblem } from "../../api/problem.ts";

/** A document's spec while it is edited: plain values, as its file would have them. */
export type Draft = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path such as "calendar.timeZone"; undefined where nothing is. */
export function readAt(draft: Draft, path: string): unknown {
  let value: unknown = draft;
  for (const step of path.split(".")) value = isMapping(value) ? value[step] : undefined;
  return value;
}

/** The draft with another value at a path; mappings on the way are made. */
export function writeAt(draft: Draft, path: string, value: unknown): Draft {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...draft, [first]: value };
  const inner = draft[first];
  return { ...draft, [first]: writeAt(isMapping(inner) ? inner : {}, rest.join("."), value) };
}

/** What is sent: lines without the spaces around them, and nothing that says nothing. A longer text stays letter by letter. */
export function pruned(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : prunedText(value);
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isMapping(value)) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = pruned(item);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const prunedText = (text: string): string => (/[\r\n]/.test(text.trim()) ? text : text.trim());

/** The draft as a document's spec. */
export const specOf = (draft: Draft): Record<string, unknown> =>
  (pruned(draft) as Record<string, unknown> | undefined) ?? {};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** The fields, outermost only, in which two specs differ. */
export function changedFields(before: Draft, after: Draft): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !same(pruned(before[field]), pruned(after[field])));
}

/** My edit upon what others saved meanwhile: the fields that I touched are mine, the others theirs. */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Draft {
  const touched = changedFields(base, mine);
  return { ...theirs, ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
}

/** What is wrong at a path or below it; the paths that follow are those within. */
export const problemsAt = (problems: readonly FieldProblem[], path: string): FieldProblem[] =>
  problems.filter(
    (problem) =>
      problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
  );

/** What is wrong somewhere that no field of a form shows. */
export const problemsElsewhere = (
  problems: readonly FieldProblem[],
  paths: readonly string[],
): FieldProblem[] =>
  problems.filter((problem) => paths.every((path) => problemsAt([problem], path).length === 0));
