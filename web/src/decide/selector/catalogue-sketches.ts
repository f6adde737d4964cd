import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { parseMajor } from "../../../../src/lib/money.ts";
import type { EstateService } from "../use-estate.ts";
import { cleanName } from "./selector-address.ts";
import { mostServices } from "./selector-state.ts";
import type { ServiceSketch } from "./selector-state.ts";

/** The catalogue's services that have both estimates, as many as fit, those that cost most first. */
export function catalogueSketches(items: readonly EstateService[], bands: BandsInCurrency): ServiceSketch[] {
  return items
    .flatMap(({ service, exposurePerHour, demand }): ServiceSketch[] => {
      if (!exposurePerHour || !bands.demand.some(({ name }) => name === demand)) return [];
      const { amount, currency } = exposurePerHour;
      const exposurePerHourMinor = parseMajor(amount, currency, service.slug);
      return [
        { name: cleanName(service.slug), kind: service.kind, exposurePerHourMinor, demand: demand ?? "" },
      ];
    })
    .toSorted((a, b) => b.exposurePerHourMinor - a.exposurePerHourMinor)
    .slice(0, mostServices);
}
