import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import { chosenInWords, type Chosen } from "./choice.ts";
import type { Reason } from "./reason.ts";
import { percentInWords } from "./wording.ts";

/** The level in force, and the choice that raised it above what the band gives; null where none did. */
export type LevelChoice = {
  onCallLevel: OnCallLevel;
  raisedBy: Chosen<OnCallLevel> | null;
  reason: Reason;
};

const ascending: readonly OnCallLevel[] = ["none", "domain", "team"];

/** Negative where `a` wakes fewer people of the owning team than `b`, zero at the same level. */
export const compareLevel = (a: OnCallLevel, b: OnCallLevel): number =>
  ascending.indexOf(a) - ascending.indexOf(b);

const outOfHours: Readonly<Record<OnCallLevel, string>> = {
  none: "nobody is woken out of hours",
  domain: "the domain's shared schedule answers out of hours",
  team: "the team's own schedule answers out of hours",
};

/** The on-call level by the band, raised by what people chose; Ops Run It puts no product team on call. */
export function chooseLevel(
  operatingModel: OperatingModel,
  availabilityPpm: number,
  bandLevel: OnCallLevel,
  chosen: Chosen<OnCallLevel> | null,
): LevelChoice {
  if (operatingModel === "ops-run-it") return operationsAnswer;
  const target = percentInWords(availabilityPpm);
  if (chosen && compareLevel(chosen.value, bandLevel) > 0)
    return {
      onCallLevel: chosen.value,
      raisedBy: chosen,
      reason: {
        code: "level-chosen",
        text: `At ${target} the on-call level would be ${bandLevel}; ${chosen.value} was ${chosenInWords(chosen)}.`,
      },
    };
  return {
    onCallLevel: bandLevel,
    raisedBy: null,
    reason: {
      code: "level-by-target",
      text: `At ${target} the on-call level is ${bandLevel}: the team answers in working hours, and ${outOfHours[bandLevel]}.`,
    },
  };
}

const operationsAnswer: LevelChoice = {
  onCallLevel: "none",
  raisedBy: null,
  reason: { code: "level-operations", text: "Operations answer at every hour under Ops Run It." },
};

/** Of two choices the one that wakes more people of the owning team; the first where they are alike. */
export function higherChoice(
  first: Chosen<OnCallLevel> | null,
  second: Chosen<OnCallLevel> | null,
): Chosen<OnCallLevel> | null {
  if (!first || !second) return first ?? second;
  return compareLevel(second.value, first.value) > 0 ? second : first;
}
