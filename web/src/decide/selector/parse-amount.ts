import { parseMajor } from "../../../../src/lib/money.ts";

const multiples: Record<string, number> = { "": 1, k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 };

/** Reads an amount as people type it ("200k", "$1.2m", "250 000", "1.250,50") into minor units; undefined where it is none. */
export function parseAmount(typed: string, currency: string): number | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f'’_]|^[^\d.,-]+/g, "");
  const match = /^([\d.,]+)([a-z]*)[^a-z\d]*$/.exec(text);
  const [, digits = "", word = ""] = match ?? [];
  const multiple = multiples[word] ?? (word === currency.toLowerCase() ? 1 : undefined);
  if (digits === "" || multiple === undefined) return undefined;
  const major = Number(plainDecimal(digits)) * multiple;
  try {
    // Multiplying by a thousand may leave a crumb of floating point behind the cents.
    return parseMajor(Number(major.toFixed(4)), currency, "exposure");
  } catch {
    return undefined;
  }
}

/** Takes grouping away: the last separator is a decimal one only where it does not stand before three digits. */
function plainDecimal(digits: string): string {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const grouped = last === -1 || /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(digits);
  if (grouped && !/^0[.,]/.test(digits)) return digits.replace(/[.,]/g, "");
  return `${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
}
