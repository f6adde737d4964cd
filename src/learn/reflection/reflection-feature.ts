import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { reflectionRoutes } from "./reflection-routes.ts";
import { keepReflectionTimer, reflectionTimer } from "./reflection-timers.ts";

/** The quarterly reflection: prepared as each quarter ends, and on demand. */
export const createReflection = (platform: Platform): Feature => ({
  name: "reflection",
  routes: reflectionRoutes(platform),
  timers: [reflectionTimer],
  workers: [keepReflectionTimer(platform)],
});
