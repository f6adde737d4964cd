import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAvailability, writeAvailability } from "./availability-level.ts";

test.each([
  [95.0, 950_000],
  ["95.0", 950_000],
  [99, 990_000],
  [99.9, 999_000],
  [99.95, 999_500],
  ["99.99 %", 999_900],
  ["99.9990", 999_990],
  ["99.99990000", 999_999],
  [99.9999, 999_999],
  [50, 500_000],
])("%j is %d parts per million", (value, ppm) => {
  expect(readAvailability(value, "availability")).toBe(ppm);
});

test.each([
  [100, "not 100; nothing can be available all of the time"],
  [0.999, "not 0.999; is a share of 1 meant?"],
  ["0.95", "is a share of 1 meant?"],
  [49.9, "write a percentage from 50 to 99.9999, such as 99.9, not 49.9"],
  [99.99999, "not 99.99999"],
  [999, "not 999"],
  [-95, "not -95"],
  ["three nines", 'not "three nines"'],
  [Number.NaN, "not NaN"],
  [undefined, "not nothing"],
  [[95], "not a list"],
])("%j is refused", (value, message) => {
  expect(() => readAvailability(value, "exposureBands[0].availability")).toThrow(message);
});

test("every level reads back from what it is written as", () => {
  fc.assert(
    fc.property(fc.integer({ min: 500_000, max: 999_999 }), (ppm) => {
      expect(readAvailability(writeAvailability(ppm), "availability")).toBe(ppm);
    }),
  );
});
