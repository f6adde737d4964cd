import { describe, expect, test } from "vitest";
import { defaultBands, defaultBandsIn } from "./default-bands.ts";
import { moneyInWords } from "./wording.ts";

describe("the default bands", () => {
  test.each([
    ["USD", ["7,000 USD", "250,000 USD", "800,000 USD"]],
    ["JPY", ["7,000 JPY", "250,000 JPY", "800,000 JPY"]],
    ["KWD", ["7,000 KWD", "250,000 KWD", "800,000 KWD"]],
  ])("have the same figures in %s", (currency, maxima) => {
    const bands = defaultBandsIn(currency);
    expect(bands.exposure.map(({ upToMinor }) => moneyInWords(upToMinor, currency))).toEqual(maxima);
    expect(bands.demand).toEqual(defaultBands.demand);
  });
});
