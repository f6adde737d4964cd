import type { ReadEstate } from "../../decide/selection/index.ts";
import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { runbookRoutes } from "./runbook-routes.ts";

/** What is to be done when a service fails: written as documents, found from the alert, read by everybody. */
export const createRunbooks = (platform: Platform, readEstate: ReadEstate): Feature => ({
  name: "runbooks",
  routes: runbookRoutes(platform, readEstate),
});
