import { z } from "zod";
import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant } from "../../platform/http/shapes.ts";
import { describeMany, manyShifts } from "./many-shifts.ts";
import { timeWords } from "./model/on-call-words.ts";
import { type StaffedShift, shiftsOfPerson } from "./model/shifts-ahead.ts";
import type { BoardPerson, BoardSchedule, ReadBoard } from "./on-call-board.ts";
import { ownerQuery, schedulesInUse } from "./schedule-routes.ts";
import { scheduleHead, toHead, toPeriod } from "./schedule-shapes.ts";
import { rangeQuery, readRange } from "./shift-range.ts";

const tags = ["run"];
const config = { permission: "signed-in" } as const;

const ownShift = z.object({
  schedule: scheduleHead,
  layer: z.string(),
  start: instant,
  end: instant,
  words: z.string(),
});

const ownShifts = z
  .object({
    words: z.string().describe("The first line of a page: on call until when, or when next"),
    now: z.array(ownShift),
    next: ownShift.nullable(),
  })
  .meta({ id: "OwnShifts" });

type OwnShift = { schedule: BoardSchedule; shift: StaffedShift };

/** The shifts of many schedules at once, and one's own. */
export const shiftRoutes =
  ({ db, clock }: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.get(
      "/on-call/shifts",
      {
        config,
        schema: {
          tags,
          summary: "The shifts and gaps of all schedules, or of a team's or a domain's",
          querystring: z.object({ ...rangeQuery, ...ownerQuery }),
          response: { 200: manyShifts },
        },
      },
      async ({ query }, reply) => {
        const range = readRange(query, clock.now());
        const board = await readBoard(db);
        const answer = await describeMany(schedulesInUse(board, query), board, range);
        // A year of a thousand schedules is too much to be checked on its way out; the compiler has checked its shape.
        return reply
          .header("content-type", "application/json; charset=utf-8")
          .serializer(JSON.stringify)
          .send(answer);
      },
    );

    app.get(
      "/on-call/mine",
      {
        config,
        schema: {
          tags,
          summary: "My shift under way and my next one, in words and instants",
          response: { 200: ownShifts },
        },
      },
      async (request) => {
        const { actor } = request.context();
        if (actor.kind !== "person")
          throw new AppError("not_found", "An API key is never on call; sign in as a person.");
        const board = await readBoard(db);
        const now = clock.now();
        const found = [...board.schedules.values()].map((schedule) => ({
          schedule,
          ...shiftsOfPerson(schedule.says, actor.id, now, board.facts.people),
        }));
        const current = found.flatMap(({ schedule, now: shifts }) =>
          shifts.map((shift) => ({ schedule, shift })),
        );
        const next = found
          .flatMap(({ schedule, next: shift }) => (shift ? [{ schedule, shift }] : []))
          .toSorted((a, b) => a.shift.startAt.getTime() - b.shift.startAt.getTime())[0];
        return describeOwn(current, next ?? null, board.person(actor.id), now);
      },
    );
  };

const coversWords = {
  "working-hours": "in working hours",
  "out-of-hours": "out of hours",
  always: "at all hours",
};

function describeOwn(
  current: readonly OwnShift[],
  next: OwnShift | null,
  person: BoardPerson | null,
  now: Date,
): z.infer<typeof ownShifts> {
  const toOwn = (own: OwnShift) => ({
    schedule: toHead(own.schedule),
    layer: own.shift.layer,
    ...toPeriod(own.shift),
    words: wordsOf(own, person, now),
  });
  const first = current[0] ?? next;
  return {
    words: first ? wordsOf(first, person, now) : "You are on no schedule in sight.",
    now: current.map(toOwn),
    next: next && toOwn(next),
  };
}

/** "You are on call for Home (primary), out of hours, until Mon 09:00." */
function wordsOf({ schedule, shift }: OwnShift, person: BoardPerson | null, now: Date): string {
  const time = (at: Date) => timeWords(at, person?.timeZone ?? schedule.timeZone, now);
  const where = `${schedule.owner.name} (${shift.layer}), ${coversWords[toHead(schedule).covers]}`;
  return shift.startAt <= now
    ? `You are on call for ${where}, until ${time(shift.endAt)}.`
    : `You are next on call for ${where}, from ${time(shift.startAt)} to ${time(shift.endAt)}.`;
}
