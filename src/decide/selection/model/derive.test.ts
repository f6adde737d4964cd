import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DemandBand, OnCallLevel } from "../../../own/organisation/model/bands.ts";
import { compareFrequency, namedFrequencies } from "../../../own/organisation/model/bands.ts";
import { defaultBands } from "./default-bands.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { compareLevel } from "./on-call-level.ts";

const at = new Date("2026-03-01T12:00:00Z");
const usd = (major: number) => major * 100;
const digital = (exposure: number, demand: string): ServiceEstimate => ({
  kind: "digital",
  exposurePerHourMinor: usd(exposure),
  demand,
});
const foundational = (exposure: number, demand: string): ServiceEstimate => ({
  ...digital(exposure, demand),
  kind: "foundational",
});
const byGrace = <Value>(value: Value) => ({
  value,
  by: "Grace",
  chosenAt: new Date("2026-02-01T00:00:00Z"),
  reason: "we sell at night",
  decisionId: null,
});
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

describe("the furniture retailer", () => {
  test("appointments: 95.0 %, weekly, You Build It You Run It, nobody out of hours", () => {
    expect(derive(digital(6_000, "high"), defaultBands, at)).toMatchObject({
      availabilityPpm: 950_000,
      deploymentTarget: { label: "weekly" },
      operatingModel: "you-build-it-you-run-it",
      onCallLevel: "none",
      trafficLight: "green",
      peak: null,
      cautions: [],
    });
  });

  test("bedroom: 99.0 %, daily, You Build It You Run It, its domain out of hours", () => {
    const bedroom = derive(digital(200_000, "very-high"), defaultBands, at);
    expect(bedroom).toMatchObject({
      availabilityPpm: 990_000,
      deploymentTarget: { label: "daily" },
      operatingModel: "you-build-it-you-run-it",
      onCallLevel: "domain",
      trafficLight: "green",
      cautions: [],
    });
    expect(bedroom.reasons[0]).toEqual({
      code: "exposure-in-band",
      text: "200,000 USD an hour falls in the band up to 250,000 USD, so the availability target is 99.0 %.",
    });
  });

  test("ecommerce-platform: 99.9 %, monthly, Ops Run It, with the caution of 44 minutes", () => {
    const platform = derive(foundational(810_000, "low"), defaultBands, at);
    expect(platform).toMatchObject({
      availabilityPpm: 999_000,
      deploymentTarget: { label: "monthly" },
      operatingModel: "ops-run-it",
      onCallLevel: "none",
      trafficLight: "red",
    });
    expect(codes(platform.cautions)).toEqual(["ops-run-it-high-target"]);
    expect(platform.cautions[0]?.text).toContain("44 minutes");
    expect(platform.reasons[0]?.code).toBe("exposure-above-bands");
  });

  test("every result carries one reason for each of its figures", () => {
    expect(codes(derive(digital(200_000, "very-high"), defaultBands, at).reasons)).toEqual([
      "exposure-in-band",
      "tolerable-unavailability",
      "demand-band",
      "model-weekly-or-more",
      "traffic-light-green",
      "level-by-target",
    ]);
  });
});

const exposure = fc.integer({ min: 0, max: usd(2_000_000) });
const demand = fc.constantFrom("low", "medium", "high", "very-high");
const estimate = fc.record<ServiceEstimate>({
  kind: fc.constantFrom("digital", "foundational"),
  exposurePerHourMinor: exposure,
  demand,
});

describe("whatever the estimates", () => {
  test("a higher exposure never has a lower target, nor a lower on-call level under the same model", () => {
    fc.assert(
      fc.property(estimate, exposure, (input, more) => {
        const lower = derive(input, defaultBands, at);
        const higher = derive(
          { ...input, exposurePerHourMinor: input.exposurePerHourMinor + more },
          defaultBands,
          at,
        );
        expect(higher.availabilityPpm).toBeGreaterThanOrEqual(lower.availabilityPpm);
        expect(higher.tolerableUnavailabilitySeconds.week).toBeLessThanOrEqual(
          lower.tolerableUnavailabilitySeconds.week,
        );
        if (higher.operatingModel === lower.operatingModel)
          expect(compareLevel(higher.onCallLevel, lower.onCallLevel)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("a higher demand never moves a service away from its team", () => {
    fc.assert(
      fc.property(estimate, demand, (input, other) => {
        const [a, b] = [
          derive(input, defaultBands, at),
          derive({ ...input, demand: other }, defaultBands, at),
        ];
        const [slower, faster] =
          compareFrequency(a.deploymentTarget, b.deploymentTarget) <= 0 ? [a, b] : [b, a];
        if (slower.operatingModel === "you-build-it-you-run-it")
          expect(faster.operatingModel).toBe("you-build-it-you-run-it");
      }),
    );
  });

  test("the same input has the same answer, and nothing of the input is changed", () => {
    fc.assert(
      fc.property(estimate, (input) => {
        const before = structuredClone(input);
        expect(derive(input, defaultBands, at)).toEqual(derive(input, defaultBands, at));
        expect(input).toEqual(before);
      }),
    );
  });

  test("every reason and caution is a sentence with a code", () => {
    fc.assert(
      fc.property(estimate, (input) => {
        const { reasons, cautions } = derive(input, defaultBands, at);
        for (const { code, text } of [...reasons, ...cautions]) {
          expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
          expect(text).toMatch(/^[A-Z0-9].*[.?]$/);
          expect(text).not.toMatch(/undefined|NaN|null/);
        }
      }),
    );
  });

  // The best of many short runs, because the machine that tests has other work too.
  test("ten thousand derivations take less than a tenth of a second", () => {
    const times = Array.from({ length: 60 }, () => {
      const startedAt = performance.now();
      for (let i = 0; i < 1_000; i++) derive(digital(i * 997, "high"), defaultBands, at);
      return performance.now() - startedAt;
    });
    expect(Math.min(...times) * 10).toBeLessThan(100);
  });
});

describe("a team's own choice of on-call level", () => {
  const choose = (major: number, demandName: string, level: OnCallLevel) =>
    derive(
      { ...digital(major, demandName), chosen: { operatingModel: null, onCallLevel: byGrace(level) } },
      defaultBands,
      at,
    );

  test("raises the level, keeps what was derived, and gives the team's reason", () => {
    const bedroom = choose(200_000, "very-high", "team");
    expect(bedroom).toMatchObject({ onCallLevel: "team", derived: { onCallLevel: "domain" } });
    expect(bedroom.reasons.find(({ code }) => code === "level-chosen")?.text).toContain("we sell at night");
  });

  test("does not lower the level when the exposure has grown past it", () => {
    const grown = choose(900_000, "very-high", "domain");
    expect(grown).toMatchObject({
      onCallLevel: "team",
      derived: { onCallLevel: "team" },
      chosen: { onCallLevel: null },
    });
    expect(codes(grown.reasons)).toContain("level-by-target");
  });

  test("is no choice any more once the exposure alone gives that level", () => {
    const reached = choose(200_000, "very-high", "domain");
    expect(reached).toMatchObject({
      onCallLevel: "domain",
      derived: { onCallLevel: "domain" },
      chosen: { onCallLevel: null },
    });
    expect(codes(reached.reasons)).toContain("level-by-target");
  });

  test("puts nobody on call while operations run the service", () => {
    const run = choose(900_000, "low", "team");
    expect(run).toMatchObject({ operatingModel: "ops-run-it", onCallLevel: "none" });
    expect(codes(run.reasons)).toContain("level-operations");
  });
});

describe("input that nobody can mean", () => {
  const refusal = (input: Partial<Record<keyof ServiceEstimate, unknown>>) => {
    try {
      derive({ ...digital(1, "low"), ...input } as ServiceEstimate, defaultBands, at);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test.each([
    ["kind", { kind: "cots" }, "digital or foundational"],
    ["exposurePerHour", { exposurePerHourMinor: -1 }, "zero or more"],
    ["exposurePerHour", { exposurePerHourMinor: 0.5 }, "whole number"],
    ["exposurePerHour", { exposurePerHourMinor: Number.NaN }, "whole number"],
    ["exposurePerHour", { exposurePerHourMinor: Number.POSITIVE_INFINITY }, "whole number"],
    ["exposurePerHour", { exposurePerHourMinor: 100_000_000_000_001 }, "check the figure"],
    ["demand", { demand: "Very high" }, "low, medium, high, very-high"],
  ])("%s is refused with the mend: %j", (path, input, mend) => {
    expect(refusal(input)).toMatchObject({
      name: "AppError",
      code: "invalid",
      errors: [{ path, message: expect.stringContaining(mend) }],
    });
  });

  test.each(["nonsense", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z"])(
    "the instant %s is refused",
    (text) => {
      expect(() => derive(digital(1, "low"), defaultBands, new Date(text))).toThrow("at: give an instant");
    },
  );

  test("bands without any exposure band are refused", () => {
    expect(() => derive(digital(1, "low"), { ...defaultBands, exposure: [] }, at)).toThrow("exposureBands");
  });
});

describe("demand bands of the organisation's own", () => {
  const demandBands: DemandBand[] = [
    { name: "quiet", frequency: namedFrequencies.yearly },
    { name: "some", frequency: { label: "3 per month", perPeriod: 3, period: "month" } },
    { name: "constant", frequency: namedFrequencies["on-demand"] },
  ];
  const bands = { ...defaultBands, demand: demandBands };

  test("are looked up by their own names", () => {
    expect(derive(digital(200_000, "constant"), bands, at).deploymentTarget.label).toBe("on-demand");
    expect(derive(digital(200_000, "some"), bands, at)).toMatchObject({
      trafficLight: "amber",
      operatingModel: "ops-run-it",
    });
    expect(() => derive(digital(1, "low"), bands, at)).toThrow("quiet, some, constant");
  });
});
