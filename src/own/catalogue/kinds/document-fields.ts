import { invalidField } from "../../../lib/errors.ts";
import { nameOf, readEach, readOptional, readText } from "../../../lib/field-readers.ts";
import { majorForFile, parseMajor } from "../../../lib/money.ts";
import { readSlug } from "../../../lib/slug.ts";
import type { DocumentContext } from "../document-kind.ts";

// Fields that documents of several kinds have.

/** The name that people read; the document's own where there is none. */
export const readDisplayName = (value: unknown, name: string): string =>
  readOptional(value, name, (text) => readText(text, "spec.displayName"));

export const readDescription = (value: unknown): string =>
  readOptional(value, "", (text) => readText(text, "spec.description", 5_000));

/** A list of texts, each kept once; empty where there is none. */
export const readTexts = (value: unknown, path: string, maxLength = 200): string[] =>
  readOptional(value, [], (list) => [
    ...new Set(readEach(list, path, (item, itemPath) => readText(item, itemPath, maxLength))),
  ]);

/** The name of another document; null where there is none. */
export const readName = (value: unknown, path: string): string | null =>
  readOptional(value, null, (name) => readSlug(name, path));

/** A person by name or e-mail, as the name. */
export function readPerson(value: unknown, path: string, context: DocumentContext): string {
  return context.nameOf("Person", readText(value, path, 320));
}

export const readPeople = (value: unknown, path: string, context: DocumentContext): string[] =>
  readOptional(value, [], (list) => [
    ...new Set(readEach(list, path, (item, itemPath) => readPerson(item, itemPath, context))),
  ]);

/** An amount in major units as minor units of the organisation's currency. */
export function readAmount(value: unknown, path: string, { currency }: DocumentContext): number {
  if (currency === null)
    throw invalidField(
      path,
      "an amount needs the organisation's currency; apply an Organisation document before this, or with it",
    );
  if (typeof value !== "number" && typeof value !== "string")
    throw invalidField(path, `write an amount such as 1234.50, not ${nameOf(value)}`);
  const amountMinor = parseMajor(value, currency, path);
  if (amountMinor < 0) throw invalidField(path, "must not be negative");
  return amountMinor;
}

/** Minor units as a file writes them. */
export const writeAmount = (amountMinor: number, { currency }: DocumentContext): number | string =>
  majorForFile(amountMinor, currency ?? "USD");

/** A list whose order says nothing, in the order in which it is compared and exported. */
export const sortedBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
