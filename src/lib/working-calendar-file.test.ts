import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "./errors.ts";
import { formatWorkingCalendar, readWorkingCalendar } from "./working-calendar-file.ts";
import { weekdays, type WorkingCalendar } from "./working-calendar.ts";

const office = { timeZone: "Europe/London", holidays: "GB-ENG", hours: { "mon-fri": "09:00-17:30" } };
const withHours = (hours: unknown) => ({ timeZone: "Europe/London", hours });

const refusal = (value: unknown, path?: string) => {
  try {
    readWorkingCalendar(value, path);
  } catch (error) {
    if (error instanceof AppError) return error.errors.map((e) => `${e.path}: ${e.message}`);
    throw error;
  }
  return [];
};

describe("the file form of a working calendar", () => {
  test("reads the form that the contract shows", () => {
    const nineToHalfFive = [{ fromMinute: 540, toMinute: 1050 }];
    expect(readWorkingCalendar(office)).toEqual({
      timeZone: "Europe/London",
      holidayRegion: "GB-ENG",
      hours: {
        mon: nineToHalfFive,
        tue: nineToHalfFive,
        wed: nineToHalfFive,
        thu: nineToHalfFive,
        fri: nineToHalfFive,
        sat: [],
        sun: [],
      },
      weekend: ["sat", "sun"],
      days: {},
    });
  });

  test.each([
    [
      { "mon-thu": "09:00-12:30, 13:30-17:30", fri: "09:00-13:00" },
      { "mon-thu": "09:00-12:30, 13:30-17:30", fri: "09:00-13:00" },
    ],
    [{ "mon,wed": "9:00 – 17:00" }, { mon: "09:00-17:00", wed: "09:00-17:00" }],
    [{ "sun-thu": "08:00-16:00" }, { "mon-thu": "08:00-16:00", sun: "08:00-16:00" }],
    [{ "Mon-Fri": "13:30-17:30,09:00-12:30" }, { "mon-fri": "09:00-12:30, 13:30-17:30" }],
    [{ mon: "09:00-12:00, 12:00-17:00" }, { mon: "09:00-17:00" }],
    [{ mon: "22:00-06:00" }, { mon: "22:00-06:00" }],
    [{ mon: "22:00-00:00" }, { mon: "22:00-24:00" }],
    [{ "mon-sun": "00:00-24:00" }, { "mon-sun": "00:00-24:00" }],
    [{ mon: "00:00-12:00, 12:00-11:00" }, { mon: "00:00-12:00, 12:00-11:00" }],
    [
      { "mon-tue": "22:00-06:00", wed: "06:00-14:00" },
      { "mon-tue": "22:00-06:00", wed: "06:00-14:00" },
    ],
  ])("writes %j as %j", (hours, canonical) => {
    expect(formatWorkingCalendar(readWorkingCalendar(withHours(hours))).hours).toEqual(canonical);
  });

  test("writes the form that the contract shows, without what is usual", () => {
    expect(formatWorkingCalendar(readWorkingCalendar(office))).toEqual(office);
  });

  test("keeps own days and another weekend", () => {
    const file = {
      timeZone: "Asia/Dubai",
      hours: { "mon-thu": "08:00-16:00", sun: "08:00-16:00" },
      weekend: "fri-sat",
      days: { "2026-06-15": "off", "2026-12-18": "09:00-12:00, 13:00-14:00" },
    };
    const calendar = readWorkingCalendar(file);
    expect(calendar.weekend).toEqual(["fri", "sat"]);
    expect(calendar.days["2026-06-15"]).toEqual([]);
    expect(formatWorkingCalendar(calendar)).toEqual(file);
  });
});

describe("a wrong calendar is refused with the path and the mend", () => {
  test.each([
    [
      withHours({ "mon-fri": "9-5" }),
      'hours.mon-fri: write hours such as "09:00-17:30" or "09:00-12:30, 13:30-17:30", not "9-5"',
    ],
    [
      withHours({ mon: 9 }),
      'hours.mon: write hours such as "09:00-17:30" or "09:00-12:30, 13:30-17:30", not 9',
    ],
    [
      withHours({ mon: "09:00-25:00" }),
      'hours.mon: "09:00-25:00" is no time of day; hours run from 00:00 to 24:00',
    ],
    [
      withHours({ mon: "09:00-17:60" }),
      'hours.mon: "09:00-17:60" is no time of day; hours run from 00:00 to 24:00',
    ],
    [
      withHours({ mon: "24:00-06:00" }),
      'hours.mon: "24:00-06:00" is no time of day; hours run from 00:00 to 24:00',
    ],
    [
      withHours({ mon: "09:00-09:00" }),
      'hours.mon: "09:00-09:00" begins and ends at once; a whole day is 00:00-24:00',
    ],
    [
      withHours({ mon: "09:00-12:00, 11:00-13:00" }),
      "hours.mon: 09:00-12:00 and 11:00-13:00 overlap; write them as one",
    ],
    [
      withHours({ "mon-fry": "09:00-17:00" }),
      'hours.mon-fry: write weekdays such as mon, mon-fri or sat-sun, not "mon-fry"',
    ],
    [
      withHours({ "mon-tue-wed": "09:00-17:00" }),
      'hours.mon-tue-wed: write weekdays such as mon, mon-fri or sat-sun, not "mon-tue-wed"',
    ],
    [
      withHours({ "mon-fri": "09:00-17:00", wed: "09:00-12:00" }),
      "hours.wed: wed has its hours under mon-fri already; give each day once",
    ],
    [withHours({}), 'hours: give the hours of at least one weekday, such as mon-fri: "09:00-17:30"'],
    [withHours("09:00-17:00"), 'hours: write a mapping of fields, not "09:00-17:00"'],
    [
      withHours({ sun: "22:00-06:00", mon: "05:00-13:00" }),
      "hours.sun: the hours of sun run to 06:00 of mon, whose own hours have begun by then; let one end first",
    ],
    [
      { ...office, timeZone: "London" },
      'timeZone: write an IANA time zone such as Europe/London, not "London"',
    ],
    [
      { ...office, holidays: "England" },
      'holidays: write a country or region such as GB or GB-ENG, not "England"',
    ],
    [
      { ...office, weekend: "saturday" },
      'weekend: write weekdays such as mon, mon-fri or sat-sun, not "saturday"',
    ],
    [
      { ...office, days: { "2026-02-30": "off" } },
      'days.2026-02-30: write a date such as 2026-01-05, not "2026-02-30"',
    ],
    [
      { ...office, days: { "2026-02-03": "closed" } },
      'days.2026-02-03: write hours such as "09:00-17:30" or "09:00-12:30, 13:30-17:30" or "off", not "closed"',
    ],
    [{ ...office, holiday: "GB" }, "holiday: there is no such field; did you mean holidays?"],
  ])("%j", (value, message) => {
    expect(refusal(value)).toEqual([message]);
  });

  test("all that is wrong comes at once, under the path of the whole", () => {
    const value = { timeZone: "Mars", hours: { mon: "x", tue: "y" } };
    expect(refusal(value, "spec.calendar").map((line) => line.split(": ")[0])).toEqual([
      "spec.calendar.timeZone",
      "spec.calendar.hours.mon",
      "spec.calendar.hours.tue",
    ]);
  });
});

/** Hours of one day that leave room for any other day's: within 00:00-24:00, in order, apart. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, i) => ({
      fromMinute: minutes[2 * i]!,
      toMinute: minutes[2 * i + 1]!,
    })),
  );
const someCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom("Europe/London", "America/Chicago", "Asia/Kathmandu"),
  holidayRegion: fc.constantFrom(null, "GB-ENG", "US"),
  hours: fc
    .record({
      mon: dayHours,
      tue: dayHours,
      wed: dayHours,
      thu: dayHours,
      fri: dayHours,
      sat: dayHours,
      sun: dayHours,
    })
    .filter((hours) => weekdays.some((day) => hours[day].length > 0)),
  weekend: fc.subarray([...weekdays], { minLength: 1 }),
  days: fc.dictionary(
    fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    dayHours,
    { maxKeys: 4 },
  ),
});

test("every calendar reads back from what it is written as", () => {
  fc.assert(
    fc.property(someCalendar, (calendar) => {
      const file = formatWorkingCalendar(calendar);
      expect(readWorkingCalendar(file)).toEqual(calendar);
      expect(formatWorkingCalendar(readWorkingCalendar(file))).toEqual(file);
    }),
  );
});
