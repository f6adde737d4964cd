import { describe, expect, test } from "vitest";
import { addDays, hourMs, instantOfWall, localDate, offsetMs, startOfDate, weekdayOf } from "./zone-time.ts";

const iso = (epochMs: number) => new Date(epochMs).toISOString();
const wall = (text: string) => Date.parse(`${text}Z`);

describe("a zone's clock", () => {
  test.each([
    ["2026-01-05T12:00:00Z", "Europe/London", 0],
    ["2026-07-05T12:00:00Z", "Europe/London", 1],
    ["2026-01-05T12:00:00Z", "Asia/Kolkata", 5.5],
    ["2026-01-05T12:00:00Z", "America/New_York", -5],
  ])("at %s in %s is %d hours ahead of UTC", (at, zone, hours) =>
    expect(offsetMs(Date.parse(at), zone)).toBe(hours * hourMs),
  );

  test("shows a repeated hour twice; the first is meant", () => {
    expect(iso(instantOfWall(wall("2026-10-25T01:30:00"), "Europe/London"))).toBe("2026-10-25T00:30:00.000Z");
  });

  test("skips an hour; what is skipped moves on", () => {
    expect(iso(instantOfWall(wall("2026-03-29T01:30:00"), "Europe/London"))).toBe("2026-03-29T01:30:00.000Z");
  });
});

describe("a day", () => {
  test.each([
    ["2026-10-25", "Europe/London", 25],
    ["2026-03-29", "Europe/London", 23],
    ["2026-11-21", "Europe/London", 24],
    ["2026-10-04", "Australia/Lord_Howe", 23.5],
  ])("%s in %s has %d hours", (date, zone, hours) =>
    expect(startOfDate(addDays(date, 1), zone) - startOfDate(date, zone)).toBe(hours * hourMs),
  );

  test("begins at one o'clock where midnight is skipped", () => {
    const start = startOfDate("2026-09-06", "America/Santiago");
    expect(iso(start)).toBe("2026-09-06T04:00:00.000Z");
    expect(localDate(start, "America/Santiago")).toBe("2026-09-06");
    expect(localDate(start - 1, "America/Santiago")).toBe("2026-09-05");
  });

  test("has its weekday counted from Monday", () => {
    expect(["2026-11-16", "2026-11-21", "2026-11-22"].map(weekdayOf)).toEqual([0, 5, 6]);
  });
});
