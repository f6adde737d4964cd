// How OpenSLO's files are looked at: liberally, since a field may be anything that YAML can say.

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A mapping, or an empty one where there is none. */
export const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : {});

/** What a table says of a word of a file's, which may be any ("constructor"). */
export const entryOf = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** A text, trimmed; null where it is empty or no text. */
export const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A list's items; a single value stands for a list of one, as people write it. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** What is kept of texts has an end; the thing itself is kept whole beside it. */
export const clipped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** The fields of a mapping that are none of these. */
export const without = (mapping: Mapping, known: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(mapping).filter(([field]) => !known.includes(field)));

/** A mapping without what says nothing. */
export const given = (mapping: Mapping): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(mapping).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isMapping(value) && Object.keys(value).length === 0),
    ),
  );

/** A value as a text that does not depend on the order of its mappings' fields. */
export const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isMapping(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
