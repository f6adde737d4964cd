import { describe, expect, test } from "vitest";
import { namedFrequencies } from "../../../own/organisation/model/bands.ts";
import type { OperatingModel } from "../../../own/organisation/model/bands.ts";
import { defaultBands } from "./default-bands.ts";
import type { BandsInCurrency } from "./default-bands.ts";
import { derive } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { standingsInWords, summariseEstate } from "./estate.ts";
import { compareEstates } from "./compare-estates.ts";

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
const service = (slug: string, input: ServiceEstimate, decidedModel?: OperatingModel) => ({
  slug,
  derivation: derive(input, bands, at),
  decidedModel: decidedModel ?? null,
});

describe("the estate", () => {
  test("counts the lights, and who stays, may move or needs thought", () => {
    const summary = summariseEstate([
      service("appointments", estimate(6_000, "high"), "ops-run-it"),
      service("bedroom", estimate(200_000, "very-high"), "you-build-it-you-run-it"),
      service("unknown", estimate(200_000, "high")),
      service("platform", estimate(810_000, "low", { kind: "foundational" }), "ops-run-it"),
      service("legacy", estimate(6_000, "low"), "you-build-it-you-run-it"),
      service("returns", estimate(200_000, "some")),
      service("gifts", estimate(200_000, "some"), "ops-run-it"),
      service("vouchers", estimate(200_000, "some"), "you-build-it-you-run-it"),
    ]);
    expect(summary.lights).toEqual({ red: 2, amber: 3, green: 3 });
    expect(summary.standings).toEqual({ stays: 3, "ready-to-move": 3, "needs-thought": 2 });
  });

  test.each([
    [0, 0, 0, "No service stays, none is ready to move, none needs thought."],
    [1, 1, 1, "1 service stays, 1 is ready to move, 1 needs thought."],
    [12, 3, 2, "12 services stay, 3 are ready to move, 2 need thought."],
  ])("tells its standings in words: %d, %d, %d", (stays, ready, thought, words) => {
    expect(standingsInWords({ stays, "ready-to-move": ready, "needs-thought": thought })).toBe(words);
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
  const same = (slug: string, input: ServiceEstimate) => ({ slug, before: input, after: input });
  const services = [
    same("appointments", estimate(6_000, "high")),
    same("bedroom", estimate(200_000, "very-high")),
    same("platform", estimate(810_000, "low", { kind: "foundational" })),
  ];

  test("the same bands move nothing", () => {
    const whatIf = compareEstates(services, { before: bands, after: bands }, at);
    expect(whatIf).toMatchObject({ moved: [], refused: [] });
    expect([...whatIf.after.keys()]).toEqual(["appointments", "bedroom", "platform"]);
    expect(whatIf.after).toEqual(whatIf.before);
  });

  test("lower maxima move services up in target and level, higher ones down again", () => {
    const [lowest, middle, highest] = defaultBands.exposure;
    if (!lowest || !middle || !highest) throw new Error("the default bands are three");
    const stricter = { ...bands, exposure: [lowest, { ...middle, upToMinor: 10_000_000 }, highest] };
    const up = compareEstates(services, { before: bands, after: stricter }, at);
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
    const down = compareEstates(services, { before: stricter, after: bands }, at);
    expect(down.moved[0]?.moves.map(({ direction }) => direction)).toEqual(["down", "down"]);
  });

  test("another estimate moves its own service only", () => {
    const changed = services.map((one) =>
      one.slug === "bedroom" ? { ...one, after: estimate(300_000, "very-high") } : one,
    );
    const { moved } = compareEstates(changed, { before: bands, after: bands }, at);
    expect(moved.map(({ slug, after }) => [slug, after.onCallLevel])).toEqual([["bedroom", "team"]]);
  });

  test("a slower frequency moves the model and takes the team off call", () => {
    const slower = {
      ...bands,
      demand: bands.demand.map((band) =>
        band.name === "very-high" ? { ...band, frequency: namedFrequencies.monthly } : band,
      ),
    };
    expect(compareEstates(services, { before: bands, after: slower }, at).moved).toMatchObject([
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
    const whatIf = compareEstates(services, { before: bands, after: fewer }, at);
    expect([...whatIf.before.keys()]).toEqual(["appointments", "bedroom"]);
    expect(whatIf.refused).toEqual([{ slug: "platform", message: expect.stringContaining('"low"') }]);
  });
});
