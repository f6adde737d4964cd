import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";

const nights = {
  none: "nobody is woken out of hours",
  domain: "its domain answers out of hours",
  team: "its team answers out of hours",
} as const;

/** The page's answer in one sentence. */
export function sayAnswer(name: string, derivation: Derivation): string {
  const { operatingModel, onCallLevel, availabilityPpm, deploymentTarget } = derivation;
  const nightly = operatingModel === "ops-run-it" ? "operations answer at every hour" : nights[onCallLevel];
  const subject = name.trim() || "This service";
  return `${subject} belongs under ${operatingModelFaces[operatingModel].label}: up ${percentFromPpm(availabilityPpm)} of the time, deployed ${deploymentTarget.label}; ${nightly}.`;
}
