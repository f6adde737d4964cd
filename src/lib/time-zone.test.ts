import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test, vi } from "vitest";
import {
  dayMs,
  instantOf,
  localDate,
  localDateTime,
  readLocalDate,
  readTimeZone,
  readWallMs,
  ZoneClock,
  zoneClock,
} from "./time-zone.ts";

// Every zone is a first for the platform, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const zones = Intl.supportedValuesOf("timeZone");
const someZone = fc.constantFrom(...zones);
const someSecond = fc
  .integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 })
  .map((s) => s * 1000);

/** The same question put to Temporal alone, without our memory of offsets. */
const askedOfTemporal = (epochMs: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

const wallOf = (local: Temporal.PlainDateTime) => local.toZonedDateTime("UTC").epochMilliseconds;

function resolvedByTemporal(wallMs: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO("UTC").toPlainDateTime();
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds;
  return earlier.getTimeZoneTransition("next")!.epochMilliseconds;
}

describe("a zone's clock", () => {
  test("agrees with Temporal at any instant in every zone", () => {
    fc.assert(
      fc.property(someZone, someSecond, (zone, epochMs) => {
        const temporal = askedOfTemporal(epochMs, zone);
        expect(zoneClock(zone).wallMs(epochMs)).toBe(wallOf(temporal.toPlainDateTime()));
      }),
      { numRuns: 1500 },
    );
  });

  test("agrees with Temporal on any wall-clock reading in every zone", () => {
    fc.assert(
      fc.property(someZone, someSecond, (zone, wallMs) => {
        expect(zoneClock(zone).epochMs(wallMs)).toBe(resolvedByTemporal(wallMs, zone));
      }),
      { numRuns: 1000 },
    );
  });

  test("agrees with Temporal around every change of offset of a year, in every zone", () => {
    const minutes = [-61, -30, -1, 0, 1, 30, 61];
    for (const zone of zones) {
      const clock = zoneClock(zone);
      let change = askedOfTemporal(Date.UTC(2026, 0, 1), zone).getTimeZoneTransition("next");
      while (change !== null && change.year < 2027) {
        const changeMs = change.epochMilliseconds;
        expect(clock.wallMs(changeMs)).toBe(wallOf(change.toPlainDateTime()));
        expect(clock.wallMs(changeMs - 1000)).toBe(wallOf(change.subtract({ seconds: 1 }).toPlainDateTime()));
        for (const offsetMs of [clock.offsetMs(changeMs - 1), clock.offsetMs(changeMs)])
          for (const minute of minutes) {
            const wallMs = changeMs + offsetMs + minute * 60_000;
            expect([zone, clock.epochMs(wallMs)]).toEqual([zone, resolvedByTemporal(wallMs, zone)]);
          }
        change = change.getTimeZoneTransition("next");
      }
    }
  });

  test("runs forward: a later reading is never an earlier instant", () => {
    fc.assert(
      fc.property(someZone, someSecond, fc.integer({ min: 0, max: 200_000 }), (zone, wallMs, seconds) => {
        const clock = zoneClock(zone);
        expect(clock.epochMs(wallMs + seconds * 1000)).toBeGreaterThanOrEqual(clock.epochMs(wallMs));
      }),
    );
  });

  test("gives back the reading of any instant, but for the second pass of a repeated hour", () => {
    fc.assert(
      fc.property(someZone, someSecond, (zone, epochMs) => {
        const clock = zoneClock(zone);
        const again = clock.epochMs(clock.wallMs(epochMs));
        expect(again).toBeLessThanOrEqual(epochMs);
        expect(clock.wallMs(again)).toBe(clock.wallMs(epochMs));
      }),
    );
  });

  test("asks Temporal little in a year of weekly handovers of 1,000 schedules in 20 zones", () => {
    const asked = vi.spyOn(Temporal.Instant, "fromEpochMilliseconds");
    const clocks = zones.filter((_, i) => i % 21 === 0).map((zone) => new ZoneClock(zone));
    for (let schedule = 0; schedule < 1000; schedule++) {
      const start = Date.UTC(2026, 0, 1 + (schedule % 7), schedule % 24);
      for (let week = 0; week < 52; week++)
        clocks[schedule % clocks.length]!.epochMs(start + week * 7 * dayMs);
    }
    expect(asked.mock.calls.length).toBeLessThan(52_000 / 10);
    asked.mockRestore();
  });
});

describe("a wall-clock time becomes an instant", () => {
  test.each([
    ["an ordinary winter's day", "2026-01-05T09:00", "Europe/London", "2026-01-05T09:00:00.000Z"],
    ["an ordinary summer's day", "2026-07-06T09:00", "Europe/London", "2026-07-06T08:00:00.000Z"],
    ["in the hour that London skips", "2026-03-29T01:30", "Europe/London", "2026-03-29T01:00:00.000Z"],
    ["in the hour that London repeats", "2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["in the hour that Chicago skips", "2020-03-08T02:30", "America/Chicago", "2020-03-08T08:00:00.000Z"],
    ["in the hour that Chicago repeats", "2020-11-01T01:30", "America/Chicago", "2020-11-01T06:30:00.000Z"],
    [
      "in the half hour that Lord Howe skips",
      "2020-10-04T02:15",
      "Australia/Lord_Howe",
      "2020-10-03T15:30:00.000Z",
    ],
    [
      "in the half hour that Lord Howe repeats",
      "2021-04-04T01:45",
      "Australia/Lord_Howe",
      "2021-04-03T14:45:00.000Z",
    ],
    ["a zone of three quarters of an hour", "2026-05-01T09:00", "Asia/Kathmandu", "2026-05-01T03:15:00.000Z"],
    ["on the day that Samoa skipped", "2011-12-30T12:00", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["a leap day", "2028-02-29T23:59:59", "Europe/Paris", "2028-02-29T22:59:59.000Z"],
    ["Ramadan in Morocco", "2026-03-01T09:00", "Africa/Casablanca", "2026-03-01T09:00:00.000Z"],
    ["after Ramadan in Morocco", "2026-04-01T09:00", "Africa/Casablanca", "2026-04-01T08:00:00.000Z"],
    [
      "a zone that changed twice within eight days",
      "2000-10-10T12:00",
      "America/Recife",
      "2000-10-10T14:00:00.000Z",
    ],
  ])("%s", (_, local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant);
  });

  test("the clock jumps at the instant of a change", () => {
    expect(localDateTime(new Date("2026-03-29T00:59:59.999Z"), "Europe/London")).toBe("2026-03-29T00:59:59");
    expect(localDateTime(new Date("2026-03-29T01:00:00Z"), "Europe/London")).toBe("2026-03-29T02:00:00");
    expect(localDate(new Date("2011-12-30T09:59:59Z"), "Pacific/Apia")).toBe("2011-12-29");
    expect(localDate(new Date("2011-12-30T10:00:00Z"), "Pacific/Apia")).toBe("2011-12-31");
  });

  test.each(["2026-01-05", "2026-02-30T09:00", "2026-01-05T24:00", "2026-01-05T09:00Z", "tomorrow", ""])(
    "%j is refused: it is no local date and time",
    (local) => {
      expect(() => instantOf(local, "UTC", "spec.start")).toThrow(
        "spec.start: write a local date and time such as 2026-01-05T09:00",
      );
    },
  );

  test("a wall reading counts as if it were UTC", () => {
    expect(readWallMs("2026-01-05T09:00", "start")).toBe(Date.UTC(2026, 0, 5, 9));
  });
});

describe("a time zone", () => {
  test.each([
    ["Europe/London", "Europe/London"],
    ["europe/london", "Europe/London"],
    ["America/argentina/buenos_aires", "America/Argentina/Buenos_Aires"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["UTC", "UTC"],
  ])("%s is read as %s", (value, zone) => {
    expect(readTimeZone(value, "timeZone")).toBe(zone);
  });

  test("every zone that the platform supports is read as itself", () => {
    for (const zone of zones) expect(readTimeZone(zone, "timeZone")).toBe(zone);
  });

  test.each([
    [
      "Europe/Londn",
      'timeZone: write an IANA time zone such as Europe/London, not "Europe/Londn"; did you mean Europe/London',
    ],
    ["+01:00", "timeZone: write an IANA time zone"],
    ["2026-01-01T00:00[Europe/London]", "timeZone: write an IANA time zone"],
    ["", "timeZone: write an IANA time zone"],
    [undefined, "timeZone: write an IANA time zone such as Europe/London, not nothing"],
    [1, "timeZone: write an IANA time zone such as Europe/London, not 1"],
  ])("%j is refused", (value, message) => {
    expect(() => readTimeZone(value, "timeZone")).toThrow(message);
  });
});

describe("a calendar date", () => {
  test("is read as it is", () => {
    expect(readLocalDate("2028-02-29", "days")).toBe("2028-02-29");
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-5", "05/01/2026", 20260105, null, "2026-04-31"])(
    "%j is refused: there is no such day",
    (value) => {
      expect(() => readLocalDate(value, "days")).toThrow("days: write a date such as 2026-01-05");
    },
  );
});
