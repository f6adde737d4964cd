import { knownParameters } from "../../shared/known-parameters.ts";

const names = [
  "view",
  "from",
  "rows",
  "schedule",
  "team",
  "domain",
  "zone",
  "as",
  "sort",
  "filter",
  "hidden",
] as const;

/** The calendar's state as its address carries it. */
export type CalendarAddress = { [name in (typeof names)[number]]?: string | undefined };

export const readCalendarAddress = (search: Record<string, unknown>): CalendarAddress =>
  knownParameters(search, names);
