import { invalidField } from "../../../lib/errors.ts";
import type { ExposureBand } from "../../../own/organisation/model/bands.ts";

/** Seconds of unavailability that a level allows, rounded to nearest; the quarter is 13 weeks (91 days). */
export type TolerableUnavailability = { week: number; days30: number; quarter: number };

const daySeconds = 86_400;
const weekSeconds = 7 * daySeconds;
/** A twelfth of the mean Gregorian year. */
const monthSeconds = 2_629_746;

/** No hour of any outage costs this much in any currency; a figure above it is a slip of the keyboard. */
const absurdExposureMinor = 100_000_000_000_000;

/** The first band whose maximum is not exceeded; the last band covers everything above (spec: selection). */
export function coveringBand(exposurePerHourMinor: number, bands: readonly ExposureBand[]): ExposureBand {
  const band = bands.find((candidate) => exposurePerHourMinor <= candidate.upToMinor) ?? bands.at(-1);
  if (!band) throw invalidField("exposureBands", "name at least one exposure band");
  return band;
}

/** What a level allows to be unavailable in a week, in 30 days and in a quarter of 13 weeks. */
export function tolerableUnavailability(availabilityPpm: number): TolerableUnavailability {
  return {
    week: unavailableSeconds(availabilityPpm, weekSeconds),
    days30: unavailableSeconds(availabilityPpm, 30 * daySeconds),
    quarter: unavailableSeconds(availabilityPpm, 13 * weekSeconds),
  };
}

/** Whole minutes of downtime that a level allows in a mean month: 44 at 99.9 %. */
export const monthlyMinutes = (availabilityPpm: number): number =>
  Math.round(unavailableSeconds(availabilityPpm, monthSeconds) / 60);

const unavailableSeconds = (availabilityPpm: number, seconds: number): number =>
  Math.round((seconds * (1_000_000 - availabilityPpm)) / 1_000_000);

/** Refuses an exposure that is not an amount of money anybody can lose in an hour. */
export function checkExposure(exposurePerHourMinor: number, path: string): void {
  if (!Number.isSafeInteger(exposurePerHourMinor))
    throw invalidField(
      path,
      "give the most money that an hour of unavailability can cost, as a whole number",
    );
  if (exposurePerHourMinor < 0)
    throw invalidField(path, "an outage cannot cost less than nothing; give zero or more");
  if (exposurePerHourMinor > absurdExposureMinor)
    throw invalidField(path, "more than a trillion an hour cannot be meant; check the figure and its unit");
}
