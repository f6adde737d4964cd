import { expect, test } from "vitest";
import { monthAside, monthsIn, placeIn, yearFrom } from "./year-range.ts";

const now = new Date(2026, 10, 21, 12);

test("a year begins with the present month, or with the one asked for", () => {
  expect(yearFrom(undefined, now)).toEqual({ from: new Date(2026, 10, 1), to: new Date(2027, 10, 1) });
  expect(yearFrom("2025-02", now)).toEqual({ from: new Date(2025, 1, 1), to: new Date(2026, 1, 1) });
});

test("it has twelve months, over the turn of the year", () => {
  const months = monthsIn(yearFrom(undefined, now));
  expect(months).toHaveLength(12);
  expect(months[2]).toEqual(new Date(2027, 0, 1));
});

test("the year before and after are one step away, and the way back leaves the address empty", () => {
  const range = yearFrom(undefined, now);
  expect(monthAside(range, 1, now)).toBe("2027-11");
  expect(monthAside(yearFrom("2027-11", now), -1, now)).toBeUndefined();
});

test("what lies outside stands at the end", () => {
  const range = yearFrom("2026-01", now);
  expect(placeIn(range, new Date(2025, 5, 1))).toBe(0);
  expect(placeIn(range, new Date(2028, 5, 1))).toBe(1);
  expect(placeIn(range, new Date(2026, 6, 2, 12))).toBeCloseTo(0.5, 2);
});
