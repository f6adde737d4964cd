import { describe, expect, test } from "vitest";
import { quarterBefore, quarterOf, readQuarter } from "./quarter.ts";

describe("quarters", () => {
  test.each([
    ["2026-01-01T00:00:00.000Z", "2026-Q1", "2026-01-01", "2026-04-01"],
    ["2026-03-31T23:59:59.999Z", "2026-Q1", "2026-01-01", "2026-04-01"],
    ["2026-04-01T00:00:00.000Z", "2026-Q2", "2026-04-01", "2026-07-01"],
    ["2026-12-31T23:59:59.999Z", "2026-Q4", "2026-10-01", "2027-01-01"],
  ])("%s lies in %s", (at, name, from, to) => {
    const quarter = quarterOf(new Date(at));
    expect(quarter.name).toBe(name);
    expect([quarter.startAt, quarter.endAt].map((day) => day.toISOString().slice(0, 10))).toEqual([from, to]);
  });

  test("before the first of a year is the last of the year before", () => {
    expect(quarterBefore(quarterOf(new Date("2026-02-01T00:00:00Z"))).name).toBe("2025-Q4");
  });

  test.each(["2026-Q5", "2026", "26-Q1", "2026-q1", "2026-Q2"])("%s is refused in March 2026", (text) => {
    expect(() => readQuarter(text, new Date("2026-03-02T00:00:00Z"))).toThrow();
  });

  test("the present one is read before it ends", () => {
    expect(readQuarter("2026-Q1", new Date("2026-03-02T00:00:00Z")).name).toBe("2026-Q1");
  });
});
