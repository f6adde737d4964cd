import { invalidField } from "../../../lib/errors.ts";
import type {
  DemandBand,
  DeploymentFrequency,
  ExposureBand,
  OnCallLevel,
  OperatingModel,
} from "../../../own/organisation/model/bands.ts";
import type { ServiceKind } from "../../../own/catalogue/model/service-kind.ts";
import { checkExposure, coveringBand, tolerableUnavailability } from "./availability.ts";
import type { TolerableUnavailability } from "./availability.ts";
import { cautionsOf } from "./cautions.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import { staleDecision, type Choices, type DecisionInForce, type DerivedFigures } from "./choice.ts";
import { chooseLevel } from "./on-call-level.ts";
import { applyChosenModel, chooseModel } from "./operating-model.ts";
import type { TrafficLight } from "./operating-model.ts";
import { isOn } from "./peak.ts";
import type { PeakOccurrence } from "./peak.ts";
import { reasonsOf } from "./reasons.ts";
import type { Reason } from "./reason.ts";

/** A service's two estimates, its kind, and what people decided; the exposure is in the bands' currency. */
export type Estimate = {
  kind: ServiceKind;
  exposurePerHourMinor: number;
  demand: string;
  chosen?: Choices | null | undefined;
  decision?: DecisionInForce | null | undefined;
};

/** What holds outside the peak that raises a target. */
export type Usual = {
  exposurePerHourMinor: number;
  availabilityPpm: number;
  operatingModel: OperatingModel;
  onCallLevel: OnCallLevel;
};

/** A peak that is on, or near enough (lead and lag), and whether it really raises the target. */
export type PeakInForce = {
  name: string;
  exposurePerHourMinor: number;
  phase: "lead" | "on" | "lag";
  startsAt: Date;
  endsAt: Date;
  raisesAt: Date;
  lowersAt: Date;
  raisesTarget: boolean;
  usual: Usual;
};

/** What the estimates alone give. */
export type DerivedModel = {
  operatingModel: OperatingModel;
  trafficLight: TrafficLight;
  onCallLevel: OnCallLevel;
};

/** Everything that follows from a service's estimates at an instant (spec: selection). */
export type DerivedFacts = {
  kind: ServiceKind;
  demand: string;
  currency: string;
  /** The exposure that the target follows: the highest of the service's own and its peaks' in force. */
  exposurePerHourMinor: number;
  exposureBand: ExposureBand & { openEnded: boolean };
  availabilityPpm: number;
  tolerableUnavailabilitySeconds: TolerableUnavailability;
  deploymentTarget: DeploymentFrequency;
  operatingModel: OperatingModel;
  trafficLight: TrafficLight;
  onCallLevel: OnCallLevel;
  /** What is derived at this instant, whatever people chose instead. */
  derived: DerivedModel;
  /** What people chose that makes a difference at this instant; a level is inflation. */
  chosen: Choices;
  peak: PeakInForce | null;
};

/** What follows, why it does, and what to think about. */
export type Derivation = DerivedFacts & { reasons: Reason[]; cautions: Reason[] };

/** Derives everything from an estimate and the peaks that are known to be in force at `at`; looks in no calendar. */
export function deriveWithPeaks(
  estimate: Estimate,
  bands: BandsInCurrency,
  inForce: readonly PeakOccurrence[],
  at: Date,
): Derivation {
  checkEstimate(estimate);
  const demandBand = demandBandOf(estimate.demand, bands.demand);
  const usual = targetsAt(estimate.exposurePerHourMinor, estimate, demandBand, bands);
  const highest = highestPeak(inForce, at);
  const highestMinor = highest?.peak.exposurePerHourMinor ?? 0;
  const targets =
    highestMinor > estimate.exposurePerHourMinor
      ? targetsAt(highestMinor, estimate, demandBand, bands)
      : usual;
  const peak = highest && peakInForce(highest, usual, targets, at);
  const derivation = bareDerivation(estimate, bands, demandBand, targets, peak);
  derivation.reasons = reasonsOf(derivation, {
    inForce,
    model: targets.model.reason,
    level: targets.level.reason,
  });
  derivation.cautions = cautionsOf(derivation, bands);
  const stale = estimate.decision && staleDecision(estimate.decision, figuresOf(usual, demandBand));
  if (stale) derivation.cautions.push(stale);
  return derivation;
}

// Written out field by field: spreading the bands and the facts takes half of the whole derivation's time.
function bareDerivation(
  { kind, demand }: Estimate,
  bands: BandsInCurrency,
  { frequency }: DemandBand,
  { exposurePerHourMinor, band, model, level, derived, chosen }: Targets,
  peak: PeakInForce | null,
): Derivation {
  return {
    kind,
    demand,
    currency: bands.currency,
    exposurePerHourMinor,
    exposureBand: {
      upToMinor: band.upToMinor,
      availabilityPpm: band.availabilityPpm,
      onCallLevel: band.onCallLevel,
      openEnded: band === bands.exposure.at(-1),
    },
    availabilityPpm: band.availabilityPpm,
    tolerableUnavailabilitySeconds: tolerableUnavailability(band.availabilityPpm),
    deploymentTarget: frequency,
    operatingModel: model.operatingModel,
    trafficLight: model.trafficLight,
    onCallLevel: level.onCallLevel,
    derived,
    chosen,
    peak,
    reasons: [],
    cautions: [],
  };
}

type Targets = {
  exposurePerHourMinor: number;
  band: ExposureBand;
  model: ReturnType<typeof chooseModel>;
  level: ReturnType<typeof chooseLevel>;
  derived: DerivedModel;
  chosen: Choices;
};

function targetsAt(
  exposurePerHourMinor: number,
  estimate: Estimate,
  demandBand: DemandBand,
  bands: BandsInCurrency,
): Targets {
  const band = coveringBand(exposurePerHourMinor, bands.exposure);
  const { availabilityPpm } = band;
  const { operatingModel: chosenModel = null, onCallLevel: chosenLevel = null } = estimate.chosen ?? {};
  const own = chooseModel(availabilityPpm, demandBand.frequency, bands.betweenModel);
  const model = applyChosenModel(own, availabilityPpm, chosenModel);
  const level = chooseLevel(model.operatingModel, availabilityPpm, band.onCallLevel, chosenLevel);
  const derived = {
    operatingModel: own.operatingModel,
    trafficLight: own.trafficLight,
    onCallLevel: own.operatingModel === "ops-run-it" ? "none" : band.onCallLevel,
  };
  const holds = model.operatingModel !== own.operatingModel;
  const chosen = { operatingModel: holds ? chosenModel : null, onCallLevel: level.raisedBy };
  return { exposurePerHourMinor, band, model, level, derived, chosen };
}

/** What the estimates alone give, as a decision keeps it. */
const figuresOf = ({ band, derived }: Targets, { frequency }: DemandBand): DerivedFigures => ({
  availabilityPpm: band.availabilityPpm,
  deploymentTarget: frequency,
  operatingModel: derived.operatingModel,
  onCallLevel: derived.onCallLevel,
});

function checkEstimate({ kind, exposurePerHourMinor }: Estimate): void {
  if (kind !== "digital" && kind !== "foundational")
    throw invalidField("kind", `write digital or foundational, not "${String(kind)}"`);
  checkExposure(exposurePerHourMinor, "exposurePerHour");
}

/** The demand band of a name; `path` is where the name stands in the input. */
export function demandBandOf(demand: string, bands: readonly DemandBand[], path = "demand"): DemandBand {
  const band = bands.find(({ name }) => name === demand);
  if (band) return band;
  const known = bands.map(({ name }) => name).join(", ");
  throw invalidField(path, `"${demand}" is no demand band of the organisation; choose one of ${known}`);
}

// Of equal exposures the one that is really on goes before one that is only near.
function highestPeak(inForce: readonly PeakOccurrence[], at: Date): PeakOccurrence | null {
  let highest: PeakOccurrence | null = null;
  for (const occurrence of inForce) {
    const more = occurrence.peak.exposurePerHourMinor - (highest?.peak.exposurePerHourMinor ?? -1);
    if (!highest || more > 0 || (more === 0 && isOn(occurrence, at) && !isOn(highest, at)))
      highest = occurrence;
  }
  return highest;
}

function peakInForce(occurrence: PeakOccurrence, usual: Targets, targets: Targets, at: Date): PeakInForce {
  const { peak, startsAt, endsAt, raisesAt, lowersAt } = occurrence;
  return {
    name: peak.name,
    exposurePerHourMinor: peak.exposurePerHourMinor,
    phase: isOn(occurrence, at) ? "on" : at < startsAt ? "lead" : "lag",
    startsAt,
    endsAt,
    raisesAt,
    lowersAt,
    raisesTarget: targets.band.availabilityPpm > usual.band.availabilityPpm,
    usual: {
      exposurePerHourMinor: usual.exposurePerHourMinor,
      availabilityPpm: usual.band.availabilityPpm,
      operatingModel: usual.model.operatingModel,
      onCallLevel: usual.level.onCallLevel,
    },
  };
}
