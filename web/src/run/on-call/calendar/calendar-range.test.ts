import { describe, expect, test } from "vitest";
import { calendarRange, stepDate, todayIn } from "./calendar-range.ts";
import { hourMs } from "./zone-time.ts";

const iso = (epochMs: number) => new Date(epochMs).toISOString();

describe("the range of a calendar", () => {
  test("of a month is four weeks that begin on a Monday", () => {
    const { days, fromMs, toMs } = calendarRange("month", "2026-11-21", "Europe/London");
    expect(days).toHaveLength(28);
    expect([iso(fromMs), iso(toMs)]).toEqual(["2026-11-16T00:00:00.000Z", "2026-12-14T00:00:00.000Z"]);
    expect(days.filter(({ weekend }) => weekend)).toHaveLength(8);
  });

  test("of a week across the end of summer time has one day of 25 hours, and no hole", () => {
    const { days, fromMs, toMs } = calendarRange("week", "2026-10-22", "Europe/London");
    expect(days.map(({ startMs, endMs }) => (endMs - startMs) / hourMs)).toEqual([
      24, 24, 24, 24, 24, 24, 25,
    ]);
    expect((toMs - fromMs) / hourMs).toBe(169);
    days.slice(1).forEach((day, index) => expect(day.startMs).toBe(days[index]?.endMs));
  });

  test("of a day is that day, whatever weekday it is", () => {
    expect(calendarRange("day", "2026-11-21", "Asia/Tokyo").days.map(({ date }) => date)).toEqual([
      "2026-11-21",
    ]);
  });
});

test.each([
  ["day", 1, "2026-11-22"],
  ["week", 1, "2026-11-23"],
  ["week", -1, "2026-11-09"],
  ["month", 1, "2026-12-14"],
] as const)("from 21 November a %s, stepped by %i, is asked for by %s", (view, steps, date) =>
  expect(stepDate(view, "2026-11-21", steps)).toBe(date),
);

test("today is another date in another zone", () => {
  const now = new Date("2026-11-21T20:00:00Z");
  expect(todayIn(now, "Europe/London")).toBe("2026-11-21");
  expect(todayIn(now, "Asia/Tokyo")).toBe("2026-11-22");
});
