import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayMoney, formatMajor, majorForFile, minorDigits, parseMajor, readCurrency } from "./money.ts";

describe("minor units", () => {
  test.each([
    ["USD", 2],
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
    ["HUF", 2],
    ["IDR", 2],
    ["UGX", 0],
  ])("%s has the %d decimal places of ISO 4217", (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  test.each([
    ["1234.5", "USD", 123_450],
    [1234.5, "USD", 123_450],
    ["0", "USD", 0],
    ["0.07", "USD", 7],
    [0.29, "USD", 29],
    ["1.500", "USD", 150],
    ["-3.25", "USD", -325],
    [7000, "JPY", 7000],
    ["1.234", "KWD", 1234],
    [" 42 ", "EUR", 4200],
  ])("%j %s are read as %d", (value, currency, minor) => {
    expect(parseMajor(value, currency, "amount")).toBe(minor);
  });

  test.each([
    ["1.005", "USD", 'amount: USD has 2 decimal places; "1.005" has 3'],
    ["0.5", "JPY", 'amount: JPY has 0 decimal places; "0.5" has 1'],
    ["1,000", "USD", 'amount: write an amount such as 1234.50, not "1,000"'],
    ["99999999999999", "USD", "amount: write an amount below 10 trillion"],
    [99_999_999_999_999, "USD", "amount: write an amount below 10 trillion"],
    ["$5", "USD", 'amount: write an amount such as 1234.50, not "$5"'],
    ["", "USD", "amount: write an amount such as 1234.50"],
    ["1e3", "USD", "amount: write an amount such as 1234.50"],
    [1e21, "USD", "amount: write an amount below 10 trillion"],
    [Number.NaN, "USD", "amount: write an amount below 10 trillion"],
    ["9999999999999.99", "KWD", "too large an amount"],
  ])("%j %s are refused", (value, currency, message) => {
    expect(() => parseMajor(value, currency, "amount")).toThrow(message);
  });

  test.each([
    [123_450, "USD", "1234.50"],
    [7, "USD", "0.07"],
    [-325, "USD", "-3.25"],
    [0, "USD", "0.00"],
    [7000, "JPY", "7000"],
    [1, "KWD", "0.001"],
  ])("%d of %s are written %s", (minor, currency, text) => {
    expect(formatMajor(minor, currency)).toBe(text);
  });

  test("every amount reads back from what it is written as, in answers and in files", () => {
    const amount = fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 });
    fc.assert(
      fc.property(amount, fc.constantFrom("USD", "JPY", "KWD"), (minor, currency) => {
        fc.pre(Math.abs(minor) / 10 ** minorDigits(currency) < 1e13);
        expect(parseMajor(formatMajor(minor, currency), currency, "a")).toBe(minor);
        expect(parseMajor(majorForFile(minor, currency), currency, "a")).toBe(minor);
      }),
    );
  });

  test.each([
    [700_000, "USD", 7000],
    [123_450, "USD", 1234.5],
    [9_007_199_254_740_990, "KWD", 9_007_199_254_740.99],
    [9_007_199_254_740_991, "KWD", "9007199254740.991"],
  ])("%d of %s stand as %j in a file", (minor, currency, value) => {
    expect(majorForFile(minor, currency)).toBe(value);
  });
});

describe("a currency", () => {
  test.each([
    ["USD", "USD"],
    ["gbp", "GBP"],
    [" eur ", "EUR"],
  ])("%j is read as %s", (value, code) => {
    expect(readCurrency(value, "currency")).toBe(code);
  });

  test.each([
    ["dollars", 'currency: write an ISO 4217 currency such as USD or EUR, not "dollars"'],
    ["USQ", "did you mean"],
    [undefined, "currency: write an ISO 4217 currency such as USD or EUR, not nothing"],
    [840, "currency: write an ISO 4217 currency such as USD or EUR, not 840"],
  ])("%j is refused", (value, message) => {
    expect(() => readCurrency(value, "currency")).toThrow(message);
  });
});

describe("money is shown", () => {
  test.each([
    [700_000, "USD", "en-US", "$7,000"],
    [700_050, "USD", "en-US", "$7,000.50"],
    [700_000, "EUR", "de-DE", "7.000\u00A0€"],
    [700_050, "EUR", "de-DE", "7.000,50\u00A0€"],
    [5000, "JPY", "ja-JP", "￥5,000"],
    [12_345, "HUF", "en-GB", "HUF\u00A0123.45"],
    [-250, "GBP", "en-GB", "-£2.50"],
    [9_007_199_254_740_991, "USD", "en-US", "$90,071,992,547,409.91"],
  ])("%d of %s in %s as %s", (amountMinor, currency, locale, text) => {
    expect(displayMoney({ amountMinor, currency }, locale)).toBe(text);
  });

  test("without cents where it is an estimate", () => {
    const show = (amountMinor: number) =>
      displayMoney({ amountMinor, currency: "USD" }, "en-US", { whole: true });
    expect([show(123_456), show(123_450), show(123_449)]).toEqual(["$1,235", "$1,235", "$1,234"]);
  });
});
