import { Temporal } from "temporal-polyfill";
import { AppError, invalidField } from "../../../lib/errors.ts";
import type { Peak } from "./peak.ts";
import { readRecurrenceRule } from "./recurrence-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** When a peak happens, read and found sound. */
export type PeakTiming = {
  start: Temporal.PlainDateTime;
  timeZone: string;
  duration: Temporal.Duration;
  rule: RecurrenceRule | null;
};

/** So that one occurrence touches at most three calendar years, with its margins. */
export const longestPeakDays = 366;

/** Reads a peak's wall time, zone, duration and rule, or says which of them to mend. */
export function readPeakTiming(peak: Peak, path: string): PeakTiming {
  const start = readStart(peak.start, `${path}.start`);
  read(`${path}.timeZone`, 'write an IANA time zone such as "Europe/London"', () =>
    start.toZonedDateTime(peak.timeZone),
  );
  return {
    start,
    timeZone: peak.timeZone,
    duration: readDuration(peak.duration, start, `${path}.duration`),
    rule: peak.rule ? readRecurrenceRule(peak.rule, `${path}.rule`) : null,
  };
}

function readStart(text: string, path: string): Temporal.PlainDateTime {
  const mend = 'write a wall time without a zone, such as "2026-11-27T00:00"';
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(text)) throw invalidField(path, mend);
  return read(path, mend, () => Temporal.PlainDateTime.from(text));
}

function readDuration(text: string, start: Temporal.PlainDateTime, path: string): Temporal.Duration {
  const duration = read(path, 'write an ISO 8601 duration such as "P4D" or "PT36H"', () =>
    Temporal.Duration.from(text),
  );
  if (duration.sign <= 0) throw invalidField(path, "a peak lasts longer than nothing");
  if (Temporal.PlainDateTime.compare(start.add(duration), start.add({ days: longestPeakDays })) > 0)
    throw invalidField(
      path,
      `a peak lasts at most ${longestPeakDays} days; raise the exposure itself instead`,
    );
  return duration;
}

function read<T>(path: string, mend: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new AppError("invalid", `${path}: ${mend}`, { errors: [{ path, message: mend }], cause });
  }
}
