import { expect, test } from "vitest";
import { calendarRange } from "./calendar-range.ts";
import { nightsIn, weekendsIn } from "./shading.ts";
import { hourMs } from "./zone-time.ts";

const iso = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 16);

test("a day touches the night before it and the night after it", () => {
  const day = calendarRange("day", "2026-11-21", "Europe/London");
  expect(nightsIn(day, "Europe/London").map(({ startMs, endMs }) => [iso(startMs), iso(endMs)])).toEqual([
    ["2026-11-20T22:00", "2026-11-21T06:00"],
    ["2026-11-21T22:00", "2026-11-22T06:00"],
  ]);
});

test("the night on which clocks go back is an hour longer", () => {
  const week = calendarRange("week", "2026-10-22", "Europe/London");
  const lengths = nightsIn(week, "Europe/London").map(({ startMs, endMs }) => (endMs - startMs) / hourMs);
  expect(lengths.filter((length) => length === 9)).toHaveLength(1);
  expect(new Set(lengths)).toEqual(new Set([8, 9]));
});

test("nights are those of the owner's zone, not of the zone that is shown", () => {
  const day = calendarRange("day", "2026-11-21", "Europe/London");
  expect(nightsIn(day, "Asia/Tokyo").map(({ startMs }) => iso(startMs))).toEqual(["2026-11-21T13:00"]);
});

test("a weekend is one piece from Saturday to Monday", () => {
  const week = calendarRange("week", "2026-11-21", "Europe/London");
  expect(weekendsIn(week, "Europe/London").map(({ startMs, endMs }) => [iso(startMs), iso(endMs)])).toEqual([
    ["2026-11-21T00:00", "2026-11-23T00:00"],
  ]);
});
