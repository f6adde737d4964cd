import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type ScheduleSummary = components["schemas"]["ScheduleSummary"];
export type ScheduleHead = components["schemas"]["ScheduleHead"];
export type ScheduleCalendar = components["schemas"]["ScheduleCalendar"];

const mostSchedules = 500;

/** Every schedule in use, or those of a team or a domain, with who is on call and who is next. */
export const useSchedules = (of: { team?: string; domain?: string } = {}) =>
  useQuery({
    queryKey: ["schedules", of],
    queryFn: () =>
      answer(api.GET("/api/v1/schedules", { params: { query: { ...of, limit: mostSchedules } } })),
    refetchInterval: 60_000,
  });
