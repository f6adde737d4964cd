import { describe, expect, test } from "vitest";
import { clockDuration, moneyInWords, percentInWords } from "./wording.ts";

describe("figures in a sentence", () => {
  test.each([
    [950_000, "95.0 %"],
    [990_000, "99.0 %"],
    [999_000, "99.9 %"],
    [999_500, "99.95 %"],
    [999_900, "99.99 %"],
    [999_960, "99.996 %"],
    [999_999, "99.9999 %"],
  ])("%d parts in a million reads %s", (ppm, words) => {
    expect(percentInWords(ppm)).toBe(words);
  });

  test.each([
    [20_000_000, "USD", "200,000 USD"],
    [0, "USD", "0 USD"],
    [5, "USD", "0.05 USD"],
    [123_456_789, "USD", "1,234,567.89 USD"],
    [100_000_000_000_000, "USD", "1,000,000,000,000 USD"],
    [1_234_567, "JPY", "1,234,567 JPY"],
    [1_234_500, "KWD", "1,234.500 KWD"],
  ])("%d minor units of %s read %s", (amountMinor, currency, words) => {
    expect(moneyInWords(amountMinor, currency)).toBe(words);
  });

  test.each([
    [0, "0:00:00"],
    [59, "0:00:59"],
    [605, "0:10:05"],
    [393_120, "109:12:00"],
  ])("%d seconds read %s", (seconds, words) => {
    expect(clockDuration(seconds)).toBe(words);
  });
});
