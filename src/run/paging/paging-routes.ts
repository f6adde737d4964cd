import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { pagingHealth } from "./paging-queries.ts";

/** Whether pages go out. */
export const pagingRoutes =
  (platform: Platform): Routes =>
  async (app) => {
    app.get(
      "/paging/health",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["run"],
          summary: "Whether pages go out: what waits, channels that fail, people whom nothing reaches",
          response: {
            200: z.object({
              waiting: z.number().int(),
              oldestDueSeconds: z.number(),
              channelsDown: z.array(z.object({ channel: z.string(), sinceAt: z.date(), words: z.string() })),
              unreached: z.array(
                z.object({
                  personId: z.string(),
                  person: z.string(),
                  incidentId: z.string(),
                  sinceAt: z.date(),
                }),
              ),
            }),
          },
        },
      },
      () => pagingHealth(platform.db, platform.clock.now()),
    );
  };
