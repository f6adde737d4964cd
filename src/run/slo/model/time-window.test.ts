import { describe, expect, test } from "vitest";
import { readTimeWindow, windowInWords, writeTimeWindow } from "./time-window.ts";

const read = (value: unknown) => readTimeWindow(value, "spec.window");

describe("a window", () => {
  test.each([
    [{ rolling: "28d" }, "28 days, rolling"],
    [{ rolling: "1d" }, "1 day, rolling"],
    [{ rolling: "90d" }, "90 days, rolling"],
    [{ calendar: "month" }, "each calendar month in UTC"],
    [{ calendar: "quarter", timeZone: "Europe/London" }, "each calendar quarter in Europe/London"],
    [
      { calendar: "week", count: 2, start: "2026-01-05T09:00", timeZone: "Europe/London" },
      "every 2 weeks from 2026-01-05 09:00 in Europe/London",
    ],
  ])("%j is written as it was read: %s", (written, words) => {
    expect(writeTimeWindow(read(written))).toEqual(written);
    expect(windowInWords(read(written))).toBe(words);
  });

  test("that rolls may be written short", () => {
    expect(read("28d")).toEqual(read({ rolling: "28d" }));
  });

  test("weeks are seven days each", () => {
    expect(read("4w")).toEqual({ kind: "rolling", days: 28 });
  });

  test.each([
    ["28", 'spec.window: write whole days such as 28d, not "28"'],
    [28, "spec.window: write a mapping of fields, not 28"],
    ["12h", 'spec.window: write whole days such as 28d, not "12h"'],
    ["0d", "spec.window: write from 1 to 400 days, such as 28d"],
    ["401d", "spec.window: write from 1 to 400 days, such as 28d"],
    [["28d"], "spec.window: write a mapping of fields, not a list"],
    [{}, "spec.window: write one of {rolling: 28d}, or {calendar: month}"],
    [{ rolling: "28d", calendar: "month" }, "spec.window: write one of {rolling: 28d}, or {calendar: month}"],
    [
      { rolling: "28d", timeZone: "UTC" },
      "spec.window.timeZone: a rolling window has no beginning; leave it out, or write calendar",
    ],
    [{ rolling: "12h" }, "spec.window.rolling: write whole days such as 28d"],
    [{ calendar: "fortnight" }, "spec.window.calendar: write day, week, month, quarter or year"],
    [
      { calendar: "month", count: 0 },
      "spec.window.count: write how many periods make the window, from 1 to 12",
    ],
    [{ calendar: "month", start: "yesterday" }, "spec.window.start: write a local date and time"],
    [{ calendar: "month", timeZone: "Londn" }, "spec.window.timeZone: write an IANA time zone"],
    [{ calender: "month" }, "spec.window.calender: there is no such field; did you mean calendar?"],
  ])("%j is refused with what to write", (written, message) => {
    expect(() => read(written)).toThrow(message);
  });
});
