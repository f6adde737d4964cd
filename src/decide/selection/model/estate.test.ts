import { describe, expect, test } from "vitest";
import { namedFrequencies } from "../../../own/organisation/model/bands.ts";
import type { OperatingModel } from "../../../own/organisation/model/bands.ts";
import { defaultBands } from "./default-bands.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { summariseEstate } from "./estate.ts";
import { compareBands } from "./compare-bands.ts";

const at = new Date("2026-11-27T12:00:00Z");
const bands: BandsInCurrency = {
  ...defaultBands,
  demand: [
    ...defaultBands.demand,
    { name: "some", frequency: { label: "3 per month", perPeriod: 3, period: "month" } },
  ],
};
const estimate = (major: number, demand: string, rest: Partial<ServiceEstimate> = {}): ServiceEstimate => ({
  kind: "digital",
  exposurePerHourMinor: major * 100,
  demand,
  ...rest,
});
const service = (slug: string, input: ServiceEstimate, currentModel?: OperatingModel) => ({
  slug,
  derivation: derive(input, bands, at),
  currentModel: currentModel ?? null,
});

describe("the estate", () => {
  test("counts the lights, and who stays, may move or needs thought", () => {
    const summary = summariseEstate([
      service("appointments", estimate(6_000, "high"), "ops-run-it"),
      service("bedroom", estimate(200_000, "very-high"), "you-build-it-you-run-it"),
      service("unknown", estimate(200_000, "high")),
      service("platform", estimate(810_000, "low", { kind: "foundational" }), "ops-run-it"),
      service("legacy", estimate(6_000, "low"), "you-build-it-you-run-it"),
      service("returns", estimate(200_000, "some"), "ops-run-it"),
    ]);
    expect(summary.lights).toEqual({ red: 2, amber: 1, green: 3 });
    expect(summary.standings).toEqual({ stays: 2, "ready-to-move": 3, "needs-thought": 1 });
  });

  const atTeam = estimate(900_000, "high");
  const atDomain = estimate(200_000, "high");
  const many = (count: number, input: ServiceEstimate) =>
    Array.from({ length: count }, (_, i) => service(`s${i}`, input));

  test.each([
    [0, 0, []],
    [3, 7, []],
    [31, 69, ["targets-inflated"]],
    [4, 6, ["targets-inflated"]],
  ])("%d at team level beside %d others: %j", (team, others, expected) => {
    const summary = summariseEstate([...many(team, atTeam), ...many(others, atDomain)]);
    expect(summary.cautions.map(({ code }) => code)).toEqual(expected);
  });

  test("a level that teams chose for themselves counts as inflation, foundational systems do not", () => {
    const chosen = estimate(200_000, "high", {
      chosen: {
        operatingModel: null,
        onCallLevel: { value: "team", by: "Ada", chosenAt: at, reason: "habit", decisionId: null },
      },
    });
    const foundational = estimate(900_000, "high", { kind: "foundational" });
    expect(summariseEstate([...many(4, chosen), ...many(6, atDomain)]).cautions[0]?.text).toContain(
      "4 of 10 digital services (40 %)",
    );
    expect(summariseEstate([...many(4, foundational), ...many(6, atDomain)]).cautions).toEqual([]);
  });

  test("team level for a peak only is no sign of inflation", () => {
    const peak = {
      name: "Black Friday",
      exposurePerHourMinor: 90_000_000,
      start: "2026-11-27T00:00",
      timeZone: "UTC",
      duration: "P4D",
    };
    const peaking = many(10, estimate(200_000, "high", { peaks: [peak] }));
    expect(peaking[0]?.derivation.onCallLevel).toBe("team");
    expect(summariseEstate(peaking).cautions).toEqual([]);
  });
});

describe("what if the bands change", () => {
  const services = [
    { slug: "appointments", estimate: estimate(6_000, "high") },
    { slug: "bedroom", estimate: estimate(200_000, "very-high") },
    { slug: "platform", estimate: estimate(810_000, "low", { kind: "foundational" }) },
  ];

  test("the same bands move nothing", () => {
    expect(compareBands(services, { before: bands, after: bands }, at)).toEqual({
      moved: [],
      unmovedSlugs: ["appointments", "bedroom", "platform"],
      refused: [],
    });
  });

  test("lower maxima move services up in target and level, higher ones down again", () => {
    const [lowest, middle, highest] = defaultBands.exposure;
    if (!lowest || !middle || !highest) throw new Error("the default bands are three");
    const stricter = { ...bands, exposure: [lowest, { ...middle, upToMinor: 10_000_000 }, highest] };
    const up = compareBands(services, { before: bands, after: stricter }, at);
    expect(up.moved.map(({ slug, moves }) => [slug, moves])).toEqual([
      [
        "bedroom",
        [
          { dimension: "availabilityTarget", direction: "up" },
          { dimension: "onCallLevel", direction: "up" },
        ],
      ],
    ]);
    expect(up.moved[0]?.before.availabilityPpm).toBe(990_000);
    expect(up.moved[0]?.after.availabilityPpm).toBe(999_000);
    const down = compareBands(services, { before: stricter, after: bands }, at);
    expect(down.moved[0]?.moves.map(({ direction }) => direction)).toEqual(["down", "down"]);
  });

  test("a slower frequency moves the model and takes the team off call", () => {
    const slower = {
      ...bands,
      demand: bands.demand.map((band) =>
        band.name === "very-high" ? { ...band, frequency: namedFrequencies.monthly } : band,
      ),
    };
    expect(compareBands(services, { before: bands, after: slower }, at).moved).toMatchObject([
      {
        slug: "bedroom",
        moves: [
          { dimension: "deploymentTarget", direction: "down" },
          { dimension: "operatingModel", direction: "down" },
          { dimension: "onCallLevel", direction: "down" },
        ],
      },
    ]);
  });

  test("a service whose demand band would be gone is named, and the others are still answered", () => {
    const fewer = { ...bands, demand: bands.demand.filter(({ name }) => name !== "low") };
    const whatIf = compareBands(services, { before: bands, after: fewer }, at);
    expect(whatIf.unmovedSlugs).toEqual(["appointments", "bedroom"]);
    expect(whatIf.refused).toEqual([{ slug: "platform", message: expect.stringContaining('"low"') }]);
  });
});
