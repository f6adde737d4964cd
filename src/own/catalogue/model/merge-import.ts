import { isEmpty, sameValue } from "./field-changes.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A field that an import would change and that people have changed since an import last wrote it. */
export type EditedField = { field: string; current: unknown; wanted: unknown };

export type MergedImport = {
  /** The object's fields as they shall be. */
  fields: Record<string, unknown>;
  /** What imports have written of them, for the next one to compare with. */
  written: Record<string, unknown>;
  edited: EditedField[];
};

/**
 * What an import makes of an object: a field that stands as the last import wrote it follows the file; one that people have
 * changed since stays, and is told. In an object that no import made, people have written all but the empty and usual values.
 */
export function mergeImport(
  current: Fields,
  wanted: Fields,
  writtenBefore: Fields,
  usual: Fields,
): MergedImport {
  const merged: MergedImport = { fields: { ...current }, written: { ...writtenBefore }, edited: [] };
  for (const [field, value] of Object.entries(wanted)) {
    const stands = current[field] ?? null;
    const untouched =
      field in writtenBefore
        ? sameValue(stands, writtenBefore[field])
        : isEmpty(stands) || sameValue(stands, usual[field]);
    if (untouched || sameValue(stands, value)) {
      merged.fields[field] = value;
      merged.written[field] = value;
    } else if (!isEmpty(value)) merged.edited.push({ field, current: stands, wanted: value });
  }
  return merged;
}
