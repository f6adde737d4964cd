import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";
import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { formatMajor } from "../../../../src/lib/money.ts";
import { askedPart, type EstatePart } from "../use-estate.ts";

export type WhatIf = components["schemas"]["WhatIf"];
export type MovedService = WhatIf["items"][number];

const mostListed = 500;

/** Other estimates of some services, exposures in major units. */
export type TriedEstimate = { service: string; exposurePerHour: string; demand: string };

/**
 * What other exposure bands, and other estimates of some services, would move over a part of the estate, and at what cost;
 * asks nothing without bands.
 */
export const useWhatIf = (
  bands: BandsInCurrency | null,
  part: EstatePart,
  changes: readonly TriedEstimate[] = [],
) => {
  const exposureBands = bands?.exposure.map(({ upToMinor, availabilityPpm, onCallLevel }) => ({
    upTo: formatMajor(upToMinor, bands.currency),
    availability: availabilityPpm / 10_000,
    onCall: onCallLevel,
  }));
  const body = {
    ...askedPart(part),
    ...(exposureBands ? { exposureBands } : {}),
    ...(changes.length > 0 ? { changes: [...changes] } : {}),
    limit: mostListed,
  };
  return useQuery({
    queryKey: ["estate", "what-if", body],
    queryFn: () => answer(api.POST("/api/v1/estate/what-if", { body })),
    enabled: bands !== null,
    placeholderData: keepPreviousData,
  });
};
