import { formatMajor } from "../../../lib/money.ts";
import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import { ratePerWeek } from "../../../own/organisation/model/bands.ts";
import type { TolerableUnavailability } from "./availability.ts";
import type { Chosen } from "./choice.ts";
import type { DerivedModel, Derivation, PeakInForce } from "./derivation.ts";
import type { TrafficLight } from "./operating-model.ts";
import type { Reason } from "./reason.ts";

/** An amount in major units as a decimal string, with its currency. */
export type AmountAnswer = { amount: string; currency: string };

/** The derivation as HTTP and `--json` carry it: percent numbers (99.9), major units, instants in UTC (contract). */
export type DerivationAnswer = {
  exposurePerHour: AmountAnswer;
  exposureBand: { upTo: AmountAnswer; openEnded: boolean; availability: number; onCall: OnCallLevel };
  availabilityTarget: number;
  tolerableUnavailabilitySeconds: TolerableUnavailability;
  deploymentTarget: { label: string; perWeek: number };
  operatingModel: OperatingModel;
  onCallLevel: OnCallLevel;
  trafficLight: TrafficLight;
  peak: PeakAnswer | null;
  derived: DerivedModel;
  chosen: {
    operatingModel: ChosenAnswer<OperatingModel> | null;
    onCallLevel: ChosenAnswer<OnCallLevel> | null;
  };
  reasons: Reason[];
  cautions: Reason[];
};

/** What people chose instead of the derived; `decision` is the record of it, null for what a file says. */
export type ChosenAnswer<Value> = {
  value: Value;
  by: string;
  at: string;
  reason: string;
  decision: string | null;
};

/** The peak that is in force, and what holds when it is not. */
export type PeakAnswer = {
  name: string;
  exposurePerHour: AmountAnswer;
  phase: PeakInForce["phase"];
  startsAt: string;
  endsAt: string;
  raisesAt: string;
  lowersAt: string;
  raisesTarget: boolean;
  usual: {
    exposurePerHour: AmountAnswer;
    availabilityTarget: number;
    operatingModel: OperatingModel;
    onCallLevel: OnCallLevel;
  };
};

/** Turns a derivation into its answer, field by field as the contract names them. */
export function derivationAnswer(derivation: Derivation): DerivationAnswer {
  const { currency, exposureBand, deploymentTarget, peak } = derivation;
  return {
    exposurePerHour: amount(derivation.exposurePerHourMinor, currency),
    exposureBand: {
      upTo: amount(exposureBand.upToMinor, currency),
      openEnded: exposureBand.openEnded,
      availability: percent(exposureBand.availabilityPpm),
      onCall: exposureBand.onCallLevel,
    },
    availabilityTarget: percent(derivation.availabilityPpm),
    tolerableUnavailabilitySeconds: derivation.tolerableUnavailabilitySeconds,
    deploymentTarget: { label: deploymentTarget.label, perWeek: ratePerWeek(deploymentTarget) },
    operatingModel: derivation.operatingModel,
    onCallLevel: derivation.onCallLevel,
    trafficLight: derivation.trafficLight,
    peak: peak && peakAnswer(peak, currency),
    derived: derivation.derived,
    chosen: {
      operatingModel: chosenAnswer(derivation.chosen.operatingModel),
      onCallLevel: chosenAnswer(derivation.chosen.onCallLevel),
    },
    reasons: derivation.reasons,
    cautions: derivation.cautions,
  };
}

const chosenAnswer = <Value>(chosen: Chosen<Value> | null): ChosenAnswer<Value> | null =>
  chosen && {
    value: chosen.value,
    by: chosen.by,
    at: chosen.chosenAt.toISOString(),
    reason: chosen.reason,
    decision: chosen.decisionId,
  };

function peakAnswer(peak: PeakInForce, currency: string): PeakAnswer {
  const { usual } = peak;
  return {
    name: peak.name,
    exposurePerHour: amount(peak.exposurePerHourMinor, currency),
    phase: peak.phase,
    startsAt: peak.startsAt.toISOString(),
    endsAt: peak.endsAt.toISOString(),
    raisesAt: peak.raisesAt.toISOString(),
    lowersAt: peak.lowersAt.toISOString(),
    raisesTarget: peak.raisesTarget,
    usual: {
      exposurePerHour: amount(usual.exposurePerHourMinor, currency),
      availabilityTarget: percent(usual.availabilityPpm),
      operatingModel: usual.operatingModel,
      onCallLevel: usual.onCallLevel,
    },
  };
}

const amount = (amountMinor: number, currency: string): AmountAnswer => ({
  amount: formatMajor(amountMinor, currency),
  currency,
});

/** The division of two whole numbers is rounded once, so 999_000 is exactly what 99.9 reads as. */
const percent = (availabilityPpm: number): number => availabilityPpm / 10_000;
