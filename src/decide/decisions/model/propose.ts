import { invalidField } from "../../../lib/errors.ts";
import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import type { Derivation } from "../../selection/model/derivation.ts";
import { modelInWords } from "../../selection/model/model-words.ts";
import { compareLevel } from "../../selection/model/on-call-level.ts";
import { extremeReliabilityPpm } from "../../selection/model/operating-model.ts";
import { percentInWords } from "../../selection/model/wording.ts";
import type { Proposal } from "./decision.ts";
import { readReviewDate } from "./review-date.ts";

/** What a proposer wants; what is left out is what is derived. */
export type WantedDecision = {
  operatingModel?: OperatingModel | undefined;
  onCallLevel?: OnCallLevel | undefined;
  reason?: string | undefined;
  effectiveFrom?: Date | undefined;
  reviewOn?: string | undefined;
};

const longestAheadMs = 2 * 366 * 86_400_000;

/** When a decision is wanted from: now, or up to two years ahead. */
export function readEffectiveAt(wanted: Date | undefined, now: Date): Date {
  const effectiveAt = wanted ?? now;
  if (effectiveAt < now)
    throw invalidField("effectiveFrom", "lies in the past, which stays as it was; leave it out to begin now");
  if (effectiveAt.getTime() > now.getTime() + longestAheadMs)
    throw invalidField(
      "effectiveFrom",
      "decide at most two years ahead; the figures will have changed by then",
    );
  return effectiveAt;
}

/**
 * Takes a proposal, given what is derived outside any peak and without choices (spec: selection, Decision). Refuses a model
 * that the availability target rules out, a lower on-call level, and another than the derived without a reason.
 */
export function takeProposal(wanted: WantedDecision, derived: Derivation, effectiveAt: Date): Proposal {
  const operatingModel = takeModel(wanted.operatingModel, derived);
  const onCallLevel = takeLevel(wanted.onCallLevel, operatingModel ?? derived.operatingModel, derived);
  const reason = wanted.reason?.trim() ?? "";
  if (reason === "" && (operatingModel !== null || onCallLevel !== null))
    throw invalidField("reason", "say why it shall be another than the derived");
  return {
    operatingModel,
    onCallLevel,
    reason,
    effectiveAt,
    reviewOn: readReviewDate(wanted.reviewOn, effectiveAt),
  };
}

function takeModel(wanted: OperatingModel | undefined, derived: Derivation): OperatingModel | null {
  if (wanted === undefined || wanted === derived.operatingModel) return null;
  if (derived.availabilityPpm >= extremeReliabilityPpm)
    throw invalidField(
      "operatingModel",
      `${percentInWords(derived.availabilityPpm)} is out of reach for ${modelInWords[wanted]}, whatever the kind; choose ${modelInWords[derived.operatingModel]}, or lower the exposure`,
    );
  return wanted;
}

function takeLevel(
  wanted: OnCallLevel | undefined,
  model: OperatingModel,
  { exposureBand }: Derivation,
): OnCallLevel | null {
  const usual = model === "ops-run-it" ? "none" : exposureBand.onCallLevel;
  if (wanted === undefined || wanted === usual) return null;
  if (model === "ops-run-it")
    throw invalidField(
      "onCallLevel",
      "operations answer at every hour under Ops Run It; leave the level out, or choose You Build It You Run It",
    );
  if (compareLevel(wanted, usual) < 0)
    throw invalidField(
      "onCallLevel",
      `choose a level above ${usual}, or leave it out; a lower level comes from a lower exposure only`,
    );
  return wanted;
}
