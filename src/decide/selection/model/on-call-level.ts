import { invalidField } from "../../../lib/errors.ts";
import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import type { Reason } from "./reason.ts";
import { percentInWords } from "./wording.ts";

/** A team's own choice of a higher level than its availability target gives, and why. */
export type ChosenOnCallLevel = { level: OnCallLevel; reason: string };

/** The level in force, with what it would be without the team's choice; the two differ where a team inflated it. */
export type LevelChoice = { onCallLevel: OnCallLevel; derivedOnCallLevel: OnCallLevel; reason: Reason };

const ascending: readonly OnCallLevel[] = ["none", "domain", "team"];

/** Negative where `a` wakes fewer people of the owning team than `b`, zero at the same level. */
export const compareLevel = (a: OnCallLevel, b: OnCallLevel): number =>
  ascending.indexOf(a) - ascending.indexOf(b);

const outOfHours: Readonly<Record<OnCallLevel, string>> = {
  none: "nobody is woken out of hours",
  domain: "the domain's shared schedule answers out of hours",
  team: "the team's own schedule answers out of hours",
};

/** The on-call level by the band, raised by a team's choice; Ops Run It puts no product team on call. */
export function chooseLevel(
  operatingModel: OperatingModel,
  availabilityPpm: number,
  bandLevel: OnCallLevel,
  chosen: ChosenOnCallLevel | null,
): LevelChoice {
  if (operatingModel === "ops-run-it")
    return level("none", "none", "level-operations", "Operations answer at every hour under Ops Run It.");
  const target = percentInWords(availabilityPpm);
  if (chosen && compareLevel(chosen.level, bandLevel) > 0)
    return level(
      chosen.level,
      bandLevel,
      "level-chosen",
      `At ${target} the on-call level would be ${bandLevel}; the team has chosen ${chosen.level} ("${chosen.reason}").`,
    );
  return level(
    bandLevel,
    bandLevel,
    "level-by-target",
    `At ${target} the on-call level is ${bandLevel}: the team answers in working hours, and ${outOfHours[bandLevel]}.`,
  );
}

/** Takes a team's choice of level; refuses one that is not higher than derived, or that gives no reason. */
export function takeChosenLevel(derived: OnCallLevel, level: OnCallLevel, reason: string): ChosenOnCallLevel {
  if (compareLevel(level, derived) <= 0)
    throw invalidField(
      "onCallLevel",
      `a team may choose a level above ${derived}, not ${level}; a lower level comes from a lower exposure only`,
    );
  if (reason.trim() === "") throw invalidField("reason", "say why the team wants a higher on-call level");
  return { level, reason: reason.trim() };
}

const level = (
  onCallLevel: OnCallLevel,
  derivedOnCallLevel: OnCallLevel,
  code: string,
  text: string,
): LevelChoice => ({ onCallLevel, derivedOnCallLevel, reason: { code, text } });
