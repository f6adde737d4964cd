/** One field of a document before and after, by its path in the spec ("calendar.timeZone"); null where it is not there. */
export type FieldChange = { field: string; before: unknown; after: unknown };

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two specs, field by field; mappings are entered, lists compared as a whole. */
export function fieldChanges(before: Fields, after: Fields, path = ""): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const field = path === "" ? key : `${path}.${key}`;
    const was = before[key] ?? null;
    const is = after[key] ?? null;
    if (isFields(was) && isFields(is)) return fieldChanges(was, is, field);
    return sameValue(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

/** Whether two plain values are the same, whatever the order of a mapping's keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (isFields(a) && isFields(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]))
    );
  }
  return a === b;
}

/** A spec without the fields that say nothing: null, empty lists and mappings, and those with their default. */
export function withoutDefaults(spec: Fields, defaults: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec).filter(([field, value]) =>
      field in defaults ? !sameValue(value, defaults[field]) : !isEmpty(value),
    ),
  );
}

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0);

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
