import { z } from "zod";
import type { Remuneration } from "../../own/organisation/index.ts";
import { money, toMoney } from "../../platform/http/shapes.ts";
import { costInForce, type LevelCost, type RunCost } from "./model/run-cost.ts";
import type { StandbyYear } from "./model/standby-year.ts";
import { moneyInWords } from "./model/wording.ts";

const levelCost = z
  .object({
    schedule: money.describe("The schedule's year, with one person on it"),
    sharedBy: z.int().describe("How many services share it, this one included"),
    share: money,
  })
  .meta({ id: "LevelCost" });

export const runCostShape = z
  .object({
    known: z.boolean(),
    note: z.string().describe("What the figures rest on, or why there are none"),
    amount: money.nullable().describe("A year where the service stands; null where that is not known"),
    levels: z.object({ none: levelCost, domain: levelCost.nullable(), team: levelCost }).nullable(),
    opsRunIt: levelCost.nullable().describe("The operations' one schedule, where it is known"),
    year: z.int().nullable(),
    timeZone: z.string().nullable(),
    standbyHours: z
      .object({ weeknight: z.number(), weekend: z.number(), publicHoliday: z.number() })
      .nullable()
      .describe("Hours out of hours in the year"),
  })
  .meta({ id: "RunCost", description: "What standby costs a year at each on-call level" });

export type RunCostShape = z.infer<typeof runCostShape>;

/** Nobody has said how on-call is paid, so no figure is made up. */
export const unknownCost = (note: string): RunCostShape => ({
  known: false,
  note,
  amount: null,
  levels: null,
  opsRunIt: null,
  year: null,
  timeZone: null,
  standbyHours: null,
});

export const noPolicy =
  "The cost is unknown: nobody has said how on-call is paid. Set a remuneration policy of the organisation.";

/** What standby costs a year, as HTTP carries it. */
export function toRunCost(
  {
    cost,
    year,
    policy,
    currency,
  }: { cost: RunCost; year: StandbyYear; policy: Remuneration; currency: string },
  stands: Parameters<typeof costInForce>[1],
): RunCostShape {
  const inForce = costInForce(cost, stands);
  const { weeknight, weekend, "public-holiday": publicHoliday } = year.seconds;
  return {
    known: true,
    note: `${policyInWords(policy, currency)}; one person on standby through the out-of-hours time of ${year.year} in ${year.timeZone}.${policy.callout ? " Callouts come on top." : ""}`,
    amount: inForce && toMoney(inForce.shareMinor, currency),
    levels: {
      none: toLevelCost(cost.none, currency),
      domain: cost.domain && toLevelCost(cost.domain, currency),
      team: toLevelCost(cost.team, currency),
    },
    opsRunIt: cost.opsRunIt && toLevelCost(cost.opsRunIt, currency),
    year: year.year,
    timeZone: year.timeZone,
    standbyHours: {
      weeknight: hours(weeknight),
      weekend: hours(weekend),
      publicHoliday: hours(publicHoliday),
    },
  };
}

const toLevelCost = ({ scheduleMinor, sharedBy, shareMinor }: LevelCost, currency: string) => ({
  schedule: toMoney(scheduleMinor, currency),
  sharedBy,
  share: toMoney(shareMinor, currency),
});

const hours = (seconds: number): number => Math.round(seconds / 36) / 100;

/** "5 USD an hour of standby (weekends × 1.5, public holidays × 2)". */
export function policyInWords({ standby }: Remuneration, currency: string): string {
  const { weeknight, weekend, "public-holiday": publicHoliday } = standby.factorPercent;
  const factors = [
    ["weeknights", weeknight],
    ["weekends", weekend],
    ["public holidays", publicHoliday],
  ] as const;
  const words = factors
    .filter(([, percent]) => percent !== 100)
    .map(([name, percent]) => `${name} × ${percent / 100}`);
  const rate = `${moneyInWords(standby.amountMinor, currency)} ${standby.per === "hour" ? "an" : "a"} ${standby.per} of standby`;
  return words.length === 0 ? rate : `${rate} (${words.join(", ")})`;
}
