import type { ObjectiveSpec } from "./objective.ts";
import { targetInWords } from "./percentage.ts";

/** What to think about before trusting an objective. */
export type ObjectiveCaution = {
  code: "weaker-than-agreement" | "below-estimate" | "above-estimate" | "no-estimate" | "service-ended";
  message: string;
};

/**
 * What an objective does not fit with: its agreement, the target that the service's estimates give (null where nobody has made
 * any), and its service itself.
 */
export function objectiveCautions(
  { targetPpb, indicator, agreement }: Pick<ObjectiveSpec, "targetPpb" | "indicator" | "agreement">,
  { estimatePpb, serviceHasEnded }: { estimatePpb: number | null; serviceHasEnded: boolean },
): ObjectiveCaution[] {
  const cautions: ObjectiveCaution[] = [];
  const asked = targetPpb ?? estimatePpb;
  if (serviceHasEnded)
    cautions.push({
      code: "service-ended",
      message: "The service is decommissioned, and the objective still stands.",
    });
  if (agreement !== null && asked !== null && asked < agreement.targetPpb)
    cautions.push({
      code: "weaker-than-agreement",
      message:
        `The objective asks ${targetInWords(asked)}, the agreement with customers promises ` +
        `${targetInWords(agreement.targetPpb)}: the promise can break while the objective is met.`,
    });
  if (targetPpb === null && estimatePpb === null)
    cautions.push({
      code: "no-estimate",
      message: "It follows the service's estimates, and nobody has made them yet.",
    });
  if (
    indicator.kind === "availability" &&
    targetPpb !== null &&
    estimatePpb !== null &&
    targetPpb !== estimatePpb
  )
    cautions.push({
      code: targetPpb < estimatePpb ? "below-estimate" : "above-estimate",
      message: `The objective asks ${targetInWords(targetPpb)}, the estimate asks ${targetInWords(estimatePpb)}.`,
    });
  return cautions;
}
