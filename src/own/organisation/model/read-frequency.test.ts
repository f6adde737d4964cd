import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readFrequency } from "./read-frequency.ts";

test.each([
  ["daily", "daily", 1, "day"],
  ["Weekly", "weekly", 1, "week"],
  ["fortnightly", "fortnightly", 1, "fortnight"],
  ["monthly", "monthly", 1, "month"],
  ["on-demand", "on-demand", 2, "day"],
  ["on demand", "on-demand", 2, "day"],
  ["3 per month", "3 per month", 3, "month"],
  ["5 a week", "5 per week", 5, "week"],
  ["2/day", "2 per day", 2, "day"],
  ["1 per week", "weekly", 1, "week"],
  [" 12  per  year ", "12 per year", 12, "year"],
])("%j is %s", (value, label, perPeriod, period) => {
  expect(readFrequency(value, "demandBands.low")).toEqual({ label, perPeriod, period });
});

test.each([
  ["weakly", 'not "weakly"; did you mean weekly'],
  ["0 per week", 'not "0 per week"'],
  ["10001 per day", 'not "10001 per day"'],
  ["1.5 per week", 'not "1.5 per week"'],
  ["3 per sprint", 'or a count such as "3 per month" (of a day, week, fortnight, month, quarter, year)'],
  ["", 'not ""'],
  [7, "not 7"],
  [null, "not nothing"],
  ["constructor", 'not "constructor"'],
])("%j is refused", (value, message) => {
  expect(() => readFrequency(value, "demandBands.low")).toThrow(message);
  expect(() => readFrequency(value, "demandBands.low")).toThrow("demandBands.low: write monthly");
});

test("every frequency reads back from its label", () => {
  const period = fc.constantFrom("day", "week", "fortnight", "month", "quarter", "year");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), period, (count, of) => {
      const frequency = readFrequency(`${count} per ${of}`, "demand");
      expect(frequency).toMatchObject({ perPeriod: count, period: of });
      expect(readFrequency(frequency.label, "demand")).toEqual(frequency);
    }),
  );
});
