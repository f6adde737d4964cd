import { invalidField } from "../../../lib/errors.ts";
import { nameOf } from "../../../lib/field-readers.ts";

/** A number as the plain decimal that was written, so that nothing is rounded: 0.1 is "0.1". */
export function readDecimal(value: unknown, path: string): string {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return text;
  throw invalidField(path, `write a number such as 0.5 or 200, not ${nameOf(value)}`);
}

/** The decimal as a file writes it: a number where that says the same. */
export const writeDecimal = (text: string): number | string =>
  String(Number(text)) === text ? Number(text) : text;
