import { dayMs, instantOf, localDate } from "../../../lib/time-zone.ts";
import { secondsByKind, type WorkingTime } from "../../../lib/working-calendar.ts";
import { standbyKinds, type StandbyTime } from "../../../own/organisation/model/remuneration.ts";

/** The time out of hours in a calendar year, for one person on standby throughout. */
export type StandbyYear = StandbyTime & { year: number; timeZone: string };

const nothing = () => ({ weeknight: 0, weekend: 0, "public-holiday": 0 });

/** What one person on standby through all out-of-hours time of a local calendar year is to be paid for. */
export function standbyOfYear(time: WorkingTime, year: number): StandbyYear {
  const { timeZone } = time.calendar;
  const total: StandbyTime = { seconds: nothing(), days: nothing() };
  let startAt = startOfDay(`${year}-01-01`, timeZone);
  for (const date of datesOf(year)) {
    const endAt = startOfDay(dayAfter(date), timeZone);
    const seconds = secondsByKind(time.split(startAt, endAt));
    for (const kind of standbyKinds) {
      total.seconds[kind] += seconds[kind];
      if (seconds[kind] > 0) total.days[kind]++;
    }
    startAt = endAt;
  }
  return { ...total, year, timeZone };
}

/** The year of an instant in a zone. */
export const localYear = (at: Date, timeZone: string): number => Number(localDate(at, timeZone).slice(0, 4));

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += dayMs)
    dates.push(new Date(ms).toISOString().slice(0, 10));
  return dates;
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

const startOfDay = (date: string, timeZone: string): Date => instantOf(`${date}T00:00:00`, timeZone);
