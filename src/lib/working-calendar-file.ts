import { invalidField } from "./errors.ts";
import { at, nameOf, readAll, readMapping, readOptional, type RawFields } from "./field-readers.ts";
import { readLocalDate, readTimeZone } from "./time-zone.ts";
import { weekdays, type Weekday, type WorkingCalendar, type WorkingInterval } from "./working-calendar.ts";

/** A working calendar as files and HTTP carry it: `{timeZone, holidays, hours: {mon-fri: "09:00-17:30"}}`. */
export type WorkingCalendarFile = {
  timeZone: string;
  holidays?: string;
  hours: Record<string, string>;
  weekend?: string;
  days?: Record<string, string>;
};

const dayMinutes = 1_440;
const usualWeekend: Weekday[] = ["sat", "sun"];

/** Reads the file form of a working calendar; refuses with every wrong field's path and what to write instead. */
export function readWorkingCalendar(value: unknown, path = ""): WorkingCalendar {
  const raw = readMapping(value, path, ["timeZone", "holidays", "hours", "weekend", "days"]);
  return readAll<WorkingCalendar>({
    timeZone: () => readTimeZone(raw["timeZone"], at(path, "timeZone")),
    holidayRegion: () => readOptional(raw["holidays"], null, (v) => readRegion(v, at(path, "holidays"))),
    hours: () => readHours(raw["hours"], at(path, "hours")),
    weekend: () => readOptional(raw["weekend"], usualWeekend, (v) => readWeekdays(v, at(path, "weekend"))),
    days: () => readOptional(raw["days"], {}, (v) => readDays(v, at(path, "days"))),
  });
}

function readRegion(value: unknown, path: string): string {
  if (typeof value !== "string" || !/^[A-Z]{2}(-[A-Za-z0-9]{1,12}){0,2}$/.test(value))
    throw invalidField(path, `write a country or region such as GB or GB-ENG, not ${nameOf(value)}`);
  return value;
}

function readHours(value: unknown, path: string): Record<Weekday, WorkingInterval[]> {
  const raw = readMapping(value, path);
  const keyOf: Partial<Record<Weekday, string>> = {};
  const hours: Record<Weekday, WorkingInterval[]> = {
    mon: [],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  };
  readEntries(raw, path, (key, text, entryPath) => {
    const days = readWeekdays(key, entryPath);
    const intervals = readIntervals(text, entryPath);
    for (const day of days) {
      if (keyOf[day] !== undefined)
        throw invalidField(entryPath, `${day} has its hours under ${keyOf[day]} already; give each day once`);
      keyOf[day] = key;
      hours[day] = intervals;
    }
  });
  if (Object.keys(keyOf).length === 0)
    throw invalidField(path, 'give the hours of at least one weekday, such as mon-fri: "09:00-17:30"');
  refuseOverlapWithNextDay(hours, keyOf, path);
  return hours;
}

function refuseOverlapWithNextDay(
  hours: Record<Weekday, WorkingInterval[]>,
  keyOf: Partial<Record<Weekday, string>>,
  path: string,
): void {
  for (const [i, day] of weekdays.entries()) {
    const next = weekdays[(i + 1) % 7]!;
    const runsTo = (hours[day].at(-1)?.toMinute ?? 0) - dayMinutes;
    if (runsTo > (hours[next][0]?.fromMinute ?? dayMinutes))
      throw invalidField(
        at(path, keyOf[day] ?? day),
        `the hours of ${day} run to ${clock(runsTo)} of ${next}, whose own hours have begun by then; let one end first`,
      );
  }
}

/** The weekdays that a key such as mon, mon-fri, sun-thu or "mon, wed" names, in the order of the week. */
function readWeekdays(value: unknown, path: string): Weekday[] {
  const text = typeof value === "string" ? value.toLowerCase() : "";
  const named = new Set<Weekday>();
  for (const part of text.split(",")) {
    const [first, last, ...more] = part.split("-").map((word) => weekdays.indexOf(word.trim() as Weekday));
    if (first === undefined || first < 0 || last === -1 || more.length > 0)
      throw invalidField(path, `write weekdays such as mon, mon-fri or sat-sun, not ${nameOf(value)}`);
    const count = (((last ?? first) - first + 7) % 7) + 1;
    for (let i = 0; i < count; i++) named.add(weekdays[(first + i) % 7]!);
  }
  return weekdays.filter((day) => named.has(day));
}

function readDays(value: unknown, path: string): Record<string, WorkingInterval[]> {
  const days: Record<string, WorkingInterval[]> = {};
  readEntries(readMapping(value, path), path, (key, text, entryPath) => {
    days[readLocalDate(key, entryPath)] = text === "off" ? [] : readIntervals(text, entryPath, ' or "off"');
  });
  return Object.fromEntries(Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readEntries(
  raw: RawFields,
  path: string,
  read: (key: string, value: unknown, path: string) => void,
): void {
  readAll(
    Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, () => read(key, value, at(path, key))]),
    ),
  );
}

/** Reads "09:00-12:30, 13:30-17:30": in order, apart from one another, and joined where they touch. */
function readIntervals(value: unknown, path: string, orElse = ""): WorkingInterval[] {
  const refuse = (text: unknown) =>
    invalidField(
      path,
      `write hours such as "09:00-17:30" or "09:00-12:30, 13:30-17:30"${orElse}, not ${nameOf(text)}`,
    );
  if (typeof value !== "string") throw refuse(value);
  const intervals = value
    .split(",")
    .map((text) => readInterval(text.trim(), path, refuse))
    .toSorted((a, b) => a.fromMinute - b.fromMinute);
  const joined: WorkingInterval[] = [];
  for (const interval of intervals) {
    const last = joined.at(-1);
    if (last !== undefined && interval.fromMinute < last.toMinute)
      throw invalidField(
        path,
        `${hoursText([last])} and ${hoursText([interval])} overlap; write them as one`,
      );
    if (last?.toMinute === interval.fromMinute && isOneInterval(last.fromMinute, interval.toMinute))
      last.toMinute = interval.toMinute;
    else joined.push(interval);
  }
  return joined;
}

/** Whether two times can be written as one interval: below 24 hours, or the whole of one day. */
const isOneInterval = (fromMinute: number, toMinute: number): boolean =>
  toMinute <= dayMinutes || toMinute - fromMinute < dayMinutes;

function readInterval(text: string, path: string, refuse: (text: string) => Error): WorkingInterval {
  const match = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/.exec(text);
  if (match === null) throw refuse(text);
  const [fromHour, fromPast, toHour, toPast] = match.slice(1).map(Number) as [number, number, number, number];
  const fromMinute = fromHour * 60 + fromPast;
  const toMinute = toHour * 60 + toPast;
  if (fromPast > 59 || toPast > 59 || fromMinute >= dayMinutes || toMinute > dayMinutes)
    throw invalidField(path, `"${text}" is no time of day; hours run from 00:00 to 24:00`);
  if (fromMinute === toMinute)
    throw invalidField(path, `"${text}" begins and ends at once; a whole day is 00:00-24:00`);
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + dayMinutes };
}

/** The file form that reads back as the same calendar: weekdays in order, neighbours with equal hours joined. */
export function formatWorkingCalendar(calendar: WorkingCalendar): WorkingCalendarFile {
  const hours = weekdayRuns((day) => hoursText(calendar.hours[day]));
  const weekend = weekdayRuns((day) => (calendar.weekend.includes(day) ? "weekend" : ""));
  const isUsual = calendar.weekend.join() === usualWeekend.join();
  const days = Object.entries(calendar.days).map(([date, intervals]) => [
    date,
    hoursText(intervals) || "off",
  ]);
  return {
    timeZone: calendar.timeZone,
    ...(calendar.holidayRegion === null ? {} : { holidays: calendar.holidayRegion }),
    hours: Object.fromEntries(hours),
    ...(isUsual ? {} : { weekend: weekend.map(([key]) => key).join(", ") }),
    ...(days.length === 0 ? {} : { days: Object.fromEntries(days) as Record<string, string> }),
  };
}

/** Neighbouring weekdays with the same text under one key: [["mon-thu", "09:00-17:30"], ["fri", "09:00-13:00"]]. */
function weekdayRuns(textOf: (day: Weekday) => string): [key: string, text: string][] {
  const runs: { first: Weekday; last: Weekday; text: string }[] = [];
  for (const day of weekdays) {
    const text = textOf(day);
    const run = runs.at(-1);
    if (run?.text === text) run.last = day;
    else runs.push({ first: day, last: day, text });
  }
  return runs
    .filter(({ text }) => text !== "")
    .map(({ first, last, text }) => [first === last ? first : `${first}-${last}`, text]);
}

const hoursText = (intervals: readonly WorkingInterval[]): string =>
  intervals.map(({ fromMinute, toMinute }) => `${clock(fromMinute)}-${clock(toMinute)}`).join(", ");

const clock = (minute: number): string => {
  const ofDay = minute > dayMinutes ? minute - dayMinutes : minute;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
};
