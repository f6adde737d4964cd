import type { OnCallBoard } from "../oncall/index.ts";
import type { Aftermath } from "./aftermath.ts";
import { classify, type ClassInputs, type Classification, type LossThresholds } from "./model/class.ts";
import { lossAt, type LossFigures } from "./model/loss.ts";
import { nextThresholdAt } from "./model/next-threshold.ts";
import type { StoredIncident } from "./stored-incident.ts";

export const classTimer = "incident.class";

type Pricing = Pick<OnCallBoard, "currency" | "lossThresholdsAt">;

/** What an incident has cost by an instant, and the class that follows, with its reason. */
export function priceIncident(
  stored: StoredIncident,
  pricing: Pricing,
  at: Date,
): { loss: LossFigures; classification: Classification } {
  const inputs = classInputs(stored, pricing, at);
  return { loss: inputs.loss, classification: classify(inputs) };
}

export const classInputs = (stored: StoredIncident, pricing: Pricing, at: Date): ClassInputs => ({
  loss: lossAt(stored.loss, stored.incident, at),
  thresholds: thresholdsAt(pricing, at),
  security: stored.security,
  journeyBlocked: stored.journeyBlocked,
  choice: stored.classChoice,
});

const thresholdsAt = (pricing: Pricing, at: Date): LossThresholds => ({
  ...pricing.lossThresholdsAt(at),
  currency: pricing.currency,
});

/** Brings the class up to date, says so where it changed, and sets the timer for when it will change by itself. */
export function reclassify(stored: StoredIncident, pricing: Pricing, aftermath: Aftermath): StoredIncident {
  const { classification } = priceIncident(stored, pricing, aftermath.now);
  if (classification.lossClass !== stored.lossClass)
    aftermath.tell(stored.id, "Runwright", {
      kind: "class-changed",
      from: stored.lossClass,
      to: classification.lossClass,
      reason: classification.reason,
    });
  const nextAt = nextThresholdAt(
    stored.loss,
    stored.incident,
    thresholdsAt(pricing, aftermath.now),
    aftermath.now,
  );
  if (nextAt) aftermath.setTimer(classTimer, stored.id, nextAt);
  else aftermath.cancelTimer(classTimer, stored.id);
  return { ...stored, lossClass: classification.lossClass };
}
