import type { CalendarRange } from "./calendar-range.ts";
import type { Span } from "./timeline-scale.ts";
import { addDays, hourMs, instantOfWall, localDate, startOfDate, weekdayOf } from "./zone-time.ts";

type Shown = Pick<CalendarRange, "fromMs" | "toMs">;

const nightFromHour = 22;
const nightToHour = 6;

/** The dates of a zone that a range touches. */
function datesIn({ fromMs, toMs }: Shown, timeZone: string): string[] {
  const dates: string[] = [];
  for (let date = localDate(fromMs, timeZone); startOfDate(date, timeZone) < toMs; date = addDays(date, 1))
    dates.push(date);
  return dates;
}

const clockOn = (date: string, hour: number, timeZone: string): number =>
  instantOfWall(Date.parse(`${date}T00:00:00Z`) + hour * hourMs, timeZone);

/** The nights (22:00 to 06:00) of a zone that touch a range. */
export const nightsIn = (range: Shown, timeZone: string): Span[] =>
  [addDays(localDate(range.fromMs, timeZone), -1), ...datesIn(range, timeZone)]
    .map((date) => ({
      startMs: clockOn(date, nightFromHour, timeZone),
      endMs: clockOn(addDays(date, 1), nightToHour, timeZone),
    }))
    .filter(({ startMs, endMs }) => startMs < range.toMs && endMs > range.fromMs);

/** The Saturdays and Sundays of a zone that touch a range, each weekend in one piece. */
export function weekendsIn(range: Shown, timeZone: string): Span[] {
  const days = datesIn(range, timeZone).filter((date) => weekdayOf(date) > 4);
  return days.reduce<Span[]>((weekends, date) => {
    const span = { startMs: startOfDate(date, timeZone), endMs: startOfDate(addDays(date, 1), timeZone) };
    const last = weekends.at(-1);
    return last?.endMs === span.startMs
      ? [...weekends.slice(0, -1), { startMs: last.startMs, endMs: span.endMs }]
      : [...weekends, span];
  }, []);
}
