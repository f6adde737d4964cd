import type { ScheduleHead } from "../use-schedules.ts";

/** For which hours a schedule answers. */
export const coverWords: Record<ScheduleHead["covers"], string> = {
  "working-hours": "working hours",
  "out-of-hours": "out of hours",
  always: "all hours",
};
