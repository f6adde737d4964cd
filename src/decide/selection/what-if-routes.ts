import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, encodeCursor } from "../../platform/http/paging-cursor.ts";
import { invalidField } from "../../lib/errors.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import type { ReadEstate } from "./estate.ts";
import { estateFilter } from "./estate-filter.ts";
import { amountInput, exposureBandsInput, triedInstead } from "./selection-shapes.ts";
import type { StandbyYears } from "./standby-years.ts";
import { imagineEstate } from "./imagine-estate.ts";
import { toWhatIf, whatIfShape } from "./what-if-shapes.ts";

const body = z.strictObject({
  ...estateFilter,
  ...triedInstead,
  exposureBands: exposureBandsInput.optional(),
  onCall: z
    .array(z.strictObject({ availability: z.number(), onCall: z.enum(["none", "domain", "team"]) }))
    .max(20)
    .optional()
    .describe("On-call levels of bands, by their availability in per cent"),
  changes: z
    .array(
      z.strictObject({
        service: z.string().max(200),
        exposurePerHour: amountInput.optional(),
        demand: z.string().max(60).optional(),
      }),
    )
    .max(1000)
    .optional()
    .describe("Other estimates of some services"),
  at: instantInput.optional(),
  limit: z.int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
});

export type WhatIfBody = z.infer<typeof body>;

/** What would become of the estate under other bands, levels, estimates or rates; nothing is saved. */
export const whatIfRoutes =
  ({ db, clock }: Platform, readEstate: ReadEstate, yearsOf: StandbyYears): Routes =>
  async (app) => {
    app.post(
      "/estate/what-if",
      {
        config: { permission: "portal.read" },
        schema: {
          tags: ["decide"],
          summary:
            "Which services other bands, levels, estimates or rates would move, and at what cost; saves nothing",
          body,
          response: { 200: whatIfShape },
        },
      },
      async (request) => {
        const estate = await readEstate(db);
        const at = request.body.at ?? clock.now();
        const imagined = await imagineEstate(estate, request.body, at, yearsOf);
        const { limit } = request.body;
        const from = positionOf(request.body.cursor);
        const isMore = imagined.moved.length > from + limit;
        return {
          ...toWhatIf(imagined, imagined.moved.slice(from, from + limit), estate, at),
          next: isMore ? encodeCursor([from + limit]) : null,
        };
      },
    );
  };

function positionOf(cursor: string | undefined): number {
  const position = decodeCursor(cursor);
  if (position === null) return 0;
  const [from] = position;
  if (typeof from === "number" && Number.isSafeInteger(from) && from > 0) return from;
  throw invalidField("cursor", "use the `next` of the previous page as it was given");
}
