import { invalidField } from "../../../lib/errors.ts";
import { coveringBand } from "./availability.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import { deriveWithPeaks } from "./derivation.ts";
import type { Derivation, Estimate } from "./derivation.ts";
import { peaksAt, peaksBetween } from "./peak-calendar.ts";
import { isOn } from "./peak.ts";
import type { Peak } from "./peak.ts";

/** What a derivation reads of a service. */
export type ServiceEstimate = Estimate & { peaks?: readonly Peak[] };

const earliestYear = 1970;
const latestYear = 2199;

/**
 * Everything that follows from a service's estimates under the organisation's bands at an instant (spec: selection).
 * Refuses an impossible estimate or peak with the field's name and the mend.
 */
export function derive(input: ServiceEstimate, bands: BandsInCurrency, at: Date): Derivation {
  checkInstant(at, "at");
  return deriveWithPeaks(input, bands, peaksAt(input.peaks ?? [], at), at);
}

/** The instants in `[from, to)` at which a peak moves the service to another exposure band, in order. */
export function derivationChanges(
  input: ServiceEstimate,
  bands: BandsInCurrency,
  from: Date,
  to: Date,
): Date[] {
  checkInstant(from, "from");
  checkInstant(to, "to");
  const peaks = input.peaks ?? [];
  const bandAt = (ms: number) => {
    const raised = peaksAt(peaks, new Date(ms)).map(({ peak }) => peak.exposurePerHourMinor);
    return coveringBand(Math.max(input.exposurePerHourMinor, ...raised), bands.exposure);
  };
  // A rise that ends just at `from` is a change of this range, so it is asked for from the instant before.
  const touching = peaksBetween(peaks, new Date(from.getTime() - 1), to);
  const edges = new Set(
    touching.flatMap(({ raisesAt, lowersAt }) => [raisesAt.getTime(), lowersAt.getTime()]),
  );
  return [...edges]
    .filter((ms) => ms >= from.getTime() && ms < to.getTime() && bandAt(ms) !== bandAt(ms - 1))
    .toSorted((a, b) => a - b)
    .map((ms) => new Date(ms));
}

/**
 * What an hour of unavailability costs at an instant, in minor units: the service's own exposure or the highest of the
 * peaks that are really on. Unlike the target it does not follow lead and lag, in which no more is lost than usual.
 */
export function exposureInForce(input: ServiceEstimate, at: Date): number {
  checkInstant(at, "at");
  const on = peaksAt(input.peaks ?? [], at).filter((occurrence) => isOn(occurrence, at));
  return Math.max(input.exposurePerHourMinor, ...on.map(({ peak }) => peak.exposurePerHourMinor));
}

function checkInstant(at: Date, path: string): void {
  const year = at.getUTCFullYear();
  if (Number.isNaN(year) || year < earliestYear || year > latestYear)
    throw invalidField(path, `give an instant between ${earliestYear} and ${latestYear}`);
}
