import { AppError } from "../../lib/errors.ts";
import {
  derive,
  type Derivation,
  type DerivedFigures,
  type Estate,
  type ServiceOnEstate,
} from "../selection/index.ts";
import type { DecisionInputs } from "./model/decision.ts";

/** What the estimates alone give at an instant: outside peaks, and without what people chose. */
export function derivedAlone(
  estate: Estate,
  service: ServiceOnEstate,
  at: Date,
): { inputs: DecisionInputs; derivation: Derivation } {
  const estimate = estate.estimate(service.id, at);
  if (!estimate)
    throw new AppError(
      "conflict",
      `Nobody has estimated ${service.slug}: give its exposurePerHour and demand first.`,
    );
  const { kind, exposurePerHourMinor, demand } = estimate;
  const bands = estate.bandsAt(at);
  return {
    inputs: { kind, exposurePerHourMinor, demand, bands },
    derivation: derive({ kind, exposurePerHourMinor, demand }, bands, at),
  };
}

/** The figures of a derivation that a decision keeps. */
export const figuresOf = (derivation: Derivation): DerivedFigures => ({
  availabilityPpm: derivation.availabilityPpm,
  deploymentTarget: derivation.deploymentTarget,
  operatingModel: derivation.operatingModel,
  onCallLevel: derivation.onCallLevel,
});
