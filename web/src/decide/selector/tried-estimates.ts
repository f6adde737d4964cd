import { formatMajor, parseMajor } from "../../../../src/lib/money.ts";
import type { TriedEstimate } from "../estate/use-what-if.ts";
import type { EstateService } from "../use-estate.ts";
import { cleanName } from "./selector-address.ts";
import type { ServiceSketch } from "./selector-state.ts";

/** The services of the estate that the selector shows elsewhere than their estimates put them. */
export function triedEstimates(
  sketches: readonly ServiceSketch[],
  estate: readonly EstateService[],
): TriedEstimate[] {
  // A sketch has the service's short name, or its name where a service's page leads here.
  const known = new Map([
    ...estate.map((item) => [cleanName(item.service.name), item] as const),
    ...estate.map((item) => [cleanName(item.service.slug), item] as const),
  ]);
  return sketches.flatMap(({ name, exposurePerHourMinor, demand }) => {
    const item = known.get(name);
    if (!item?.exposurePerHour) return [];
    const { amount, currency } = item.exposurePerHour;
    if (parseMajor(amount, currency, "exposurePerHour") === exposurePerHourMinor && item.demand === demand)
      return [];
    return [
      { service: item.service.slug, exposurePerHour: formatMajor(exposurePerHourMinor, currency), demand },
    ];
  });
}
