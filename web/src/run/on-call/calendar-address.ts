import { knownParameters } from "../../shared/known-parameters.ts";
import type { CalendarView } from "./calendar/calendar-range.ts";

const names = [
  "view",
  "from",
  "rows",
  "as",
  "schedule",
  "team",
  "domain",
  "zone",
  "cover",
  "sort",
  "filter",
  "hidden",
] as const;

/** The calendar's state as its address carries it: what is left out is usual; `cover` asks for an override of a schedule. */
export type CalendarAddress = { [name in (typeof names)[number]]?: string | undefined };

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

const isDate = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));

/** Reads the address; a date or a zone that is none is left out, so that an old link still opens. */
export function readCalendarAddress(search: Record<string, unknown>): CalendarAddress {
  const known = knownParameters(search, names);
  return {
    ...known,
    from: known.from !== undefined && isDate(known.from) ? known.from : undefined,
    zone: known.zone !== undefined && isZone(known.zone) ? known.zone : undefined,
  };
}

/** How much is shown at once; four weeks unless the address says otherwise. */
export const viewOf = ({ view }: CalendarAddress): CalendarView =>
  view === "day" || view === "week" ? view : "month";
