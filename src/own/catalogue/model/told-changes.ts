import type { FieldError } from "../../../lib/errors.ts";

/** A line of the audit log on a document. */
export type DocumentAudit = { recordedAt: Date; actorName: string; action: string; after: unknown };

/**
 * What others have changed since an editor read a document, field by field, with who and when: what a refused editor needs
 * to decide whose word stays. The last change of a field is the one told.
 */
export function toldChanges(entries: readonly DocumentAudit[]): FieldError[] {
  const told = new Map<string, FieldError>();
  for (const { recordedAt, actorName, action, after } of entries) {
    const by = `${actorName} at ${recordedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const fields = action.endsWith(".change") && isFields(after) ? Object.entries(after) : [];
    for (const [field, value] of fields) {
      const path = `spec.${field}`;
      told.set(path, { path, message: `is now ${shown(value)}, by ${by}` });
    }
    if (fields.length === 0) told.set(action, { path: "", message: `${action} by ${by}` });
  }
  return [...told.values()];
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const longest = 120;

function shown(value: unknown): string {
  if (value === null || value === "") return "empty";
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
