import { defaultBands } from "../../../../src/decide/selection/model/default-bands.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { parseMajor } from "../../../../src/lib/money.ts";
import type { FrequencyPeriod } from "../../../../src/own/organisation/model/bands.ts";
import type { Organisation } from "../../own/use-organisation.ts";

const periods: readonly FrequencyPeriod[] = ["day", "week", "fortnight", "month", "quarter", "year"];

/** The organisation's own bands as the model reads them; the playbook's example where it has set none. */
export function usualBands(organisation: Organisation | undefined): BandsInCurrency {
  const bands = organisation?.bands;
  if (!organisation || !bands) return defaultBands;
  return {
    currency: organisation.currency,
    betweenModel: bands.betweenModel,
    exposure: bands.exposure.map(({ upTo, availability, onCall }) => ({
      upToMinor: parseMajor(upTo.amount, upTo.currency, "upTo"),
      availabilityPpm: Math.round(availability * 10_000),
      onCallLevel: onCall,
    })),
    demand: bands.demand.map(({ name, label, perPeriod, period }) => ({
      name,
      frequency: { label, perPeriod, period: periods.find((known) => known === period) ?? "month" },
    })),
  };
}
