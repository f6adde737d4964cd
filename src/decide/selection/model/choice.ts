import type {
  DeploymentFrequency,
  OnCallLevel,
  OperatingModel,
} from "../../../own/organisation/model/bands.ts";
import { compareFrequency } from "../../../own/organisation/model/bands.ts";
import { modelInWords } from "./model-words.ts";
import type { Reason } from "./reason.ts";
import { percentInWords } from "./wording.ts";

/** Something that people chose: by whom, when and why. `decisionId` is null for what a service's file says. */
export type Chosen<Value> = {
  value: Value;
  by: string;
  chosenAt: Date;
  reason: string;
  decisionId: string | null;
};

/** What was chosen for a service instead of the derived; null leaves the derived (spec: selection, Decision). */
export type Choices = {
  operatingModel: Chosen<OperatingModel> | null;
  /** A level above the derived one. */
  onCallLevel: Chosen<OnCallLevel> | null;
};

/** What the two estimates give outside any peak, and without what people chose. */
export type DerivedFigures = {
  availabilityPpm: number;
  deploymentTarget: DeploymentFrequency;
  operatingModel: OperatingModel;
  onCallLevel: OnCallLevel;
};

/** The decision that is in force, with what was derived when it was made. */
export type DecisionInForce = { decisionId: string; decidedAt: Date; derived: DerivedFigures };

/** "chosen by Grace on 2026-03-02, because they must learn from running it", for the middle of a sentence. */
export const chosenInWords = ({ by, chosenAt, reason }: Chosen<unknown>): string =>
  `chosen by ${by} on ${dayInWords(chosenAt)}, because “${reason}”`;

const dayInWords = (at: Date): string => at.toISOString().slice(0, 10);

/** How what is derived now differs from what was derived when a decision was made, in words; empty where it does not. */
export function differencesInWords(decided: DerivedFigures, now: DerivedFigures): string[] {
  const differences: string[] = [];
  if (decided.availabilityPpm !== now.availabilityPpm)
    differences.push(
      `availability target ${percentInWords(decided.availabilityPpm)} then, ${percentInWords(now.availabilityPpm)} now`,
    );
  if (compareFrequency(decided.deploymentTarget, now.deploymentTarget) !== 0)
    differences.push(
      `deployment target ${decided.deploymentTarget.label} then, ${now.deploymentTarget.label} now`,
    );
  if (decided.operatingModel !== now.operatingModel)
    differences.push(
      `operating model ${modelInWords[decided.operatingModel]} then, ${modelInWords[now.operatingModel]} now`,
    );
  if (decided.onCallLevel !== now.onCallLevel)
    differences.push(`on-call level ${decided.onCallLevel} then, ${now.onCallLevel} now`);
  return differences;
}

/** The caution where a decision rests on figures that no longer hold; undefined where they do. */
export function staleDecision(decision: DecisionInForce, now: DerivedFigures): Reason | undefined {
  const differences = differencesInWords(decision.derived, now);
  if (differences.length === 0) return undefined;
  return {
    code: "decision-stale",
    text: `The decision of ${dayInWords(decision.decidedAt)} rests on figures that have changed (${differences.join("; ")}): decide anew.`,
  };
}
