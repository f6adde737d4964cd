import { describe, expect, test } from "vitest";
import { readDueDate } from "./due-date.ts";

const from = new Date("2026-08-31T23:00:00Z");

describe("an estimate is due again", () => {
  test.each([
    [undefined, "2027-02-28"],
    ["2026-09-01", "2026-09-01"],
    ["2029-08-31", "2029-08-31"],
  ])("wanted %s: on %s", (wanted, date) => {
    expect(readDueDate(wanted, from)).toBe(date);
  });

  test.each([
    ["2026-08-31", "choose a day after 2026-08-31"],
    ["2020-01-01", "choose a day after 2026-08-31"],
    ["2029-09-01", "within 3 years"],
    ["2026-02-30", "dueAgainOn"],
    ["next week", "dueAgainOn"],
    ["", "dueAgainOn"],
  ])("but %s is refused with the mend", (wanted, message) => {
    expect(() => readDueDate(wanted, from)).toThrow(message);
  });
});
