import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { matrixRoutes } from "./matrix-routes.ts";

/** Who owns what, and what that means: the ownership matrix. */
export const createOwnership = (platform: Platform): Feature => ({
  name: "ownership",
  routes: async (app) => {
    await app.register(matrixRoutes(platform));
  },
});
