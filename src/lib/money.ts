import { invalidField } from "./errors.ts";

/** An amount of one currency in integer minor units (cents, pence, yen). */
export type Money = { amountMinor: number; currency: string };

/** How many decimal places the minor unit of an ISO 4217 currency has (USD 2, JPY 0, KWD 3). */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Reads an amount in major units ("1234.5" or 1234.5) into integer minor units; refuses fractions of a minor unit. */
export function parseMajor(value: string | number, currency: string, path: string): number {
  const text = typeof value === "number" ? plainDecimal(value, path) : value.trim();
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text);
  if (!match) throw invalidField(path, `write an amount such as 1234.50, not "${text}"`);
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits)
    throw invalidField(path, `${currency} has ${digits} decimal places; "${text}" has ${fraction.length}`);
  const minor = Number(match[2]) * 10 ** digits + Number(fraction.padEnd(digits, "0") || "0");
  if (!Number.isSafeInteger(minor)) throw invalidField(path, `"${text}" is too large an amount`);
  return match[1] ? 0 - minor : minor;
}

function plainDecimal(value: number, path: string): string {
  const text = String(value);
  if (!Number.isFinite(value) || text.includes("e"))
    throw invalidField(path, "write an amount below 10 trillion in plain digits");
  return text;
}

/** Minor units as a decimal string in major units, as HTTP answers carry them ("1234.50"). */
export function formatMajor(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const sign = amountMinor < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
