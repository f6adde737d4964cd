import { expect, test } from "vitest";
import { moneyText } from "./format-money.ts";

test("a whole amount carries no cents, a booked part of one does", () => {
  expect(moneyText("200000.00", "USD", "booked", "en-US")).toBe("$200,000");
  expect(moneyText("1234.5", "USD", "booked", "en-US")).toBe("$1,234.50");
});

test("an estimate never shows cents", () => {
  expect(moneyText("1234.56", "USD", "estimate", "en-US")).toBe("$1,235");
});

test("a compact amount fits an axis", () => {
  expect(moneyText(250_000, "USD", "compact", "en-US")).toBe("$250K");
  expect(moneyText(1_200_000, "GBP", "compact", "en-US")).toBe("£1.2M");
});

test("the reader's locale decides signs and order", () => {
  expect(moneyText("1234.50", "EUR", "booked", "de-DE")).toBe("1.234,50\u00a0€");
});
