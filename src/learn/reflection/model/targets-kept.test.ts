import { array, assert, integer, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { targetsInWords, targetsKept, toleratedSeconds, unavailableSeconds } from "./targets-kept.ts";

const from = new Date("2026-01-01T00:00:00Z");
const to = new Date("2026-04-01T00:00:00Z");
const minute = (count: number) => new Date(from.getTime() + count * 60_000);
const outage = (start: number, end: number | null) => ({
  startedAt: minute(start),
  mitigatedAt: end === null ? null : minute(end),
});

describe("time without a service", () => {
  test.each([
    ["no outage", [], 0],
    ["one", [outage(0, 90)], 5400],
    ["two at the same time count once", [outage(0, 60), outage(30, 90)], 5400],
    ["one within another", [outage(0, 90), outage(10, 20)], 5400],
    ["two apart", [outage(60, 90), outage(0, 30)], 3600],
    ["one that ends after the quarter counts until its end", [outage(90 * 1440 - 10, 90 * 1440 + 50)], 600],
    ["one that lasts counts until now", [outage(90 * 1440 - 10, null)], 600],
  ])("%s", (_, outages, seconds) => expect(unavailableSeconds(outages, from, to)).toBe(seconds));

  test("is never more than the time itself, nor than all outages together", () => {
    const minutes = integer({ min: -1000, max: 140_000 });
    assert(
      property(array(tuple(minutes, nat(10_000)), { maxLength: 20 }), (pairs) => {
        const outages = pairs.map(([start, length]) => outage(start, start + length));
        const seconds = unavailableSeconds(outages, from, to);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual((to.getTime() - from.getTime()) / 1000);
        expect(seconds).toBeLessThanOrEqual(pairs.reduce((sum, [, length]) => sum + length * 60, 0));
      }),
    );
  });
});

test.each([
  [950_000, 388_800],
  [990_000, 77_760],
  [999_000, 7776],
  [999_900, 778],
])("a target of %i ppm tolerates %i s in a quarter of 90 days", (ppm, seconds) =>
  expect(toleratedSeconds(ppm, from, to)).toBe(seconds),
);

describe("targets in words", () => {
  const week = 7 * 24 * 3600;
  const time = (name: string, away: number, tolerated: number, estimatedSeconds = 13 * week) => ({
    name,
    unavailableSeconds: away,
    toleratedSeconds: tolerated,
    estimatedSeconds,
  });
  const said = (...times: ReturnType<typeof time>[]) => targetsInWords(targetsKept(times));

  test("one that is used up to the second is kept", () =>
    expect(said(time("Bedroom", 3600, 3600))).toBe(
      "By the record of incidents no availability target was missed (1 in all).",
    ));

  test("those missed are named, the worst first, with what they tolerate", () =>
    expect(said(time("Bedroom", 3660, 3600), time("Till", 7200, 3600), time("Prices", 600, 3600))).toBe(
      "By the record of incidents 2 of 3 availability targets were missed: " +
        "Till was away for 2 h of 1 h that its target tolerates; Bedroom was away for 1 h 1 min of 1 h that its target tolerates.",
    ));

  test("those hardly touched are counted as too easy, or not recorded", () =>
    expect(said(time("Bedroom", 359, 3600), time("Till", 0, 3600))).toMatch(
      /2 services were away for less than a tenth of what is tolerated: far too easy, or not all is recorded\.$/,
    ));

  test("one that was estimated less than four weeks ago is not judged easy yet", () => {
    expect(said(time("Bedroom", 0, 3600, 4 * week - 1))).not.toContain("easy");
    expect(said(time("Bedroom", 0, 3600, 4 * week))).toContain("easy");
  });

  test("without an estimate there is no target", () => expect(said()).toMatch(/none is estimated/));
});
