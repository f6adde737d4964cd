import { expect, test } from "vitest";
import { parseAmount } from "./parse-amount.ts";

test.each([
  ["200000", 20_000_000],
  ["200k", 20_000_000],
  ["$1.2m", 120_000_000],
  ["1.2 M", 120_000_000],
  ["250 000", 25_000_000],
  ["250,000", 25_000_000],
  ["250.000", 25_000_000],
  ["1.250,50", 125_050],
  ["1,250.50", 125_050],
  ["0.5", 50],
  ["0,500", 50],
  ["7'000", 700_000],
  ["200,000 USD", 20_000_000],
  ["1bn", 100_000_000_000],
  ["0", 0],
])("%s is %d cents", (typed, amountMinor) => expect(parseAmount(typed, "USD")).toBe(amountMinor));

test.each(["", "lots", "12x", "1.2.3,4,5x", "-5", "k"])("%s is no amount", (typed) =>
  expect(parseAmount(typed, "USD")).toBeUndefined(),
);

test("a currency without cents has none", () => expect(parseAmount("200k", "JPY")).toBe(200_000));
