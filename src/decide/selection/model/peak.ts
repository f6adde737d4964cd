import { invalidField } from "../../../lib/errors.ts";
import { checkExposure } from "./availability.ts";

/** A time in which an hour of unavailability costs more: once, or again by an iCalendar rule (spec: selection, Peak). */
export type Peak = {
  name: string;
  exposurePerHourMinor: number;
  /** The wall time at which it starts ("2026-11-27T00:00"); for a rule, the one to count from. */
  start: string;
  /** IANA name of the zone of the wall times. */
  timeZone: string;
  /** ISO 8601, in wall time where it counts days: "P4D", "PT36H". */
  duration: string;
  /** An iCalendar RRULE; without one the peak happens once. */
  rule?: string | null;
  /** How long before the start the target is upgraded, 24 hours by default. */
  leadSeconds?: number;
  /** How long after the end the target is downgraded, 24 hours by default. */
  lagSeconds?: number;
};

/** One happening of a peak, and the longer half-open time in which it raises the target. */
export type PeakOccurrence = {
  peak: Peak;
  startsAt: Date;
  endsAt: Date;
  raisesAt: Date;
  lowersAt: Date;
};

const daySeconds = 86_400;
const longestMarginSeconds = 90 * daySeconds;

export const leadSecondsOf = (peak: Peak): number => peak.leadSeconds ?? daySeconds;
export const lagSecondsOf = (peak: Peak): number => peak.lagSeconds ?? daySeconds;

/** Refuses a peak's figures that cannot hold; its times are checked where they are read. */
export function checkPeakFigures(peak: Peak, path: string): void {
  if (peak.name.trim() === "")
    throw invalidField(`${path}.name`, 'name the peak, "Black Friday" for example');
  checkExposure(peak.exposurePerHourMinor, `${path}.exposurePerHour`);
  checkMargin(peak.leadSeconds, `${path}.leadSeconds`);
  checkMargin(peak.lagSeconds, `${path}.lagSeconds`);
}

function checkMargin(seconds: number | undefined, path: string): void {
  if (seconds === undefined) return;
  if (!Number.isSafeInteger(seconds) || seconds < 0 || seconds > longestMarginSeconds)
    throw invalidField(path, "give whole seconds from 0 to 90 days (7776000)");
}

/** Whether a peak is really on at an instant, lead and lag left out. */
export const isOn = ({ startsAt, endsAt }: PeakOccurrence, at: Date): boolean =>
  startsAt <= at && at < endsAt;
