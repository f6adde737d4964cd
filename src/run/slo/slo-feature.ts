import type { ReadEstate } from "../../decide/selection/index.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { objectiveRoutes } from "./objective-routes.ts";

/** Service level objectives as they are declared. */
export const createSlo = (platform: Platform, readEstate: ReadEstate): Feature => ({
  name: "slo",
  routes: objectiveRoutes(platform, readEstate),
});
