import { expect, test } from "vitest";
import { guessCurrency } from "./guess-currency.ts";

test.each([
  ["en-NZ", "NZD"],
  ["de", "EUR"],
  ["de-CH", "CHF"],
  ["en-GB", "GBP"],
  ["en", "USD"],
  ["pt-BR", "BRL"],
  ["ja", "JPY"],
  ["en-AQ", ""],
  ["not a tag", ""],
])("a browser in %s suggests %j", (language, currency) => expect(guessCurrency(language)).toBe(currency));

test("every currency that is suggested exists", () => {
  const known = Intl.supportedValuesOf("currency");
  for (const language of ["en-US", "de", "sv", "is", "kw", "ar-KW", "ko", "es-PE"]) {
    const guess = guessCurrency(language);
    if (guess !== "") expect(known).toContain(guess);
  }
});
