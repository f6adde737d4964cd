import { describe, expect, test } from "vitest";
import { defaultBands } from "./default-bands.ts";
import { peaksBetween } from "./peak-calendar.ts";
import { peakEffect, phaseAt } from "./peak-listing.ts";
import type { Peak } from "./peak.ts";

const sale: Peak = {
  name: "sale",
  exposurePerHourMinor: 50_000_000,
  start: "2026-11-27T00:00",
  timeZone: "UTC",
  duration: "P4D",
  leadSeconds: 3_600,
  lagSeconds: 7_200,
};
const occurrenceOf = (peak: Peak) =>
  peaksBetween([peak], new Date("2026-11-01Z"), new Date("2026-12-31Z"))[0]!;
const bedroom = { kind: "digital", exposurePerHourMinor: 20_000_000, demand: "very-high" } as const;

describe("an instant stands to an occurrence", () => {
  test.each([
    ["2026-11-26T22:59:59Z", "coming"],
    ["2026-11-26T23:00:00Z", "lead"],
    ["2026-11-26T23:59:59Z", "lead"],
    ["2026-11-27T00:00:00Z", "on"],
    ["2026-11-30T23:59:59Z", "on"],
    ["2026-12-01T00:00:00Z", "lag"],
    ["2026-12-01T01:59:59Z", "lag"],
    ["2026-12-01T02:00:00Z", "over"],
  ])("%s: %s", (at, phase) => {
    expect(phaseAt(occurrenceOf(sale), new Date(at))).toBe(phase);
  });
});

describe("the effect of an occurrence", () => {
  test("is what is derived with it alone beside what is derived without any", () => {
    const other = { ...sale, name: "other", exposurePerHourMinor: 900_000_000 };
    const { before, during, moves } = peakEffect(
      { ...bedroom, peaks: [other] },
      occurrenceOf(sale),
      defaultBands,
    );
    expect(before).toMatchObject({ availabilityPpm: 990_000, onCallLevel: "domain" });
    expect(during).toMatchObject({ availabilityPpm: 999_000, onCallLevel: "team" });
    expect(moves).toEqual([
      { dimension: "availabilityTarget", direction: "up" },
      { dimension: "onCallLevel", direction: "up" },
    ]);
  });

  test("is nothing where the peak costs no more than any other day", () => {
    const small = { ...sale, exposurePerHourMinor: 1_000_000 };
    expect(peakEffect(bedroom, occurrenceOf(small), defaultBands).moves).toEqual([]);
  });
});
