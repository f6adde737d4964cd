import { expect, test } from "vitest";
import { moneyInText } from "./money-in-text.ts";

test("amounts within a reason are written as the reader writes them", () =>
  expect(moneyInText("40000.00 USD lost an hour has reached 5000.50 EUR", "en-US")).toBe(
    "$40,000 lost an hour has reached €5,000.50",
  ));

test.each(["port 5432 TCP is closed", "no amount"])("%j has no amount", (text) =>
  expect(moneyInText(text, "en-US")).toBe(text),
);
