import { invalidField } from "./errors.ts";
import { nameOf } from "./field-readers.ts";

/** An e-mail address in lower case; refuses what no mail could reach. */
export function readEmailAddress(value: unknown, path: string): string {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (text.length <= 320 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(text)) return text;
  throw invalidField(path, `write an e-mail address such as ada@example.com, not ${nameOf(value)}`);
}
