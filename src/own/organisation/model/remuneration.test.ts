import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calloutPayMinor,
  readRemuneration,
  standbyPayMinor,
  writeRemuneration,
  type Remuneration,
  type StandbyTime,
} from "./remuneration.ts";

const read = (value: unknown) => readRemuneration(value, "spec.remuneration", "GBP");
const standby = { rate: 5, per: "hour", weekend: 1.5, publicHoliday: 2 };
const time = (hours: [number, number, number], days: [number, number, number] = [0, 0, 0]): StandbyTime => ({
  seconds: { weeknight: hours[0] * 3600, weekend: hours[1] * 3600, "public-holiday": hours[2] * 3600 },
  days: { weeknight: days[0], weekend: days[1], "public-holiday": days[2] },
});

describe("a remuneration policy", () => {
  test("is read with the usual factors, minimum and rounding", () => {
    expect(read({ standby: { rate: 5, per: "hour" }, callout: { rate: "40.50" } })).toEqual({
      standby: {
        amountMinor: 500,
        per: "hour",
        factorPercent: { weeknight: 100, weekend: 100, "public-holiday": 100 },
      },
      callout: { perHourMinor: 4050, minimumMinutes: 60, roundingMinutes: 15, capMinor: null },
    });
  });

  test.each([
    [{ model: "callout", callout: { rate: 40 } }, "model", "paying for callouts only is unfair"],
    [{ callout: { rate: 40 } }, "standby", "callouts alone would be unfair"],
    [{ model: "standby", standby, callout: { rate: 40 } }, "callout", "leave this out"],
    [{ model: "standby-and-callout", standby }, "callout", "give the rate"],
    [{ model: "beer", standby }, "model", "write standby or standby-and-callout"],
    [{ standby: { rate: 0, per: "hour" } }, "standby.rate", "more than nothing"],
    [{ standby: { rate: 1.234, per: "hour" } }, "standby.rate", "2 decimal places"],
    [{ standby: { rate: 5, per: "month" } }, "standby.per", "write hour, day or week"],
    [{ standby: { ...standby, weekend: -1 } }, "standby.weekend", "a factor from 0 to 10"],
    [{ standby: { ...standby, weekend: 11 } }, "standby.weekend", "a factor from 0 to 10"],
    [{ standby: { ...standby, weekend: 1.234 } }, "standby.weekend", "a factor from 0 to 10"],
    [{ standby, callout: { rate: 40, roundingMinutes: 0 } }, "callout.roundingMinutes", "from 1 to 1440"],
    [{ standby, callout: { rate: 40, minimumMinutes: 0.5 } }, "callout.minimumMinutes", "from 0 to 1440"],
    [{ standby, bonus: 1 }, "bonus", "no such field"],
    ["a lot", "", "write a mapping"],
  ])("%j is refused with the mend", (value, field, message) => {
    const path = field === "" ? "spec.remuneration" : `spec.remuneration.${field}`;
    expect(() => read(value)).toThrow(
      expect.objectContaining({ errors: [{ path, message: expect.stringContaining(message) }] }),
    );
  });

  const amount = fc.integer({ min: 1, max: 10_000_000 });
  const factor = fc.integer({ min: 0, max: 1_000 });
  const policy = fc.record<Remuneration>({
    standby: fc.record({
      amountMinor: amount,
      per: fc.constantFrom("hour", "day", "week"),
      factorPercent: fc.record({ weeknight: factor, weekend: factor, "public-holiday": factor }),
    }),
    callout: fc.option(
      fc.record({
        perHourMinor: amount,
        minimumMinutes: fc.integer({ min: 0, max: 1440 }),
        roundingMinutes: fc.integer({ min: 1, max: 1440 }),
        capMinor: fc.option(amount),
      }),
    ),
  });

  test("reads back as it was written", () => {
    fc.assert(
      fc.property(policy, (given) => {
        expect(read(writeRemuneration(given, "GBP"))).toEqual(given);
      }),
    );
  });
});

describe("what standby earns", () => {
  test.each([
    ["an hour", "hour", time([1, 0, 0]), 500],
    ["a weekend hour at half as much again", "hour", time([0, 1, 0]), 750],
    ["a holiday hour at twice as much", "hour", time([0, 0, 1]), 1000],
    ["a day of each kind", "day", time([99, 99, 99], [1, 1, 1]), 2250],
    ["a week of five weeknights and a weekend", "week", time([0, 0, 0], [5, 2, 0]), 571],
    ["nothing for no time", "week", time([0, 0, 0]), 0],
  ] as const)("%s", (_, per, worked, expected) => {
    const { standby: rate } = read({ standby: { ...standby, per } });
    expect(standbyPayMinor(rate, worked)).toBe(expected);
  });

  test("is rounded once, half up, and exact beyond what floating point holds", () => {
    const rate = (amountMinor: number) => ({
      amountMinor,
      per: "hour" as const,
      factorPercent: { weeknight: 100, weekend: 100, "public-holiday": 100 },
    });
    const seconds = (count: number) => ({
      ...time([0, 0, 0]),
      seconds: { weeknight: count, weekend: 0, "public-holiday": 0 },
    });
    expect(standbyPayMinor(rate(1), seconds(1_799))).toBe(0);
    expect(standbyPayMinor(rate(1), seconds(1_800))).toBe(1);
    expect(standbyPayMinor(rate(9_000_000_001), seconds(3_600_001))).toBe(9_000_002_501_000);
  });
});

describe("what a callout earns", () => {
  const { callout } = read({ standby, callout: { rate: 40, cap: 100 } });
  test.each([
    [60, 4000],
    [3600, 4000],
    [3601, 5000],
    [4500, 5000],
    [4501, 6000],
    [36_000, 10_000],
  ])("%d seconds earn %d", (seconds, pay) => {
    expect(calloutPayMinor(callout!, seconds)).toBe(pay);
  });
});
