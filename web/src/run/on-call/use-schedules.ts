import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type ScheduleSummary = components["schemas"]["ScheduleSummary"];
export type ScheduleHead = components["schemas"]["ScheduleHead"];
export type ScheduleCalendar = components["schemas"]["ScheduleCalendar"];

const mostSchedules = 500;

type OwnedBy = { team?: string; domain?: string };

/** The query of every schedule in use, or those of a team or a domain, with who is on call and who is next. */
export const schedulesQuery = (of: OwnedBy = {}) =>
  queryOptions({
    queryKey: ["schedules", of],
    queryFn: () =>
      answer(api.GET("/api/v1/schedules", { params: { query: { ...of, limit: mostSchedules } } })),
  });

/** Every schedule in use, or those of a team or a domain; shifts end without an event that says so. */
export const useSchedules = (of: OwnedBy = {}, enabled = true) =>
  useQuery({ ...schedulesQuery(of), enabled, refetchInterval: 60_000 });

export type ManyShifts = components["schemas"]["ShiftsOfSchedules"];
export type Shift = components["schemas"]["Shift"];

type Asked = { from: string; to: string };

/** What a schedule's row draws: shifts by layer, gaps, cover, working time, public holidays. */
export const useScheduleCalendar = (schedule: string, asked: Asked, enabled = true) =>
  useQuery({
    queryKey: ["schedules", schedule, "calendar", asked],
    queryFn: () =>
      answer(
        api.GET("/api/v1/schedules/{schedule}/calendar", {
          params: { path: { schedule }, query: asked },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
  });

/** One schedule with its layers in words and what wears people out. */
export const useSchedule = (schedule: string) =>
  useQuery({
    queryKey: ["schedules", schedule],
    queryFn: () => answer(api.GET("/api/v1/schedules/{schedule}", { params: { path: { schedule } } })),
  });

/** The shifts and gaps of all schedules, or of a team's or a domain's. */
export const useShifts = (asked: Asked, of: OwnedBy, enabled = true) =>
  useQuery({
    queryKey: ["on-call", "shifts", asked, of],
    queryFn: () => answer(api.GET("/api/v1/on-call/shifts", { params: { query: { ...asked, ...of } } })),
    placeholderData: keepPreviousData,
    enabled,
  });
