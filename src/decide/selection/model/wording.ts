import { minorDigits } from "../../../lib/money.ts";

/** A level in words with its nines shown: 990_000 is "99.0 %", 999_500 is "99.95 %". */
export function percentInWords(availabilityPpm: number): string {
  const percent = availabilityPpm / 10_000;
  return Number.isInteger(percent) ? `${percent}.0 %` : `${percent} %`;
}

/** Whole seconds as h:mm:ss, the hours unbounded ("109:12:00"). */
export function clockDuration(seconds: number): string {
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

/** An amount for a sentence, grouped, and with decimals only where it has any: "200,000 USD", "0.50 USD". */
export function moneyInWords(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  const minor = amountMinor % unit;
  const whole = grouped(String((amountMinor - minor) / unit));
  return minor === 0 ? `${whole} ${currency}` : `${whole}.${String(minor).padStart(digits, "0")} ${currency}`;
}

const grouped = (digits: string): string =>
  digits.length <= 3 ? digits : `${grouped(digits.slice(0, -3))},${digits.slice(-3)}`;

/** An instant for a sentence, in UTC to the minute: "2026-11-27 00:00 UTC". */
export const instantInWords = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
