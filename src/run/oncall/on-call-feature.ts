import type { Platform } from "../../platform/context.ts";
import type { Feature } from "../../platform/feature.ts";
import { leaveRoutes } from "./leave-routes.ts";
import type { ReadBoard } from "./on-call-board.ts";
import { onCallRoutes } from "./on-call-routes.ts";
import { overrideRoutes } from "./override-routes.ts";
import { scheduleRoutes } from "./schedule-routes.ts";
import { shiftRoutes } from "./shift-routes.ts";

/** On call as the running product has it: who answers, schedules with their cover, and leave. */
export const createOnCall = (platform: Platform, readBoard: ReadBoard): Feature => ({
  name: "on-call",
  async routes(app) {
    await app.register(onCallRoutes(platform, readBoard));
    await app.register(scheduleRoutes(platform, readBoard));
    await app.register(overrideRoutes(platform, readBoard));
    await app.register(shiftRoutes(platform, readBoard));
    await app.register(leaveRoutes(platform, readBoard));
  },
});
