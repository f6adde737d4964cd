import { addDays, localDate, startOfDate, weekdayOf } from "./zone-time.ts";

/** How much the calendar shows at once; a month is four whole weeks. */
export type CalendarView = "day" | "week" | "month";

/** A day of the calendar in the zone that it is drawn in. */
export type CalendarDay = { date: string; startMs: number; endMs: number; weekend: boolean };

/** What the calendar shows: an unbroken range of whole local days, half-open. */
export type CalendarRange = {
  view: CalendarView;
  timeZone: string;
  fromMs: number;
  toMs: number;
  days: readonly CalendarDay[];
};

const daysShown: Record<CalendarView, number> = { day: 1, week: 7, month: 28 };

/** The first date that is shown where a date is asked for: weeks begin on Mondays. */
export const firstDate = (view: CalendarView, date: string): string =>
  view === "day" ? date : addDays(date, -weekdayOf(date));

/** The range around a date. Days are as long as they are: one on which clocks change has 23 or 25 hours. */
export function calendarRange(view: CalendarView, date: string, timeZone: string): CalendarRange {
  const first = firstDate(view, date);
  const days = Array.from({ length: daysShown[view] }, (_, index): CalendarDay => {
    const day = addDays(first, index);
    return {
      date: day,
      startMs: startOfDate(day, timeZone),
      endMs: startOfDate(addDays(day, 1), timeZone),
      weekend: weekdayOf(day) > 4,
    };
  });
  return { view, timeZone, fromMs: days[0]?.startMs ?? 0, toMs: days.at(-1)?.endMs ?? 0, days };
}

/** The date to ask for to see what follows, or what went before. */
export const stepDate = (view: CalendarView, date: string, steps: number): string =>
  addDays(firstDate(view, date), steps * daysShown[view]);

/** Today's date in a zone. */
export const todayIn = (now: Date, timeZone: string): string => localDate(now.getTime(), timeZone);
