import { z } from "zod";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput } from "../../platform/http/shapes.ts";
import { addOverride } from "./add-override.ts";
import { cancelOverride } from "./cancel-override.ts";
import type { OnCallBoard, ReadBoard } from "./on-call-board.ts";
import { overrideShape, toOverride } from "./schedule-calendar.ts";
import type { ScheduleChange } from "./schedule-change.ts";
import { periodShape, shiftShape, toPeriod, toShift, toWarning, warningShape } from "./schedule-shapes.ts";
import type { Platform } from "../../platform/context.ts";

const tags = ["run"];
const config = { permission: "signed-in" } as const;
const scheduleParams = z.object({ schedule: z.string().max(63) });
const previewQuery = z.object({ preview: z.stringbool().default(false) });

const changeShape = z
  .object({
    override: overrideShape.nullable(),
    shifts: z.array(shiftShape),
    gaps: z.array(periodShape),
    warnings: z.array(warningShape).describe("What wears people out that did not before"),
  })
  .meta({ id: "ScheduleChange", description: "What a change of cover leads to, with a week on either side" });

/** Cover for a time: ordered, and withdrawn. */
export const overrideRoutes =
  ({ db }: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.post(
      "/schedules/:schedule/overrides",
      {
        config,
        schema: {
          tags,
          summary: "Put somebody on call for a time; with preview only the shifts that would follow",
          params: scheduleParams,
          querystring: previewQuery,
          body: z.strictObject({
            person: z.string().min(1).max(320).describe("Id, slug, e-mail or name"),
            start: instantInput.optional().describe("Now, where it is left out"),
            end: instantInput,
            layer: z.string().max(60).optional().describe("The first layer, where it is left out"),
            replaces: z
              .string()
              .max(320)
              .optional()
              .describe("Stands in only where this person is on call, in the layer or in any"),
            reason: z.string().trim().min(1, "say in a few words why").max(1000),
          }),
          response: { 200: changeShape, 201: changeShape },
        },
      },
      async (request, reply) => {
        const { preview } = request.query;
        const { schedule } = request.params;
        const change = await addOverride(request.context(), readBoard, schedule, request.body, preview);
        return reply.status(preview ? 200 : 201).send(toChange(change, await readBoard(db)));
      },
    );

    app.delete(
      "/schedules/:schedule/overrides/:id",
      {
        config,
        schema: {
          tags,
          summary: "Withdraw cover, or what is left of it",
          params: scheduleParams.extend({ id: z.uuid() }),
          querystring: previewQuery,
          response: { 200: changeShape },
        },
      },
      async (request) => {
        const { schedule, id } = request.params;
        const change = await cancelOverride(
          request.context(),
          readBoard,
          schedule,
          id,
          request.query.preview,
        );
        return toChange(change, await readBoard(db));
      },
    );
  };

const toChange = (
  { override, shifts, gaps, warnings }: ScheduleChange,
  board: OnCallBoard,
): z.infer<typeof changeShape> => ({
  override: override && toOverride(override, board),
  shifts: shifts.map((shift) => toShift(shift, board)),
  gaps: gaps.map(toPeriod),
  warnings: warnings.map((warning) => toWarning(warning, board)),
});
