import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultBands } from "./default-bands.ts";
import { derive, derivationChanges, exposureInForce } from "./derive.ts";
import type { ServiceEstimate } from "./derive.ts";
import { peaksBetween } from "./peak-calendar.ts";
import type { Peak } from "./peak.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const blackFriday: Peak = {
  name: "Black Friday",
  exposurePerHourMinor: 90_000_000,
  start: "2024-01-01T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
  rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
};
const bedroom = (...peaks: Peak[]): ServiceEstimate => ({
  kind: "digital",
  exposurePerHourMinor: 20_000_000,
  demand: "very-high",
  peaks,
});
const at = (text: string) => new Date(text);
const targetAt = (input: ServiceEstimate, text: string) =>
  derive(input, defaultBands, at(text)).availabilityPpm;
const changes = (input: ServiceEstimate, from: string, to: string) =>
  derivationChanges(input, defaultBands, at(from), at(to)).map((instant) =>
    instant.toISOString().slice(0, 16),
  );

describe("the Friday after the fourth Thursday of November, four days", () => {
  test("raises the target from a day before to a day after, each year from 2024 to 2030", () => {
    expect(changes(bedroom(blackFriday), "2024-01-01T00:00Z", "2031-01-01T00:00Z")).toEqual([
      "2024-11-28T00:00",
      "2024-12-04T00:00",
      "2025-11-27T00:00",
      "2025-12-03T00:00",
      "2026-11-26T00:00",
      "2026-12-02T00:00",
      "2027-11-25T00:00",
      "2027-12-01T00:00",
      "2028-11-23T00:00",
      "2028-11-29T00:00",
      "2029-11-22T00:00",
      "2029-11-28T00:00",
      "2030-11-28T00:00",
      "2030-12-04T00:00",
    ]);
  });

  test.each([
    ["2026-11-25T23:59:59.999Z", 990_000, "domain", null],
    ["2026-11-26T00:00:00Z", 999_000, "team", "lead"],
    ["2026-11-26T23:59:59.999Z", 999_000, "team", "lead"],
    ["2026-11-27T00:00:00Z", 999_000, "team", "on"],
    ["2026-11-30T23:59:59.999Z", 999_000, "team", "on"],
    ["2026-12-01T00:00:00Z", 999_000, "team", "lag"],
    ["2026-12-01T23:59:59.999Z", 999_000, "team", "lag"],
    ["2026-12-02T00:00:00Z", 990_000, "domain", null],
  ])("at %s the target is %d, the level %s, the phase %s", (instant, availabilityPpm, onCallLevel, phase) => {
    const derivation = derive(bedroom(blackFriday), defaultBands, at(instant));
    expect(derivation).toMatchObject({ availabilityPpm, onCallLevel });
    expect(derivation.peak?.phase ?? null).toBe(phase);
  });

  test("says what it raises, from when to when, and what is usual", () => {
    const { reasons, peak } = derive(bedroom(blackFriday), defaultBands, at("2026-11-27T12:00Z"));
    expect(reasons[0]).toEqual({
      code: "peak-raises-target",
      text: "Black Friday (2026-11-26 00:00 UTC to 2026-12-02 00:00 UTC) raises the exposure from 200,000 USD to 900,000 USD an hour, and so the availability target from 99.0 % to 99.9 %.",
    });
    expect(peak).toMatchObject({
      raisesTarget: true,
      usual: { availabilityPpm: 990_000, onCallLevel: "domain" },
    });
  });

  test("the price of an hour follows the peak itself, without lead and lag", () => {
    const price = (instant: string) => exposureInForce(bedroom(blackFriday), at(instant));
    expect(price("2026-11-26T23:59:59Z")).toBe(20_000_000);
    expect(price("2026-11-27T00:00:00Z")).toBe(90_000_000);
    expect(price("2026-12-01T00:00:00Z")).toBe(20_000_000);
  });
});

describe("a peak by the clock of its zone", () => {
  const noMargin = { leadSeconds: 0, lagSeconds: 0 };

  test("keeps its wall time on both sides of a daylight-saving change", () => {
    const saturday: Peak = {
      ...blackFriday,
      ...noMargin,
      start: "2026-03-21T09:00",
      duration: "PT12H",
      rule: "FREQ=WEEKLY;BYDAY=SA",
    };
    expect(changes(bedroom(saturday), "2026-03-20T00:00Z", "2026-04-06T00:00Z")).toEqual([
      "2026-03-21T09:00",
      "2026-03-21T21:00",
      "2026-03-28T09:00",
      "2026-03-28T21:00",
      "2026-04-04T08:00",
      "2026-04-04T20:00",
    ]);
  });

  test.each([
    ["P2D", "2026-03-28T00:00", "2026-03-28T00:00", "2026-03-29T23:00"],
    ["PT48H", "2026-03-28T00:00", "2026-03-28T00:00", "2026-03-30T00:00"],
    ["P2D", "2026-10-24T00:00", "2026-10-23T23:00", "2026-10-26T00:00"],
    ["PT48H", "2026-10-24T00:00", "2026-10-23T23:00", "2026-10-25T23:00"],
  ])("lasts %s from %s in days of the wall, and in hours exactly", (duration, start, from, to) => {
    const once: Peak = { ...blackFriday, ...noMargin, start, duration, rule: null };
    expect(changes(bedroom(once), "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toEqual([from, to]);
  });

  test("is not dropped where daylight saving skips its start, but begins at the next time that exists", () => {
    const midnight: Peak = {
      ...blackFriday,
      ...noMargin,
      timeZone: "Africa/Cairo",
      start: "2026-04-10T00:00",
      duration: "PT6H",
      rule: "FREQ=WEEKLY;COUNT=4",
    };
    expect(changes(bedroom(midnight), "2026-04-01T00:00Z", "2026-06-01T00:00Z")).toEqual([
      "2026-04-09T22:00",
      "2026-04-10T04:00",
      "2026-04-16T22:00",
      "2026-04-17T04:00",
      "2026-04-23T22:00",
      "2026-04-24T04:00",
      "2026-04-30T21:00",
      "2026-05-01T03:00",
    ]);
  });

  test("on a leap day comes every four years", () => {
    const leapDay: Peak = {
      ...blackFriday,
      ...noMargin,
      start: "2024-02-29T00:00",
      duration: "P1D",
      rule: "FREQ=YEARLY",
    };
    expect(changes(bedroom(leapDay), "2024-01-01T00:00Z", "2033-01-01T00:00Z")).toEqual([
      "2024-02-29T00:00",
      "2024-03-01T00:00",
      "2028-02-29T00:00",
      "2028-03-01T00:00",
      "2032-02-29T00:00",
      "2032-03-01T00:00",
    ]);
  });

  test("on New Year's Day raises the target in the old year already", () => {
    const newYear: Peak = { ...blackFriday, start: "2026-01-01T00:00", duration: "P1D", rule: "FREQ=YEARLY" };
    expect(targetAt(bedroom(newYear), "2026-12-30T23:59:59Z")).toBe(990_000);
    expect(targetAt(bedroom(newYear), "2026-12-31T00:00:00Z")).toBe(999_000);
    expect(targetAt(bedroom(newYear), "2027-01-02T23:59:59Z")).toBe(999_000);
  });

  test.each([
    ["America/New_York", "2026-12-31T20:00", "2027-01-01T01:00", "2028-01-01T01:00"],
    ["Pacific/Auckland", "2027-01-01T08:00", "2026-12-31T19:00", "2027-12-31T19:00"],
  ])("in %s from %s happens once each year, whatever year it is in UTC", (timeZone, start, first, second) => {
    const party: Peak = {
      ...blackFriday,
      ...noMargin,
      timeZone,
      start,
      duration: "PT4H",
      rule: "FREQ=YEARLY",
    };
    const happenings = peaksBetween([party], at("2026-06-01T00:00Z"), at("2028-06-01T00:00Z"));
    expect(happenings.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))).toEqual([first, second]);
    const once = { ...party, rule: null };
    expect(peaksBetween([once], at("2026-06-01T00:00Z"), at("2028-06-01T00:00Z"))).toHaveLength(1);
  });

  test("over the turn of the year and the end of February is whole", () => {
    const winter: Peak = {
      ...blackFriday,
      ...noMargin,
      start: "2027-12-27T00:00",
      duration: "P68D",
      rule: "FREQ=YEARLY",
      timeZone: "Pacific/Auckland",
    };
    expect(changes(bedroom(winter), "2028-01-01T00:00Z", "2029-06-01T00:00Z")).toEqual([
      "2028-03-03T11:00",
      "2028-12-26T11:00",
      "2029-03-04T11:00",
    ]);
  });

  test.each([
    ["FREQ=DAILY;UNTIL=20260703T000000Z", "2026-07-03T06:00"],
    ["FREQ=DAILY;UNTIL=20260702T235959Z", "2026-07-02T06:00"],
    ["FREQ=DAILY;UNTIL=20260703", "2026-07-04T06:00"],
    ["FREQ=DAILY;UNTIL=20260703T195959", "2026-07-03T06:00"],
    ["FREQ=DAILY;COUNT=3", "2026-07-04T06:00"],
  ])("%s ends as iCalendar says, in the zone of the peak", (rule, lastEnd) => {
    const evening: Peak = {
      ...blackFriday,
      ...noMargin,
      timeZone: "America/New_York",
      start: "2026-07-01T20:00",
      duration: "PT6H",
      rule,
    };
    expect(changes(bedroom(evening), "2026-07-01T00:00Z", "2026-09-01T00:00Z").at(-1)).toBe(lastEnd);
  });
});

describe("several peaks", () => {
  const once = (
    name: string,
    start: string,
    duration: string,
    major: number,
    rest: Partial<Peak> = {},
  ): Peak => ({
    name,
    exposurePerHourMinor: major * 100,
    start,
    timeZone: "UTC",
    duration,
    leadSeconds: 0,
    lagSeconds: 0,
    ...rest,
  });

  test("that overlap give the highest of their exposures, and the other is named", () => {
    const sale = once("Sale", "2026-07-01T00:00", "P10D", 240_000);
    const launch = once("Launch", "2026-07-05T00:00", "P1D", 500_000);
    const input = bedroom(sale, launch);
    expect(changes(input, "2026-06-01T00:00Z", "2026-08-01T00:00Z")).toEqual([
      "2026-07-05T00:00",
      "2026-07-06T00:00",
    ]);
    const both = derive(input, defaultBands, at("2026-07-05T12:00Z"));
    expect(both.peak?.name).toBe("Launch");
    expect(both.reasons.map(({ code }) => code).slice(0, 2)).toEqual([
      "peak-raises-target",
      "peak-overlapped",
    ]);
    expect(both.reasons[1]?.text).toContain("Sale is in force too");
  });

  test("that touch are one rise", () => {
    const input = bedroom(
      once("A", "2026-07-01T00:00", "P2D", 500_000),
      once("B", "2026-07-03T00:00", "P2D", 600_000),
    );
    expect(changes(input, "2026-06-01T00:00Z", "2026-08-01T00:00Z")).toEqual([
      "2026-07-01T00:00",
      "2026-07-05T00:00",
    ]);
  });

  test("of one rule that overlap themselves by their margins stay raised and stay on", () => {
    const weekdays = once("Weekdays", "2026-06-29T08:00", "PT10H", 500_000, {
      rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10",
      leadSeconds: 86_400,
      lagSeconds: 86_400,
    });
    const input = bedroom(weekdays);
    expect(changes(input, "2026-06-01T00:00Z", "2026-08-01T00:00Z")).toEqual([
      "2026-06-28T08:00",
      "2026-07-04T18:00",
      "2026-07-05T08:00",
      "2026-07-11T18:00",
    ]);
    expect(derive(input, defaultBands, at("2026-06-30T12:00Z")).peak).toMatchObject({
      phase: "on",
      startsAt: at("2026-06-30T08:00Z"),
    });
  });

  test("a peak below the usual exposure lowers nothing, and says so", () => {
    const quiet = once("Summer", "2026-07-01T00:00", "P10D", 6_000);
    const derivation = derive(bedroom(quiet), defaultBands, at("2026-07-02T00:00Z"));
    expect(derivation).toMatchObject({ availabilityPpm: 990_000, exposurePerHourMinor: 20_000_000 });
    expect(derivation.reasons[0]?.code).toBe("peak-not-higher");
    expect(changes(bedroom(quiet), "2026-06-01T00:00Z", "2026-08-01T00:00Z")).toEqual([]);
  });

  test("a peak within the usual band raises the exposure and not the target", () => {
    const modest = once("Modest", "2026-07-01T00:00", "P10D", 240_000);
    const derivation = derive(bedroom(modest), defaultBands, at("2026-07-02T00:00Z"));
    expect(derivation).toMatchObject({ availabilityPpm: 990_000, exposurePerHourMinor: 24_000_000 });
    expect(derivation.peak?.raisesTarget).toBe(false);
    expect(derivation.reasons[0]?.code).toBe("peak-same-target");
  });

  test("a peak that turns the operating model is answered with a caution", () => {
    const extreme = {
      ...defaultBands,
      exposure: [
        ...defaultBands.exposure,
        { upToMinor: 900_000_000, availabilityPpm: 999_900, onCallLevel: "team" as const },
      ],
    };
    const platform: ServiceEstimate = {
      kind: "foundational",
      exposurePerHourMinor: 70_000_000,
      demand: "low",
      peaks: [once("Election", "2026-07-01T00:00", "P1D", 5_000_000)],
    };
    const derivation = derive(platform, extreme, at("2026-07-01T12:00Z"));
    expect(derivation.operatingModel).toBe("you-build-it-you-run-it");
    expect(derivation.cautions.map(({ code }) => code)).toEqual([
      "foundational-you-build-it",
      "extreme-reliability",
      "peak-changes-model",
    ]);
    expect(derive(platform, extreme, at("2026-07-03T12:00Z")).operatingModel).toBe("ops-run-it");
  });
});

const somePeak = fc.record<Peak>({
  name: fc.constantFrom("A", "B", "C"),
  exposurePerHourMinor: fc.integer({ min: 0, max: 100_000_000 }),
  start: fc.constantFrom("2026-01-01T00:00", "2026-02-28T18:30", "2026-03-29T01:30", "2026-10-25T01:30"),
  timeZone: fc.constantFrom("UTC", "Europe/London", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"),
  duration: fc.constantFrom("PT1H", "P1D", "P4D", "P1M", "PT36H"),
  rule: fc.constantFrom(
    null,
    "FREQ=WEEKLY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=DAILY;COUNT=40",
    "FREQ=YEARLY;BYMONTH=10,11;BYDAY=2SU",
  ),
  leadSeconds: fc.constantFrom(0, 3600, 86_400),
  lagSeconds: fc.constantFrom(0, 3600, 86_400),
});
const peaky = fc.record<ServiceEstimate>({
  kind: fc.constantFrom("digital", "foundational"),
  exposurePerHourMinor: fc.integer({ min: 0, max: 100_000_000 }),
  demand: fc.constantFrom("low", "medium", "high", "very-high"),
  peaks: fc.array(somePeak, { maxLength: 3 }),
});
const instant = fc.date({ min: at("2025-12-20T00:00Z"), max: at("2027-02-01T00:00Z"), noInvalidDate: true });

describe("whatever the peaks", () => {
  test("a peak never lowers a target, an exposure or a price", () => {
    fc.assert(
      fc.property(peaky, instant, (input, now) => {
        const usual = derive({ ...input, peaks: [] }, defaultBands, now);
        const peaking = derive(input, defaultBands, now);
        expect(peaking.availabilityPpm).toBeGreaterThanOrEqual(usual.availabilityPpm);
        expect(peaking.exposurePerHourMinor).toBeGreaterThanOrEqual(usual.exposurePerHourMinor);
        expect(exposureInForce(input, now)).toBeGreaterThanOrEqual(input.exposurePerHourMinor);
        expect(exposureInForce(input, now)).toBeLessThanOrEqual(peaking.exposurePerHourMinor);
      }),
    );
  });

  test("between two changes every instant has the same one target, and each change is one", () => {
    const [from, to] = [at("2026-01-15T00:00Z"), at("2026-06-15T00:00Z")];
    fc.assert(
      fc.property(peaky, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const target = (ms: number) => derive(input, defaultBands, new Date(ms)).availabilityPpm;
        const edges = derivationChanges(input, defaultBands, from, to).map((edge) => edge.getTime());
        for (const edge of edges) expect(target(edge)).not.toBe(target(edge - 1));
        const bounds = [from.getTime(), ...edges, to.getTime()];
        for (const [i, start] of bounds.slice(0, -1).entries()) {
          const end = bounds[i + 1] ?? start;
          if (end > start) expect(target(start + Math.floor((end - 1 - start) * share))).toBe(target(start));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a change at a range's start belongs to it, one at its end to the next", () => {
    const once: Peak = { ...blackFriday, start: "2026-06-10T00:00", timeZone: "UTC", rule: null };
    expect(changes(bedroom(once), "2026-06-01T00:00Z", "2026-06-09T00:00Z")).toEqual([]);
    expect(changes(bedroom(once), "2026-06-09T00:00Z", "2026-06-15T00:00Z")).toEqual(["2026-06-09T00:00"]);
    expect(changes(bedroom(once), "2026-06-15T00:00Z", "2026-06-16T00:00Z")).toEqual(["2026-06-15T00:00"]);
  });

  test("a range split in two has the same changes", () => {
    fc.assert(
      fc.property(peaky, instant, (input, middle) => {
        const [from, to] = [at("2025-12-01T00:00Z"), at("2027-03-01T00:00Z")];
        expect([
          ...derivationChanges(input, defaultBands, from, middle),
          ...derivationChanges(input, defaultBands, middle, to),
        ]).toEqual(derivationChanges(input, defaultBands, from, to));
      }),
      { numRuns: 60 },
    );
  });

  test("the default lead and lag are a day each", () => {
    const once: Peak = {
      ...blackFriday,
      start: "2026-06-10T00:00",
      timeZone: "UTC",
      duration: "PT1H",
      rule: null,
    };
    const start = at("2026-06-10T00:00Z").getTime();
    expect(
      derivationChanges(bedroom(once), defaultBands, at("2026-06-01T00:00Z"), at("2026-07-01T00:00Z")),
    ).toEqual([new Date(start - dayMs), new Date(start + hourMs + dayMs)]);
    expect(targetAt(bedroom(once), "2026-06-09T00:00Z")).toBe(999_000);
  });
});
