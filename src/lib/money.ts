import { invalidField } from "./errors.ts";
import { nameOf } from "./field-readers.ts";
import { didYouMean } from "./near-match.ts";

/** An amount of one currency in integer minor units (cents, pence, yen). */
export type Money = { amountMinor: number; currency: string };

/**
 * The currencies of ISO 4217 whose minor unit is not a hundredth. The standard's own figures: the platform's follow how
 * people write prices (no decimals for HUF), and would change the meaning of stored amounts from version to version.
 */
const unusualDigits = new Map<string, number>([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND"].map(
    digits(0),
  ),
  ...["VUV", "XAF", "XOF", "XPF"].map(digits(0)),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map(digits(3)),
  ...["CLF", "UYW"].map(digits(4)),
]);

function digits(count: number): (currency: string) => [string, number] {
  return (currency) => [currency, count];
}

/** How many decimal places the minor unit of an ISO 4217 currency has (USD 2, JPY 0, KWD 3). */
export const minorDigits = (currency: string): number => unusualDigits.get(currency) ?? 2;

/** Reads an ISO 4217 currency code, in any letter case. */
export function readCurrency(value: unknown, path: string): string {
  const known = Intl.supportedValuesOf("currency");
  const code = typeof value === "string" ? value.trim().toUpperCase() : "";
  if (known.includes(code)) return code;
  const near = code === "" ? "" : didYouMean(code, known);
  throw invalidField(path, `write an ISO 4217 currency such as USD or EUR, not ${nameOf(value)}${near}`);
}

const mostDigits = 13;

/** Reads an amount in major units ("1234.5" or 1234.5) into integer minor units; refuses fractions of a minor unit. */
export function parseMajor(value: string | number, currency: string, path: string): number {
  const text = typeof value === "number" ? plainDecimal(value, path) : value.trim();
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw invalidField(path, `write an amount such as 1234.50, not "${text.slice(0, 40)}"`);
  if ((match[2] ?? "").replace(/^0+/, "").length > mostDigits)
    throw invalidField(path, "write an amount below 10 trillion");
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

/** Minor units in major units for files: a plain number, or its text where a number would not hold every digit. */
export function majorForFile(amountMinor: number, currency: string): number | string {
  const text = formatMajor(amountMinor, currency);
  const shortest = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return String(Number(shortest)) === shortest ? Number(shortest) : text;
}

const displays = new Map<string, Intl.NumberFormat>();

/**
 * Money as people of a locale write it, without false cents: whole amounts carry none, and `whole: true` rounds the rest
 * (half away from zero), for estimates that were never that exact.
 */
export function displayMoney(money: Money, locale: string, options: { whole?: boolean } = {}): string {
  const key = `${locale} ${money.currency} ${options.whole === true}`;
  let display = displays.get(key);
  if (display === undefined) {
    const fraction = options.whole === true ? 0 : minorDigits(money.currency);
    display = new Intl.NumberFormat(locale, {
      style: "currency",
      currency: money.currency,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
      trailingZeroDisplay: "stripIfInteger",
    });
    displays.set(key, display);
  }
  return display.format(formatMajor(money.amountMinor, money.currency) as `${number}`);
}
