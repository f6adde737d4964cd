import type { DemandBand } from "../../../own/organisation/model/bands.ts";
import { compareFrequency } from "../../../own/organisation/model/bands.ts";
import { monthlyMinutes } from "./availability.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import type { DerivedFacts } from "./derivation.ts";
import { modelInWords } from "./model-words.ts";
import { beyondOperationsPpm, extremeReliabilityPpm } from "./operating-model.ts";
import type { Reason } from "./reason.ts";
import { percentInWords } from "./wording.ts";

/** What to think about before accepting a result; a caution never blocks it (spec: selection, Operating model). */
export function cautionsOf(facts: DerivedFacts, bands: BandsInCurrency): Reason[] {
  return checks.map((check) => check(facts, bands)).filter((caution) => caution !== undefined);
}

type Check = (facts: DerivedFacts, bands: BandsInCurrency) => Reason | undefined;

const lowTargetAndDemand: Check = (facts, bands) => {
  const { kind, availabilityPpm, deploymentTarget } = facts;
  const lowestTarget = bands.exposure.every((band) => availabilityPpm <= band.availabilityPpm);
  if (kind !== "digital" || !lowestTarget || !isLowDemand(facts, bands.demand)) return undefined;
  return {
    code: "wrong-thing",
    text: `A digital service at ${percentInWords(availabilityPpm)}, the lowest target, and ${deploymentTarget.label} deployments: little is lost when it fails and few ask for more. Are you building the wrong thing?`,
  };
};

const isLowDemand = ({ deploymentTarget }: DerivedFacts, bands: readonly DemandBand[]): boolean =>
  bands.every(({ frequency }) => compareFrequency(deploymentTarget, frequency) <= 0);

const beyondOperations: Check = ({ operatingModel, availabilityPpm }) => {
  if (operatingModel !== "ops-run-it" || availabilityPpm < beyondOperationsPpm) return undefined;
  return {
    code: "ops-run-it-high-target",
    text: `${percentInWords(availabilityPpm)} leaves ${monthlyMinutes(availabilityPpm)} minutes of downtime in a month, which has proven out of reach for Ops Run It.`,
  };
};

const foundationalBuild: Check = ({ kind, operatingModel }) => {
  if (kind !== "foundational" || operatingModel !== "you-build-it-you-run-it") return undefined;
  return {
    code: "foundational-you-build-it",
    text: "A foundational system under You Build It You Run It: such systems seldom change after launch, so ask whether the demand or the target is real.",
  };
};

const extremeReliability: Check = ({ availabilityPpm }) => {
  if (availabilityPpm < extremeReliabilityPpm) return undefined;
  return {
    code: "extreme-reliability",
    text: `${percentInWords(availabilityPpm)} is rarely needed, and the engineering effort for it is enormous.`,
  };
};

const digitalOperations: Check = ({ kind, operatingModel }) => {
  if (kind !== "digital" || operatingModel !== "ops-run-it") return undefined;
  return {
    code: "digital-ops-run-it",
    text: "A digital service under Ops Run It: those who build it will not learn from running it. Is the demand really so low?",
  };
};

const modelForAPeak: Check = ({ peak, operatingModel }) => {
  if (!peak || peak.usual.operatingModel === operatingModel) return undefined;
  return {
    code: "peak-changes-model",
    text: `${peak.name} changes the operating model from ${modelInWords[peak.usual.operatingModel]} to ${modelInWords[operatingModel]} for a short time; a team cannot take a service over for some days, so plan it or decide the model for good.`,
  };
};

const checks: readonly Check[] = [
  lowTargetAndDemand,
  beyondOperations,
  foundationalBuild,
  extremeReliability,
  digitalOperations,
  modelForAPeak,
];
