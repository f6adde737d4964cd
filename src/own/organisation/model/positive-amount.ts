import { invalidField } from "../../../lib/errors.ts";
import { nameOf } from "../../../lib/field-readers.ts";
import { parseMajor } from "../../../lib/money.ts";

/** Reads an amount in major units that is more than nothing, into minor units. */
export function readPositiveAmount(value: unknown, path: string, currency: string): number {
  if (typeof value !== "number" && typeof value !== "string")
    throw invalidField(path, `write an amount such as 7000, not ${nameOf(value)}`);
  const amountMinor = parseMajor(value, currency, path);
  if (amountMinor <= 0) throw invalidField(path, "must be more than nothing");
  return amountMinor;
}
