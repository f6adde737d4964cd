import { invalidField } from "../../../lib/errors.ts";
import { nameOf } from "../../../lib/field-readers.ts";

const lowestPpm = 500_000;

/**
 * Reads an availability level in per cent (95.0, "99.95 %") into parts per million, exactly: 99.9 is 999,000. Refuses
 * what cannot be kept to: all of the time, or less than half of it.
 */
export function readAvailability(value: unknown, path: string): number {
  const text = typeof value === "number" ? String(value) : value;
  const match = typeof text === "string" ? /^(\d{1,3})(?:\.(\d{1,4})0*)?\s*%?$/.exec(text.trim()) : null;
  const ppm = match === null ? Number.NaN : Number(`${match[1]}${(match[2] ?? "").padEnd(4, "0")}`);
  if (ppm >= lowestPpm && ppm < 1_000_000) return ppm;
  throw invalidField(
    path,
    `write a percentage from 50 to 99.9999, such as 99.9, not ${nameOf(value)}${hint(ppm)}`,
  );
}

function hint(ppm: number): string {
  if (ppm === 1_000_000) return "; nothing can be available all of the time";
  return ppm > 0 && ppm < 10_000 ? "; is a share of 1 meant?" : "";
}

/** A level as files write it, the number of per cent: 999,500 is 99.95. */
export const writeAvailability = (availabilityPpm: number): number => availabilityPpm / 10_000;
