import type { components } from "../../api/schema.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import type { DerivationAnswer } from "./derivation-reasons.ts";

type RunCost = components["schemas"]["RunCost"];
type Stands = Pick<DerivationAnswer, "operatingModel" | "onCallLevel">;

/** What being available for a service costs a year: the figure in its sentence, which is before it and after it. */
export type StandbyWords = { before: string; figure: string | null; after: string };

const whole = (words: string): StandbyWords => ({ before: words, figure: null, after: "" });

/** Says what a service's standby costs a year where it stands, and with how many services it shares the schedule. */
export function sayStandbyCost(
  { known, note, levels }: Pick<RunCost, "known" | "note" | "levels">,
  { operatingModel, onCallLevel }: Stands,
  locale?: string,
): StandbyWords {
  if (!known || !levels) return whole(note);
  if (operatingModel === "ops-run-it")
    return whole("Operations answer at every hour, so it has no standby of its own to pay.");
  if (onCallLevel === "none")
    return whole("Nobody is on standby for it out of hours, so that costs nothing.");
  const level = levels[onCallLevel];
  if (!level)
    return whole("What its standby costs is not known: its team is in no domain to share a schedule with.");
  const { share, schedule, sharedBy } = level;
  const written = (money: typeof share) => moneyText(money.amount, money.currency, "estimate", locale);
  const others = sharedBy === 2 ? "with 1 other" : `with ${sharedBy - 1} others`;
  return {
    before: "Standby out of hours costs ",
    figure: written(share),
    after:
      sharedBy === 1
        ? ` a year, on a schedule of its ${onCallLevel}’s that it shares with no other service.`
        : ` a year: it shares its ${onCallLevel}’s schedule, ${written(schedule)}, ${others}.`,
  };
}
