import { expect, test } from "vitest";
import { calendarRange } from "./calendar-range.ts";
import { hourTicks } from "./ticks.ts";

const hoursOf = (date: string) =>
  hourTicks(calendarRange("day", date, "Europe/London")).map(({ hour }) => hour);

test("a day has its hours", () =>
  expect(hoursOf("2026-11-21")).toEqual([...Array.from({ length: 24 }).keys()]));

test("the hour that clocks repeat is marked twice, the hour that they skip is not", () => {
  expect(hoursOf("2026-10-25").slice(0, 4)).toEqual([0, 1, 1, 2]);
  expect(hoursOf("2026-10-25")).toHaveLength(25);
  expect(hoursOf("2026-03-29").slice(0, 3)).toEqual([0, 2, 3]);
});

test("a week has its mornings, noons and evenings, and a month only its days", () => {
  const week = hourTicks(calendarRange("week", "2026-11-21", "Europe/London"));
  expect(week.map(({ hour }) => hour).slice(0, 3)).toEqual([6, 12, 18]);
  expect(week).toHaveLength(21);
  expect(hourTicks(calendarRange("month", "2026-11-21", "Europe/London"))).toEqual([]);
});
