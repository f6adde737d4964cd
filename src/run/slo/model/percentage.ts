import { invalidField } from "../../../lib/errors.ts";
import { nameOf } from "../../../lib/field-readers.ts";

/** Parts per billion that make the whole. */
const whole = 1_000_000_000;
const percentDecimals = 7;

/**
 * A target as parts per billion, read digit by digit so that no rounding comes in: 99.95 is 999_500_000. Refuses what leaves
 * no error budget and what looks like a ratio.
 */
export function readTargetPpb(value: unknown, path: string): number {
  const written = typeof value === "string" ? value.trim().replace(/%$/, "") : value;
  const ppb = scaled(written, percentDecimals);
  if (ppb === null)
    throw invalidField(
      path,
      `write a percentage such as 99.95, with at most ${percentDecimals} decimals, not ${nameOf(value)}`,
    );
  if (ppb >= whole)
    throw invalidField(path, "must be less than 100, since 100 % leaves no error budget; write 99.95, say");
  if (ppb === 0) throw invalidField(path, "must be more than 0; write 99.95, say");
  if (ppb < whole / 100) {
    const meant = scaled(written, percentDecimals + 2);
    const suggestion = meant !== null && meant < whole ? `; ${percentOf(meant)}, perhaps` : "";
    throw invalidField(
      path,
      `write a percentage such as 99.95; ${nameOf(value)} looks like a ratio${suggestion}`,
    );
  }
  return ppb;
}

/** A share that may be all of it, above 0 and up to 100 %, as parts per billion. */
export function readSharePpb(value: unknown, path: string): number {
  return scaled(value, percentDecimals) === whole ? whole : readTargetPpb(value, path);
}

/** A ratio below 1 such as 0.9995 as parts per billion; null where it is none, or finer than that. */
export function ppbOfRatio(value: unknown): number | null {
  const ppb = scaled(value, percentDecimals + 2);
  return ppb === null || ppb === 0 || ppb >= whole ? null : ppb;
}

/** A percentage below 100 as parts per billion; null where it is none. */
export function ppbOfPercent(value: unknown): number | null {
  const ppb = scaled(value, percentDecimals);
  return ppb === null || ppb === 0 || ppb >= whole ? null : ppb;
}

/** A decimal number times a power of ten, exactly; null where it is no plain decimal, or has more digits than that keeps. */
function scaled(value: unknown, decimals: number): number | null {
  // The shortest decimal of a double is what was written, up to fifteen digits.
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  const match = /^(\d{1,3})(?:\.(\d{1,30}))?$/.exec(text);
  if (!match) return null;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return fraction.length > decimals ? null : Number(match[1]! + fraction.padEnd(decimals, "0"));
}

/** The percentage as a plain decimal: 999_500_000 is "99.95". */
export function percentOf(ppb: number): string {
  const digits = String(ppb).padStart(percentDecimals + 1, "0");
  const fraction = digits.slice(-percentDecimals).replace(/0+$/, "");
  const units = digits.slice(0, -percentDecimals);
  return fraction === "" ? units : `${units}.${fraction}`;
}

/** The percentage for a sentence, with its nines shown: 950_000_000 is "95.0 %". */
export function targetInWords(ppb: number): string {
  const percent = percentOf(ppb);
  return `${percent.includes(".") ? percent : `${percent}.0`} %`;
}

/** Parts per million, as availability targets are kept, as parts per billion. */
export const ppbOfPpm = (ppm: number): number => ppm * 1_000;
