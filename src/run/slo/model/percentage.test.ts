import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentOf, ppbOfPercent, ppbOfRatio, readTargetPpb, targetInWords } from "./percentage.ts";

describe("a target", () => {
  test.each([
    [99.95, 999_500_000],
    ["99.95", 999_500_000],
    ["99.9 %", 999_000_000],
    ["99.9%", 999_000_000],
    [95, 950_000_000],
    [99.999, 999_990_000],
    [99.9999999, 999_999_999],
    [1, 10_000_000],
  ])("%s is read digit by digit", (written, ppb) => {
    expect(readTargetPpb(written, "spec.target")).toBe(ppb);
  });

  test.each([
    [100, "must be less than 100, since 100 % leaves no error budget"],
    [100.5, "must be less than 100"],
    [0, "must be more than 0"],
    [0.9995, "0.9995 looks like a ratio; 99.95, perhaps"],
    ["0.999", '"0.999" looks like a ratio; 99.9, perhaps'],
    [99.99999999, "at most 7 decimals"],
    [-1, "write a percentage such as 99.95"],
    ["high", 'not "high"'],
    [null, "not nothing"],
    [true, "not true"],
    [{ ratio: 1 }, "not a mapping"],
  ])("%j is refused with what to write", (written, message) => {
    expect(() => readTargetPpb(written, "spec.target")).toThrow(message);
  });

  test("is written as it was read, whatever its decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (ppb) => {
        expect(readTargetPpb(percentOf(ppb), "target")).toBe(ppb);
        expect(readTargetPpb(Number(percentOf(ppb)), "target")).toBe(ppb);
        expect(ppbOfPercent(percentOf(ppb))).toBe(ppb);
      }),
    );
  });

  test.each([
    [0.9995, 999_500_000],
    [0.98, 980_000_000],
    [0.999999999, 999_999_999],
    [1, null],
    [0, null],
    [99.5, null],
    ["0.995", 995_000_000],
    [1e-7, null],
    [undefined, null],
  ])("as the ratio %s is %s parts per billion", (ratio, ppb) => {
    expect(ppbOfRatio(ratio)).toBe(ppb);
  });

  test.each([
    [950_000_000, "95.0 %"],
    [999_500_000, "99.95 %"],
    [999_999_999, "99.9999999 %"],
    [15_000_000, "1.5 %"],
  ])("%s is %s in words", (ppb, words) => {
    expect(targetInWords(ppb)).toBe(words);
  });
});

test("a hostile text is refused as fast as any other", () => {
  const startedAt = performance.now();
  expect(() => readTargetPpb(`9${" ".repeat(900_000)}x`, "target")).toThrow("write a percentage");
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
