import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { formatMajor } from "../../../../src/lib/money.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";
import type { ServiceSketch } from "./selector-state.ts";

export type RunCost = components["schemas"]["RunCost"];

/** What standby of a service would cost under bands that are tried; asks only for somebody who is signed in. */
export function useRunCost(
  service: ServiceSketch,
  { exposure, currency }: BandsInCurrency,
  signedIn: boolean,
) {
  const { kind, demand, exposurePerHourMinor } = service;
  const body = {
    kind,
    demand,
    exposurePerHour: formatMajor(exposurePerHourMinor, currency),
    currency,
    bands: exposure.map(({ upToMinor, availabilityPpm, onCallLevel }) => ({
      upTo: formatMajor(upToMinor, currency),
      availability: availabilityPpm / 10_000,
      onCall: onCallLevel,
    })),
  };
  return useQuery({
    queryKey: ["organisation", "run-cost", body],
    queryFn: () => answer(api.POST("/api/v1/select", { body })),
    enabled: signedIn,
    placeholderData: keepPreviousData,
  });
}
