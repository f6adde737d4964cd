import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRemuneration } from "../../../own/organisation/model/remuneration.ts";
import { costInForce, runCost, type RunCost, type SharedYear } from "./run-cost.ts";

const policy = readRemuneration({ standby: { rate: 5, per: "hour", weekend: 1.5 } }, "remuneration", "USD");
const hour = 3_600;

/** 1,000 weeknight hours and 100 weekend hours: 5,000 + 750 USD. */
const year = {
  year: 2026,
  timeZone: "Europe/London",
  seconds: { weeknight: 1_000 * hour, weekend: 100 * hour, "public-holiday": 0 },
  days: { weeknight: 250, weekend: 104, "public-holiday": 8 },
};
const shared = (sharedBy: number): SharedYear => ({ year, sharedBy });
const cost = (team = 1, domain: number | null = 4, operations: number | null = 10): RunCost =>
  runCost(policy, {
    team: shared(team),
    domain: domain === null ? null : shared(domain),
    operations: operations === null ? null : shared(operations),
  });

describe("what standby costs a year", () => {
  test("is the schedule's pay, divided by the services that share it", () => {
    expect(cost()).toEqual({
      none: { scheduleMinor: 0, sharedBy: 1, shareMinor: 0 },
      domain: { scheduleMinor: 575_000, sharedBy: 4, shareMinor: 143_750 },
      team: { scheduleMinor: 575_000, sharedBy: 1, shareMinor: 575_000 },
      opsRunIt: { scheduleMinor: 575_000, sharedBy: 10, shareMinor: 57_500 },
    });
  });

  test("is not made up where there is no domain or nobody has named the operations", () => {
    expect(cost(1, null, null)).toMatchObject({ domain: null, opsRunIt: null });
  });

  test("rounds a share half up, so that shares are off their schedule by half a cent each at most", () => {
    expect(cost(7).team.shareMinor).toBe(82_143);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (sharedBy) => {
        const { scheduleMinor, shareMinor } = cost(sharedBy).team;
        expect(Math.abs(scheduleMinor - shareMinor * sharedBy) * 2).toBeLessThanOrEqual(sharedBy);
      }),
    );
  });
});

describe("what a service costs where it stands", () => {
  test.each([
    ["ops-run-it", "none", 57_500],
    ["you-build-it-you-run-it", "none", 0],
    ["you-build-it-you-run-it", "domain", 143_750],
    ["you-build-it-you-run-it", "team", 575_000],
  ] as const)("under %s at level %s", (operatingModel, onCallLevel, shareMinor) => {
    expect(costInForce(cost(), { operatingModel, onCallLevel })?.shareMinor).toBe(shareMinor);
  });

  test("is its team's own schedule where domain level meets a team in no domain", () => {
    const stands = { operatingModel: "you-build-it-you-run-it", onCallLevel: "domain" } as const;
    expect(costInForce(cost(1, null), stands)?.shareMinor).toBe(575_000);
  });

  test("is unknown under Ops Run It while nobody has named the operations", () => {
    const stands = { operatingModel: "ops-run-it", onCallLevel: "none" } as const;
    expect(costInForce(cost(1, 4, null), stands)).toBeNull();
  });
});
