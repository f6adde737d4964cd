import { minorDigits } from "../../../lib/money.ts";
import type { Bands } from "../../../own/organisation/model/bands.ts";
import { namedFrequencies } from "../../../own/organisation/model/bands.ts";

/** Bands and the currency that their maxima are given in. */
export type BandsInCurrency = Bands & { currency: string };

/** The furniture retailer's bands, for a first look before an organisation has set its own (spec: selection). */
export const defaultBands: BandsInCurrency = {
  currency: "USD",
  exposure: [
    { upToMinor: 700_000, availabilityPpm: 950_000, onCallLevel: "none" },
    { upToMinor: 25_000_000, availabilityPpm: 990_000, onCallLevel: "domain" },
    { upToMinor: 80_000_000, availabilityPpm: 999_000, onCallLevel: "team" },
  ],
  demand: [
    { name: "low", frequency: namedFrequencies.monthly },
    { name: "medium", frequency: namedFrequencies.fortnightly },
    { name: "high", frequency: namedFrequencies.weekly },
    { name: "very-high", frequency: namedFrequencies.daily },
  ],
  betweenModel: "you-build-it-you-run-it",
};

/** The default bands with the same figures in another currency. */
export function defaultBandsIn(currency: string): BandsInCurrency {
  const usdUnit = 10 ** minorDigits(defaultBands.currency);
  const unit = 10 ** minorDigits(currency);
  const exposure = defaultBands.exposure.map((band) => ({
    ...band,
    upToMinor: (band.upToMinor * unit) / usdUnit,
  }));
  return { ...defaultBands, currency, exposure };
}
