import { describe, expect, test } from "vitest";
import { bodyOf, bodyOfPeak, fieldsOf, newPeakFields, yamlOf } from "./peak-fields.ts";
import type { Peak } from "./use-peaks.ts";

const peak = (by: Partial<Peak> = {}): Peak => ({
  id: "p",
  name: "Black Friday",
  exposurePerHour: { amount: "600000.00", currency: "USD" },
  start: "2026-11-27T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
  rule: "FREQ=YEARLY;BYMONTH=11",
  leadHours: 24,
  lagHours: 48,
  next: null,
  ...by,
});

describe("the form of a peak", () => {
  test.each([
    ["days", "P4D", { length: "4", unit: "days" }],
    ["hours", "PT36H", { length: "36", unit: "hours" }],
    ["anything else as it is written", "P1DT12H", { length: "P1DT12H", unit: "iso" }],
  ])("shows a duration in %s, and says the same again", (_unit, duration, shown) => {
    const fields = fieldsOf(peak({ duration }));
    expect(fields).toMatchObject(shown);
    expect(bodyOf(fields).duration).toBe(duration);
  });

  test.each([
    [null, "once"],
    ["FREQ=WEEKLY", "FREQ=WEEKLY"],
    ["FREQ=YEARLY;BYMONTH=11", "rule"],
  ])("shows the rule %s as it repeats, and says the same again", (rule, repeats) => {
    const fields = fieldsOf(peak({ rule }));
    expect(fields.repeats).toBe(repeats);
    expect(bodyOf(fields).rule).toBe(rule);
  });

  test("changed nowhere asks for what is so already", () => {
    expect(bodyOf(fieldsOf(peak()))).toEqual({ ...bodyOfPeak(peak()), exposurePerHour: "600000" });
  });

  test("begins with a lead and a lag of a day", () => {
    expect(bodyOf(newPeakFields("Asia/Tokyo"))).toMatchObject({
      leadHours: 24,
      lagHours: 24,
      timeZone: "Asia/Tokyo",
    });
  });
});

test("its lines in a file leave out what is usual", () => {
  const lines = yamlOf(peak({ rule: null }));
  expect(lines).toContain("exposurePerHour: 600000\n");
  expect(lines).toContain("lagHours: 48");
  expect(lines).not.toMatch(/leadHours|rule/);
});
