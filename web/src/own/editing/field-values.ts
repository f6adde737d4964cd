import type { FieldProblem } from "../../api/problem.ts";

export const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

export const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** What is wrong, in one line; undefined where nothing is. */
export const wordsOf = (problems: readonly FieldProblem[]): string | undefined =>
  problems.length === 0 ? undefined : problems.map(({ message }) => message).join("; ");
