import { z } from "zod";
import { invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { decodeCursor, pageOf, pageQuery } from "../../platform/http/paging-cursor.ts";
import type { Routes } from "../../platform/http/server.ts";
import { staffedShifts } from "./model/shifts-ahead.ts";
import type { BoardSchedule, OnCallBoard, ReadBoard } from "./on-call-board.ts";
import { loadOverrides } from "./override-store.ts";
import { describeCalendar, scheduleCalendar } from "./schedule-calendar.ts";
import { scheduleOf } from "./schedule-change.ts";
import {
  scheduleDetail,
  scheduleSummary,
  shiftShape,
  toDetail,
  toShift,
  toSummary,
} from "./schedule-shapes.ts";
import { rangeQuery, readRange } from "./shift-range.ts";

const tags = ["run"];
const config = { permission: "signed-in" } as const;
const scheduleParams = z.object({ schedule: z.string().max(63).describe("The schedule's slug") });

export const ownerQuery = {
  team: z.string().optional().describe("Slug of the owning team"),
  domain: z.string().optional().describe("Slug of the owning domain"),
};

/** Schedules: who is on call and who is next, shifts, and what a calendar draws. */
export const scheduleRoutes =
  ({ db, clock }: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.get(
      "/schedules",
      {
        config,
        schema: {
          tags,
          summary: "Schedules in use, by slug, with who is on call now and next",
          querystring: z.object({ ...ownerQuery, ...pageQuery }),
          response: { 200: z.object({ items: z.array(scheduleSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query }) => {
        const board = await readBoard(db);
        const after = decodeCursor(query.cursor)?.[0];
        const rows = schedulesInUse(board, query)
          .filter(({ slug }) => after === undefined || slug > String(after))
          .slice(0, query.limit + 1);
        const now = clock.now();
        return pageOf(
          rows,
          query.limit,
          (schedule) => toSummary(schedule, board, now),
          ({ slug }) => [slug],
        );
      },
    );

    app.get(
      "/schedules/:schedule",
      {
        config,
        schema: {
          tags,
          summary: "A schedule: its layers in words, who is on call now and next, what wears people out",
          params: scheduleParams,
          response: { 200: scheduleDetail },
        },
      },
      async ({ params }) => {
        const board = await readBoard(db);
        return toDetail(scheduleOf(board, params.schedule), board, clock.now());
      },
    );

    app.get(
      "/schedules/:schedule/shifts",
      {
        config,
        schema: {
          tags,
          summary: "Everybody's shifts, cut at the range (at most 400 days; by default four weeks from now)",
          params: scheduleParams,
          querystring: z.object(rangeQuery),
          response: { 200: z.object({ items: z.array(shiftShape) }) },
        },
      },
      async ({ params, query }) => {
        const { from, to } = readRange(query, clock.now());
        const board = await readBoard(db);
        const { says } = scheduleOf(board, params.schedule);
        return {
          items: staffedShifts(says, from, to, board.facts.people).map((shift) => toShift(shift, board)),
        };
      },
    );

    app.get(
      "/schedules/:schedule/calendar",
      {
        config,
        schema: {
          tags,
          summary: "What a calendar draws: shifts by layer, gaps, cover, working time and public holidays",
          params: scheduleParams,
          querystring: z.object(rangeQuery),
          response: { 200: scheduleCalendar },
        },
      },
      async ({ params, query }) => {
        const range = readRange(query, clock.now());
        const board = await readBoard(db);
        const schedule = scheduleOf(board, params.schedule);
        return describeCalendar(schedule, await loadOverrides(db, schedule.id, range), board, range);
      },
    );
  };

/** The schedules in use that a team or a domain owns, or all; refuses an owner that is unknown. */
export function schedulesInUse(
  { facts, schedules }: OnCallBoard,
  { team, domain }: { team?: string | undefined; domain?: string | undefined },
): BoardSchedule[] {
  if (team !== undefined && !facts.teams.has(team)) throw invalidField("team", `there is no team "${team}"`);
  if (domain !== undefined && !facts.domains.has(domain))
    throw invalidField("domain", `there is no domain "${domain}"`);
  return [...schedules.values()].filter(
    ({ removedAt, owner }) =>
      removedAt === null &&
      (team === undefined || (owner.kind === "team" && owner.slug === team)) &&
      (domain === undefined || (owner.kind === "domain" && owner.slug === domain)),
  );
}
