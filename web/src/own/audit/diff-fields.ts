/** One field of a change: its path, and its value before and after in words; absent where there was none. */
export type FieldChange = { path: string; before?: string; after?: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null;

/** A plain value as it is read; nothing is an absence. */
function wordsOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(String).join(", ") || "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The fields of anything by their paths; a list of plain values is one field. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (isRecord(value) && Object.keys(value).length > 0)
    for (const [name, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${name}` : name, into);
  else if (Array.isArray(value) && !value.every(isPlain))
    for (const [index, inner] of value.entries()) leaves(inner, `${path}[${index + 1}]`, into);
  else {
    const words = isRecord(value) ? "none" : wordsOf(value);
    if (words !== undefined) into.set(path || "value", words);
  }
  return into;
}

/** What differs between before and after, field by field, in the order in which they stand. */
export function diffFields(before: unknown, after: unknown): FieldChange[] {
  const was = leaves(before, "", new Map());
  const is = leaves(after, "", new Map());
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => {
      const [old, now] = [was.get(path), is.get(path)];
      return {
        path,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      };
    });
}
