import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFrequency, namedFrequencies, ratePerWeek } from "./bands.ts";
import type { DeploymentFrequency, FrequencyPeriod } from "./bands.ts";

const per = (perPeriod: number, period: FrequencyPeriod): DeploymentFrequency => ({
  label: `${perPeriod} per ${period}`,
  perPeriod,
  period,
});

describe("deployment frequencies", () => {
  test("compare as rates, whatever their periods", () => {
    const rising = [
      namedFrequencies.yearly,
      namedFrequencies.quarterly,
      namedFrequencies.monthly,
      per(2, "month"),
      namedFrequencies.fortnightly,
      per(3, "month"),
      namedFrequencies.weekly,
      per(5, "month"),
      namedFrequencies.daily,
      namedFrequencies["on-demand"],
    ];
    for (const [i, slower] of rising.entries())
      for (const faster of rising.slice(i + 1)) {
        expect(compareFrequency(slower, faster)).toBeLessThan(0);
        expect(compareFrequency(faster, slower)).toBeGreaterThan(0);
      }
  });

  test.each([
    [per(1, "week"), per(2, "fortnight")],
    [per(7, "week"), per(1, "day")],
    [per(12, "year"), per(1, "month")],
    [per(3, "quarter"), per(1, "month")],
    [per(1461, "year"), per(1461, "year")],
  ])("%j is the same rate as %j", (a, b) => {
    expect(compareFrequency(a, b)).toBe(0);
  });

  test.each([
    [namedFrequencies.daily, 7],
    [namedFrequencies.weekly, 1],
    [namedFrequencies.fortnightly, 0.5],
    [namedFrequencies.monthly, 0.23],
    [per(3, "month"), 0.69],
    [namedFrequencies.yearly, 0.0192],
  ])("%j is %d a week", (frequency, perWeek) => {
    expect(ratePerWeek(frequency)).toBe(perWeek);
  });

  test("the comparison never contradicts the rounded rate", () => {
    const period = fc.constantFrom<FrequencyPeriod>("day", "week", "fortnight", "month", "quarter", "year");
    const frequency = fc.tuple(fc.integer({ min: 1, max: 1000 }), period).map(([n, p]) => per(n, p));
    fc.assert(
      fc.property(frequency, frequency, (a, b) => {
        const difference = ratePerWeek(a) - ratePerWeek(b);
        if (difference !== 0) expect(Math.sign(compareFrequency(a, b))).toBe(Math.sign(difference));
      }),
    );
  });
});
