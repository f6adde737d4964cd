import { expect, test } from "vitest";
import { sayCost } from "./say-estate.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const note = "5 USD an hour of standby, one person on each schedule.";

test.each([
  [
    { known: false, note: "The cost is unknown.", standby: null, schedules: 0, operations: null },
    "The cost is unknown.",
  ],
  [
    { known: true, note, standby: usd("66250.00"), schedules: 2, operations: usd("33125.00") },
    `Standby costs $66,250 a year: 2 schedules of teams and domains, and $33,125 for operations beside them. ${note}`,
  ],
  [
    { known: true, note, standby: usd("33125.00"), schedules: 1, operations: null },
    `Standby costs $33,125 a year: one schedule of a team or domain. ${note}`,
  ],
  [
    { known: true, note, standby: usd("0.00"), schedules: 0, operations: null },
    `No team or domain is on standby. ${note}`,
  ],
  [
    { known: true, note, standby: usd("33125.00"), schedules: 1, operations: usd("0.00") },
    `Standby costs $33,125 a year: one schedule of a team or domain; operations work at every hour, so theirs costs none. ${note}`,
  ],
])("the estate's cost in words", (cost, words) => {
  expect(sayCost(cost)).toBe(words);
});
