import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  namedFrequencies,
  type OnCallLevel,
  type OperatingModel,
} from "../../../own/organisation/model/bands.ts";
import type { Chosen } from "./choice.ts";
import { defaultBands } from "./default-bands.ts";
import { derive, type ServiceEstimate } from "./derive.ts";
import { compareLevel, higherChoice } from "./on-call-level.ts";

const at = new Date("2026-03-02T10:00:00Z");
const chosen = <Value>(value: Value): Chosen<Value> => ({
  value,
  by: "Grace",
  chosenAt: new Date("2026-03-01T00:00:00Z"),
  reason: "they learn from running it",
  decisionId: "d1",
});
const bands = {
  ...defaultBands,
  exposure: [
    ...defaultBands.exposure,
    { upToMinor: 200_000_000, availabilityPpm: 999_900, onCallLevel: "team" as const },
  ],
};
const digital = (major: number, demand: string, rest: Partial<ServiceEstimate> = {}): ServiceEstimate => ({
  kind: "digital",
  exposurePerHourMinor: major * 100,
  demand,
  ...rest,
});
const choosing = (operatingModel: OperatingModel | null, onCallLevel: OnCallLevel | null = null) => ({
  chosen: {
    operatingModel: operatingModel && chosen(operatingModel),
    onCallLevel: onCallLevel && chosen(onCallLevel),
  },
});

describe("an operating model that people chose", () => {
  test("holds instead of the derived, with who, when, why and what was derived", () => {
    const answer = derive(digital(200_000, "low", choosing("you-build-it-you-run-it")), bands, at);
    expect(answer).toMatchObject({
      operatingModel: "you-build-it-you-run-it",
      trafficLight: "green",
      onCallLevel: "domain",
      derived: { operatingModel: "ops-run-it", trafficLight: "red", onCallLevel: "none" },
      chosen: { operatingModel: { by: "Grace", decisionId: "d1" } },
    });
    const reason = answer.reasons.find(({ code }) => code === "model-chosen")?.text;
    expect(reason).toContain("chosen by Grace on 2026-03-01, because “they learn from running it”");
    expect(reason).toContain("The derived model is Ops Run It");
  });

  test("is no choice where it is what is derived", () => {
    const answer = derive(digital(200_000, "high", choosing("you-build-it-you-run-it")), bands, at);
    expect(answer.chosen.operatingModel).toBeNull();
    expect(answer.reasons.map(({ code }) => code)).toContain("model-weekly-or-more");
  });

  test("does not hold from 99.99 % on, and its reason says so", () => {
    const answer = derive(digital(1_500_000, "high", choosing("ops-run-it")), bands, at);
    expect(answer).toMatchObject({
      operatingModel: "you-build-it-you-run-it",
      chosen: { operatingModel: null },
    });
    expect(answer.reasons.find(({ code }) => code === "model-extreme-reliability")?.text).toContain(
      "does not hold at 99.99 %",
    );
  });

  const anyModel = fc.constantFrom<OperatingModel | null>("you-build-it-you-run-it", "ops-run-it", null);
  const anyLevel = fc.constantFrom<OnCallLevel | null>("domain", "team", null);
  const exposure = fc.integer({ min: 0, max: 2_000_000 });
  const demand = fc.constantFrom("low", "medium", "high", "very-high");

  test("whatever is chosen, 99.99 % stays with You Build It You Run It, and no level is below the band's", () => {
    fc.assert(
      fc.property(exposure, demand, anyModel, anyLevel, (major, wanted, model, level) => {
        const answer = derive(digital(major, wanted, choosing(model, level)), bands, at);
        if (answer.availabilityPpm >= 999_900) expect(answer.operatingModel).toBe("you-build-it-you-run-it");
        else expect(answer.operatingModel).toBe(model ?? answer.derived.operatingModel);
        if (answer.operatingModel === "ops-run-it") expect(answer.onCallLevel).toBe("none");
        else
          expect(compareLevel(answer.onCallLevel, answer.exposureBand.onCallLevel)).toBeGreaterThanOrEqual(0);
        const { chosen: _, ...bare } = digital(major, wanted, choosing(model, level));
        expect(answer.derived).toEqual(derive(bare, bands, at).derived);
      }),
    );
  });
});

describe("of two chosen levels", () => {
  test.each<[OnCallLevel | null, OnCallLevel | null, OnCallLevel | null]>([
    ["domain", "team", "team"],
    ["team", "domain", "team"],
    ["team", null, "team"],
    [null, "domain", "domain"],
    [null, null, null],
  ])("%s and %s, %s holds", (first, second, expected) => {
    expect(higherChoice(first && chosen(first), second && chosen(second))?.value ?? null).toBe(expected);
  });
});

describe("a decision whose figures have changed", () => {
  const decision = {
    decisionId: "d1",
    decidedAt: new Date("2026-01-05T00:00:00Z"),
    derived: {
      availabilityPpm: 990_000,
      deploymentTarget: namedFrequencies.weekly,
      operatingModel: "you-build-it-you-run-it" as const,
      onCallLevel: "domain" as const,
    },
  };
  const cautionOn = (input: ServiceEstimate) =>
    derive(input, bands, at).cautions.find(({ code }) => code === "decision-stale")?.text;

  test("is cautioned of, with what was and what is", () => {
    expect(cautionOn(digital(300_000, "low", { decision }))).toBe(
      "The decision of 2026-01-05 rests on figures that have changed (availability target 99.0 % then, 99.9 % now; deployment target weekly then, monthly now; operating model You Build It You Run It then, Ops Run It now; on-call level domain then, none now): decide anew.",
    );
  });

  test("is silent while they hold, also through a peak and beside a choice", () => {
    const peak = {
      name: "Sale",
      exposurePerHourMinor: 90_000_000,
      start: "2026-03-01T00:00",
      timeZone: "UTC",
      duration: "P4D",
    };
    const input = digital(200_000, "high", { decision, peaks: [peak], ...choosing("ops-run-it") });
    expect(derive(input, bands, at).peak?.raisesTarget).toBe(true);
    expect(cautionOn(input)).toBeUndefined();
  });
});
