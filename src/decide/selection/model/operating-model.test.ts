import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFrequency, namedFrequencies } from "../../../own/organisation/model/bands.ts";
import type { DeploymentFrequency, FrequencyPeriod } from "../../../own/organisation/model/bands.ts";
import { chooseModel } from "./operating-model.ts";

const build = "you-build-it-you-run-it";
const ops = "ops-run-it";
const per = (perPeriod: number, period: FrequencyPeriod): DeploymentFrequency => ({
  label: `${perPeriod} per ${period}`,
  perPeriod,
  period,
});

describe("the operating model", () => {
  test.each([
    [
      "99.99 % decides whatever the deployments",
      999_900,
      namedFrequencies.yearly,
      build,
      "green",
      "model-extreme-reliability",
    ],
    [
      "so does more than 99.99 %",
      999_990,
      namedFrequencies.monthly,
      build,
      "green",
      "model-extreme-reliability",
    ],
    [
      "just below it the deployments decide",
      999_899,
      namedFrequencies.monthly,
      ops,
      "red",
      "model-fortnightly-or-less",
    ],
    ["weekly is the team's", 950_000, namedFrequencies.weekly, build, "green", "model-weekly-or-more"],
    ["two a fortnight are weekly", 950_000, per(2, "fortnight"), build, "green", "model-weekly-or-more"],
    ["five a month are more than weekly", 950_000, per(5, "month"), build, "green", "model-weekly-or-more"],
    ["daily is the team's", 999_000, namedFrequencies.daily, build, "green", "model-weekly-or-more"],
    [
      "fortnightly is operations'",
      999_000,
      namedFrequencies.fortnightly,
      ops,
      "red",
      "model-fortnightly-or-less",
    ],
    [
      "two a month are less than fortnightly",
      999_000,
      per(2, "month"),
      ops,
      "red",
      "model-fortnightly-or-less",
    ],
    ["in between 99.9 % means the team", 999_000, per(3, "month"), build, "amber", "model-tie-high-target"],
    ["in between 99.0 % means operations", 990_000, per(3, "month"), ops, "amber", "model-tie-low-target"],
    ["in between 95.0 % means operations", 950_000, per(3, "month"), ops, "amber", "model-tie-low-target"],
    ["99.5 % goes by the setting", 995_000, per(3, "month"), build, "amber", "model-tie-setting"],
  ])("%s", (_, ppm, frequency, operatingModel, trafficLight, code) => {
    expect(chooseModel(ppm, frequency, build)).toMatchObject({
      operatingModel,
      trafficLight,
      reason: { code },
    });
  });

  test("the organisation's setting decides strictly between 99.0 % and 99.9 %, and nowhere else", () => {
    const frequency = per(3, "month");
    fc.assert(
      fc.property(fc.integer({ min: 900_000, max: 999_999 }), (ppm) => {
        const differs =
          chooseModel(ppm, frequency, build).operatingModel !==
          chooseModel(ppm, frequency, ops).operatingModel;
        expect(differs).toBe(ppm > 990_000 && ppm < 999_000);
      }),
    );
  });

  test("the rules hold in their order for every target and frequency", () => {
    const period = fc.constantFrom<FrequencyPeriod>("day", "week", "fortnight", "month", "quarter", "year");
    fc.assert(
      fc.property(
        fc.constantFrom(950_000, 990_000, 995_000, 999_000, 999_900, 999_990),
        fc.integer({ min: 1, max: 400 }),
        period,
        (ppm, count, unit) => {
          const frequency = per(count, unit);
          const { operatingModel, trafficLight } = chooseModel(ppm, frequency, ops);
          const weekly = compareFrequency(frequency, namedFrequencies.weekly) >= 0;
          const fortnightly = compareFrequency(frequency, namedFrequencies.fortnightly) <= 0;
          const byTeam = ppm >= 999_900 || weekly || (!fortnightly && ppm >= 999_000);
          expect(operatingModel).toBe(byTeam ? build : ops);
          expect(trafficLight === "amber").toBe(ppm < 999_900 && !weekly && !fortnightly);
          if (trafficLight !== "amber") expect(trafficLight).toBe(byTeam ? "green" : "red");
        },
      ),
    );
  });

  test("the reason names the target, the frequency and the rule", () => {
    expect(chooseModel(995_000, per(3, "month"), ops).reason.text).toBe(
      "A deployment target of 3 per month lies between fortnightly and weekly, so the availability target decides: 99.5 % lies between 99.0 % and 99.9 %, where the organisation has chosen Ops Run It.",
    );
  });
});
