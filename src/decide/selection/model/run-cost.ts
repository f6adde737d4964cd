import type { OnCallLevel, OperatingModel } from "../../../own/organisation/model/bands.ts";
import { standbyPayMinor, type Remuneration } from "../../../own/organisation/model/remuneration.ts";
import type { StandbyYear } from "./standby-year.ts";

/** A year of one on-call schedule, and the part of one service where several share it; in minor units. */
export type LevelCost = { scheduleMinor: number; sharedBy: number; shareMinor: number };

/** What standby costs a year at each level, with one person on each schedule (spec: costs, Projection). */
export type RunCost = {
  none: LevelCost;
  /** Null where the team is in no domain. */
  domain: LevelCost | null;
  team: LevelCost;
  /** The operations' one schedule for all that is under Ops Run It; null where nobody has said who they are. */
  opsRunIt: LevelCost | null;
};

/** A schedule's year, and how many services share it; null where there is no such schedule. */
export type SharedYear = { year: StandbyYear; sharedBy: number };

/** The cost of a service at every level. Rates are those of one policy for the whole year. */
export function runCost(
  { standby }: Remuneration,
  schedules: { team: SharedYear; domain: SharedYear | null; operations: SharedYear | null },
): RunCost {
  const cost = ({ year, sharedBy }: SharedYear): LevelCost => {
    const scheduleMinor = standbyPayMinor(standby, year);
    return {
      scheduleMinor,
      sharedBy,
      shareMinor: Math.floor((2 * scheduleMinor + sharedBy) / (2 * sharedBy)),
    };
  };
  return {
    none: { scheduleMinor: 0, sharedBy: 1, shareMinor: 0 },
    domain: schedules.domain && cost(schedules.domain),
    team: cost(schedules.team),
    opsRunIt: schedules.operations && cost(schedules.operations),
  };
}

/** What a service costs where it stands; null where that is not known. */
export function costInForce(
  cost: RunCost,
  { operatingModel, onCallLevel }: { operatingModel: OperatingModel; onCallLevel: OnCallLevel },
): LevelCost | null {
  if (operatingModel === "ops-run-it") return cost.opsRunIt;
  // Without a domain there is nobody to share with, so the team's own schedule answers.
  return onCallLevel === "domain" ? (cost.domain ?? cost.team) : cost[onCallLevel];
}
