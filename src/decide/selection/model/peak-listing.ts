import type { BandsInCurrency } from "./default-bands.ts";
import type { Derivation } from "./derivation.ts";
import { derive, type ServiceEstimate } from "./derive.ts";
import type { PeakOccurrence } from "./peak.ts";
import { movesBetween, type Move } from "./what-if.ts";

/** Where an instant stands to an occurrence of a peak, lead and lag included; half-open like the occurrence. */
export type PeakPhase = "coming" | "lead" | "on" | "lag" | "over";

/** An occurrence, what is derived outside it and in it, and on which dimensions the two differ. */
export type PeakEffect = { before: Derivation; during: Derivation; moves: Move[] };

export function phaseAt({ raisesAt, startsAt, endsAt, lowersAt }: PeakOccurrence, at: Date): PeakPhase {
  if (at < raisesAt) return "coming";
  if (at < startsAt) return "lead";
  if (at < endsAt) return "on";
  return at < lowersAt ? "lag" : "over";
}

/** What one occurrence changes of a service by itself, other peaks left out. */
export function peakEffect(
  estimate: ServiceEstimate,
  occurrence: PeakOccurrence,
  bands: BandsInCurrency,
): PeakEffect {
  const at = occurrence.startsAt;
  const before = derive({ ...estimate, peaks: [] }, bands, at);
  const during = derive({ ...estimate, peaks: [occurrence.peak] }, bands, at);
  return { before, during, moves: movesBetween(before, during) };
}
