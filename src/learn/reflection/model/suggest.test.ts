import { describe, expect, test } from "vitest";
import { quarterOf } from "./quarter.ts";
import { roundedUp, suggest, type ServiceInQuarter } from "./suggest.ts";

const quarter = quarterOf(new Date("2026-08-01T00:00:00Z"));
/** The furniture retailer's: 7,000, 250,000 and 800,000 dollars. */
const edges = [700_000, 25_000_000, 80_000_000];

const service = (fields: Partial<ServiceInQuarter> = {}): ServiceInQuarter => ({
  id: "id",
  slug: "bedroom",
  name: "Bedroom",
  exposurePerHourMinor: 20_000_000,
  estimatedAt: new Date("2026-06-01T00:00:00Z"),
  dueAgainOn: null,
  incidents: [],
  incidentsInYear: 1,
  ...fields,
});

const costing = (...perHour: number[]) =>
  perHour.map((rate, i) => ({ number: i + 1, amountMinor: rate, perHourMinor: rate }));

const suggested = (...services: ServiceInQuarter[]) =>
  suggest(services, edges, quarter, "USD").map(({ key, proposal }) => [key, proposal.afterMinor]);

describe("raise an exposure", () => {
  test.each([
    ["one incident above the band is an exception", costing(30_000_000), []],
    ["two at the very edge are within it", costing(25_000_000, 25_000_000), []],
    [
      "two above it ask for what both reached, rounded up",
      costing(31_234_567, 26_100_000),
      [["raise-exposure bedroom", 27_000_000]],
    ],
    [
      "of three the second highest counts",
      costing(99_000_000, 41_000_000, 26_000_000, 1),
      [["raise-exposure bedroom", 41_000_000]],
    ],
  ])("%s", (_, incidents, expected) => {
    expect(suggested(service({ incidents }))).toEqual(expected);
  });

  test("not from the top band, which has no end", () => {
    expect(
      suggested(service({ exposurePerHourMinor: 50_000_000, incidents: costing(90_000_000, 95_000_000) })),
    ).toEqual([]);
  });

  test("the words name the figures", () => {
    const [one] = suggest([service({ incidents: costing(30_000_000, 30_000_000) })], edges, quarter, "USD");
    expect(one?.words).toBe(
      "2 incidents of Bedroom cost more than 250,000 USD an hour, the most of its band: raise its exposure from 200,000 USD to 300,000 USD.",
    );
  });
});

describe("renew an estimate", () => {
  test.each([
    ["2026-09-30", [["renew-estimate bedroom", 20_000_000]]],
    ["2026-10-01", []],
    [null, []],
  ])("due on %s, in a quarter that ends with September", (dueAgainOn, expected) => {
    expect(suggested(service({ dueAgainOn }))).toEqual(expected);
  });

  test("is said no second time beside another figure", () => {
    const both = service({ dueAgainOn: "2026-07-01", incidents: costing(30_000_000, 30_000_000) });
    expect(suggested(both)).toEqual([["raise-exposure bedroom", 30_000_000]]);
  });
});

describe("look at the top band", () => {
  const quiet = {
    exposurePerHourMinor: 50_000_000,
    incidentsInYear: 0,
    estimatedAt: new Date("2025-10-01T00:00:00Z"),
  };
  test.each<[string, Partial<ServiceInQuarter>, unknown]>([
    ["after a year without an incident", quiet, [["check-top-band bedroom", 25_000_000]]],
    ["not after one incident", { ...quiet, incidentsInYear: 1 }, []],
    ["not below the top", { ...quiet, exposurePerHourMinor: 25_000_000 }, []],
    ["not while the estimate is younger", { ...quiet, estimatedAt: new Date("2025-10-02T00:00:00Z") }, []],
  ])("%s", (_, fields, expected) => {
    expect(suggested(service(fields))).toEqual(expected);
  });

  test("not where there is one band only", () => {
    expect(suggest([service(quiet)], [80_000_000], quarter, "USD")).toEqual([]);
  });
});

describe("move an edge", () => {
  const at = (exposurePerHourMinor: number, i: number) => service({ slug: `s${i}`, exposurePerHourMinor });
  test.each([
    ["three near it on both sides", [24_000_000, 25_500_000, 26_400_000], [["move-edge 1", 27_000_000]]],
    ["two are no crowd", [24_000_000, 26_400_000], []],
    ["all below it need no other", [24_000_000, 24_500_000, 25_000_000], []],
    ["who is further than a tenth is not near", [24_000_000, 25_500_000, 27_600_000], []],
  ])("%s", (_, exposures, expected) => {
    expect(suggested(...exposures.map(at))).toEqual(expected);
  });
});

test.each([
  [7, 7],
  [99, 99],
  [101, 110],
  [26_100_000, 27_000_000],
  [30_000_000, 30_000_000],
])("%i is rounded up to %i", (amount, rounded) => {
  expect(roundedUp(amount)).toBe(rounded);
});
