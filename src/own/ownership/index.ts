import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { matrixRoutes } from "./matrix-routes.ts";
import { transferRoutes } from "./transfer-routes.ts";
import { transferTimers } from "./transfer-timers.ts";

/** Who owns what, and what that means: the ownership matrix, and services that change hands. */
export const createOwnership = (platform: Platform): Feature => ({
  name: "ownership",
  routes: async (app) => {
    await app.register(matrixRoutes(platform));
    await app.register(transferRoutes(platform));
  },
  timers: transferTimers,
});
