import type { FieldError } from "../../../lib/errors.ts";

// About as deep as files may be nested.
const deepest = 50;

/** What of a document no database keeps, or nobody reads: its path and the mend. */
export function unusableParts(value: unknown, path: string, depth = 0): FieldError[] {
  if (typeof value === "string") return unstorable(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (depth === deepest) return [{ path, message: "is nested too deeply; at most a few levels are needed" }];
  return Object.entries(value).flatMap(([key, part]) => [
    ...unstorable(key, path),
    ...unusableParts(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1),
  ]);
}

const unstorable = (text: string, path: string): FieldError[] =>
  /\0|[\uD800-\uDFFF]/u.test(text)
    ? [{ path, message: "holds a character that cannot be stored; take it out" }]
    : [];
