import { invalidField } from "../../../lib/errors.ts";
import {
  at,
  nameOf,
  readAll,
  readEach,
  readMapping,
  readOptional,
  readText,
} from "../../../lib/field-readers.ts";
import { readTimeZone } from "../../../lib/time-zone.ts";
import type { DocumentContext } from "../document-kind.ts";
import type { PeakRecord } from "../service-queries.ts";
import { readAmount, writeAmount } from "./document-fields.ts";

const hourSeconds = 3_600;
const longestMarginHours = 90 * 24;
const usualMarginHours = 24;

type ReadPeak = { [Field in keyof PeakRecord]-?: PeakRecord[Field] };

/** Reads the times in which an hour costs more; `checkPeak` knows what a duration and a rule may say. */
export function readPeaks(
  value: unknown,
  context: DocumentContext,
  checkPeak: (peak: PeakRecord, path: string) => void,
): PeakRecord[] {
  const names = new Set<string>();
  return readEach(value, "spec.peaks", (item, path) => {
    const peak = readPeak(item, path, context);
    checkPeak(peak, path);
    if (names.has(peak.name))
      throw invalidField(at(path, "name"), `another peak is called "${peak.name}" too`);
    names.add(peak.name);
    return peak;
  });
}

function readPeak(value: unknown, path: string, context: DocumentContext): PeakRecord {
  const raw = readMapping(value, path, [
    "name",
    "exposurePerHour",
    "start",
    "timeZone",
    "duration",
    "rule",
    "leadHours",
    "lagHours",
  ]);
  return readAll<ReadPeak>({
    name: () => readText(raw["name"], at(path, "name")),
    exposurePerHourMinor: () => readAmount(raw["exposurePerHour"], at(path, "exposurePerHour"), context),
    start: () => readText(raw["start"], at(path, "start")),
    timeZone: () => readTimeZone(raw["timeZone"], at(path, "timeZone")),
    duration: () => readText(raw["duration"], at(path, "duration")),
    rule: () => readOptional(raw["rule"], null, (rule) => readText(rule, at(path, "rule"), 500)),
    leadSeconds: () => readMargin(raw["leadHours"], at(path, "leadHours")),
    lagSeconds: () => readMargin(raw["lagHours"], at(path, "lagHours")),
  });
}

function readMargin(value: unknown, path: string): number {
  const hours = value ?? usualMarginHours;
  if (typeof hours === "number" && Number.isInteger(hours) && hours >= 0 && hours <= longestMarginHours)
    return hours * hourSeconds;
  throw invalidField(path, `write whole hours from 0 to ${longestMarginHours}, not ${nameOf(value)}`);
}

/** A peak as its file writes it. */
export function writePeak(peak: PeakRecord, context: DocumentContext): Record<string, unknown> {
  const { name, exposurePerHourMinor, start, timeZone, duration, rule } = peak;
  const leadHours = (peak.leadSeconds ?? usualMarginHours * hourSeconds) / hourSeconds;
  const lagHours = (peak.lagSeconds ?? usualMarginHours * hourSeconds) / hourSeconds;
  return {
    name,
    exposurePerHour: writeAmount(exposurePerHourMinor, context),
    start,
    timeZone,
    duration,
    ...(rule === null ? {} : { rule }),
    ...(leadHours === usualMarginHours ? {} : { leadHours }),
    ...(lagHours === usualMarginHours ? {} : { lagHours }),
  };
}
