import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import type { EstateFacts } from "./estate-facts.ts";
import { estateRoutes } from "./estate-routes.ts";
import type { ReadEstate } from "./estate.ts";
import { estimateRoutes } from "./estimate-routes.ts";
import { peakRoutes } from "./peak-routes.ts";
import { selectionRoutes } from "./selection-routes.ts";
import { createStandbyYears } from "./standby-years.ts";
import { whatIfRoutes } from "./what-if-routes.ts";

/** The derivation as the running product has it: for estimates that are tried, for services, and for the whole estate. */
export function createSelectionFeature(
  platform: Platform,
  readEstate: ReadEstate,
  facts: EstateFacts,
): Feature {
  const yearsOf = createStandbyYears(platform.log);
  return {
    name: "selection",
    async routes(app) {
      await app.register(selectionRoutes(platform, readEstate, yearsOf));
      await app.register(estimateRoutes(platform, readEstate));
      await app.register(peakRoutes(platform, readEstate));
      await app.register(estateRoutes(platform, readEstate, yearsOf, facts));
      await app.register(whatIfRoutes(platform, readEstate, yearsOf));
    },
  };
}
