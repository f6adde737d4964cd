import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instantInput, named } from "../../platform/http/shapes.ts";
import { loadLeaveOf, type StoredLeave } from "./leave-store.ts";
import { timeWords } from "./model/on-call-words.ts";
import type { ReadBoard } from "./on-call-board.ts";
import { periodShape, toPeriod } from "./schedule-shapes.ts";
import { cancelLeave, type LeaveTaken, personOf, takeLeave } from "./take-leave.ts";

const tags = ["run"];
const config = { permission: "signed-in" } as const;
const personParams = z.object({ person: z.string().max(320).describe("Id, slug or e-mail") });

const leaveShape = periodShape.extend({ id: z.string() }).meta({ id: "Leave" });

const takenShape = z
  .object({
    leave: leaveShape.nullable(),
    opens: z.array(
      periodShape.extend({
        schedule: named,
        layer: z.string(),
        covered: z.boolean().describe("Another layer has somebody throughout"),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: "LeaveTaken", description: "Leave, and the gaps that it opens on schedules" });

/** When people are away. */
export const leaveRoutes =
  ({ db, clock }: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.get(
      "/people/:person/leave",
      {
        config,
        schema: {
          tags,
          summary: "A person's leave that is not over",
          params: personParams,
          response: { 200: z.object({ items: z.array(leaveShape), next: z.null() }) },
        },
      },
      async ({ params }) => {
        const person = personOf(await readBoard(db), params.person);
        const leave = await loadLeaveOf(db, person.id, clock.now());
        return { items: leave.map(toLeave), next: null };
      },
    );

    app.post(
      "/people/:person/leave",
      {
        config,
        schema: {
          tags,
          summary: "Note leave; the answer names the gaps that it opens. With preview nothing is saved",
          params: personParams,
          querystring: z.object({ preview: z.stringbool().default(false) }),
          body: z.strictObject({ start: instantInput.optional(), end: instantInput }),
          response: { 200: takenShape, 201: takenShape },
        },
      },
      async (request, reply) => {
        const { preview } = request.query;
        const taken = await takeLeave(
          request.context(),
          readBoard,
          request.params.person,
          request.body,
          preview,
        );
        return reply.status(preview ? 200 : 201).send(toTaken(taken, clock.now()));
      },
    );

    app.delete(
      "/people/:person/leave/:id",
      {
        config,
        schema: {
          tags,
          summary: "Take leave back, or what is left of it",
          params: personParams.extend({ id: z.uuid() }),
          response: { 200: z.object({ leave: leaveShape.nullable() }) },
        },
      },
      async (request) => {
        const { person, id } = request.params;
        const left = await cancelLeave(request.context(), readBoard, person, id);
        return { leave: left && toLeave(left) };
      },
    );
  };

const toLeave = (leave: StoredLeave): z.infer<typeof leaveShape> => ({ id: leave.id, ...toPeriod(leave) });

const toTaken = ({ person, leave, opens }: LeaveTaken, now: Date): z.infer<typeof takenShape> => ({
  leave: leave && toLeave(leave),
  opens: opens.map(({ schedule, gap }) => {
    const time = (at: Date) => timeWords(at, schedule.timeZone, now);
    const then = gap.covered ? "another layer has somebody" : "nobody else is on call by it";
    return {
      ...toPeriod(gap),
      schedule: { slug: schedule.slug, name: schedule.name },
      layer: gap.layer,
      covered: gap.covered,
      words: `${schedule.name}, ${gap.layer}: ${person.name} is missing from ${time(gap.startAt)} to ${time(gap.endAt)}; ${then}`,
    };
  }),
});
