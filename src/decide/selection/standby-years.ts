import { WorkingTime, type WorkingCalendar } from "../../lib/working-calendar.ts";
import { loadHolidays } from "../../own/organisation/index.ts";
import type { Log } from "../../platform/log.ts";
import { localYear, standbyOfYear, type StandbyYear } from "./model/standby-year.ts";

/** The out-of-hours time of a calendar's year around an instant; each is worked out once. */
export type StandbyYears = (calendar: WorkingCalendar, at: Date) => Promise<StandbyYear>;

const rememberedYears = 10_000;

export function createStandbyYears(log: Log): StandbyYears {
  const known = new Map<string, Promise<StandbyYear>>();
  return (calendar, at) => {
    const year = localYear(at, calendar.timeZone);
    const key = `${year}|${JSON.stringify(calendar)}`;
    let found = known.get(key);
    if (!found) {
      if (known.size >= rememberedYears) known.clear();
      known.set(key, (found = workOut(calendar, year, log)));
    }
    return found;
  };
}

async function workOut(calendar: WorkingCalendar, year: number, log: Log): Promise<StandbyYear> {
  return standbyOfYear(new WorkingTime(calendar, await holidaysOf(calendar, year, log)), year);
}

/** Without the holidays of a region its year is counted without them, like its working days. */
async function holidaysOf({ holidayRegion }: WorkingCalendar, year: number, log: Log) {
  if (holidayRegion === null) return () => false;
  try {
    return await loadHolidays(holidayRegion, [year]);
  } catch (error) {
    log.error(
      { err: error, region: holidayRegion },
      "public holidays are not known; standby is priced without",
    );
    return () => false;
  }
}
