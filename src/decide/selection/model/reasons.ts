import type { DerivedFacts } from "./derivation.ts";
import { modelInWords } from "./model-words.ts";
import type { TrafficLight } from "./operating-model.ts";
import type { PeakOccurrence } from "./peak.ts";
import type { Reason } from "./reason.ts";
import { clockDuration, instantInWords, moneyInWords, percentInWords } from "./wording.ts";

/** One reason for each figure, in the order in which they follow from one another. */
export const reasonsOf = (
  facts: DerivedFacts,
  given: { inForce: readonly PeakOccurrence[]; model: Reason; level: Reason },
): Reason[] => [
  ...peakReasons(facts, given.inForce),
  availabilityReason(facts),
  tolerableReason(facts),
  demandReason(facts),
  given.model,
  lightReason(facts),
  given.level,
];

function availabilityReason(facts: DerivedFacts): Reason {
  const { exposurePerHourMinor, exposureBand, currency } = facts;
  const exposure = `${moneyInWords(exposurePerHourMinor, currency)} an hour`;
  const maximum = moneyInWords(exposureBand.upToMinor, currency);
  const target = `so the availability target is ${percentInWords(facts.availabilityPpm)}.`;
  if (exposurePerHourMinor > exposureBand.upToMinor)
    return {
      code: "exposure-above-bands",
      text: `${exposure} is above ${maximum}; the last band is open-ended, ${target}`,
    };
  return { code: "exposure-in-band", text: `${exposure} falls in the band up to ${maximum}, ${target}` };
}

function tolerableReason(facts: DerivedFacts): Reason {
  const { week, days30, quarter } = facts.tolerableUnavailabilitySeconds;
  return {
    code: "tolerable-unavailability",
    text: `${percentInWords(facts.availabilityPpm)} tolerates ${clockDuration(week)} of unavailability in a week, ${clockDuration(days30)} in 30 days and ${clockDuration(quarter)} in a quarter of 13 weeks.`,
  };
}

const demandReason = ({ demand, deploymentTarget }: DerivedFacts): Reason => ({
  code: "demand-band",
  text: `The ${demand} feature demand asks for a deployment target of ${deploymentTarget.label}.`,
});

const lights: Readonly<Record<TrafficLight, string>> = {
  red: "Red: the service stays with Ops Run It.",
  amber: "Amber: the deployment target does not settle the model, so it needs more thought.",
  green: "Green: the service is one for You Build It You Run It.",
};

const lightReason = ({ trafficLight }: DerivedFacts): Reason => ({
  code: `traffic-light-${trafficLight}`,
  text: lights[trafficLight],
});

function peakReasons(facts: DerivedFacts, inForce: readonly PeakOccurrence[]): Reason[] {
  const { peak, currency } = facts;
  if (!peak) return [];
  const others = inForce.filter((other) => other.peak.name !== peak.name);
  const overlapping = others.map(({ peak: other }): Reason => ({
    code: "peak-overlapped",
    text: `${other.name} is in force too; the highest exposure counts, and ${moneyInWords(other.exposurePerHourMinor, currency)} an hour is not above that of ${peak.name}.`,
  }));
  return [peakReason(facts, peak), ...overlapping];
}

function peakReason(facts: DerivedFacts, peak: NonNullable<DerivedFacts["peak"]>): Reason {
  const { usual } = peak;
  const figure = (amountMinor: number) => moneyInWords(amountMinor, facts.currency);
  if (peak.exposurePerHourMinor <= usual.exposurePerHourMinor)
    return {
      code: "peak-not-higher",
      text: `${peak.name} costs ${figure(peak.exposurePerHourMinor)} an hour, not above the usual ${figure(usual.exposurePerHourMinor)}; a peak never lowers a target.`,
    };
  const raised = `${instantInWords(peak.raisesAt)} to ${instantInWords(peak.lowersAt)}`;
  const exposure = `${peak.name} (${raised}) raises the exposure from ${figure(usual.exposurePerHourMinor)} to ${figure(peak.exposurePerHourMinor)} an hour`;
  if (!peak.raisesTarget)
    return {
      code: "peak-same-target",
      text: `${exposure}; both fall under ${percentInWords(usual.availabilityPpm)}.`,
    };
  return {
    code: "peak-raises-target",
    text: `${exposure}, and so the availability target from ${percentInWords(usual.availabilityPpm)} to ${percentInWords(facts.availabilityPpm)}${modelChange(facts, usual.operatingModel)}.`,
  };
}

const modelChange = (facts: DerivedFacts, usual: DerivedFacts["operatingModel"]): string =>
  facts.operatingModel === usual
    ? ""
    : `, and the operating model from ${modelInWords[usual]} to ${modelInWords[facts.operatingModel]}`;
