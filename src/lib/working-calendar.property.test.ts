import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import { readWorkingCalendar } from "./working-calendar-file.ts";
import { zoneClock } from "./time-zone.ts";
import { secondsByKind, weekdays, WorkingTime, type WorkingCalendar } from "./working-calendar.ts";

// Every zone is a first for the platform, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1000;
const day = 86_400 * second;

const shapes: Record<string, string>[] = [
  { "mon-fri": "09:00-17:30" },
  { "mon-fri": "09:00-12:30, 13:30-17:30", sat: "10:00-14:00" },
  { "mon-sun": "22:00-06:00" },
  { "sun-thu": "00:00-08:00" },
  { mon: "00:00-24:00", tue: "00:00-02:30", sun: "01:30-03:15, 23:00-24:00" },
  { "mon-sun": "00:00-01:00, 02:15-02:45, 23:30-24:00" },
];
const publicHolidays = new Set(["01-01", "03-08", "03-29", "05-01", "10-25", "12-30"]);

const someWorkingTime = fc
  .record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
    hours: fc.constantFrom(...shapes),
    ownDays: fc.dictionary(
      fc.integer({ min: 0, max: 60 * 365 }).map((n) => new Date(n * day).toISOString().slice(0, 10)),
      fc.constantFrom("off", "09:00-13:00", "20:00-04:00"),
      { maxKeys: 3 },
    ),
  })
  .map(({ timeZone, hours, ownDays }) => ({
    timeZone,
    working: new WorkingTime(readWorkingCalendar({ timeZone, hours, days: ownDays }), (date) =>
      publicHolidays.has(date.slice(5)),
    ),
  }));
const someInstant = fc
  .integer({ min: Date.UTC(1971, 0, 1) / second, max: Date.UTC(2045, 0, 1) / second })
  .map((s) => new Date(s * second));
const someSeconds = fc.oneof(fc.integer({ min: 1, max: 40 * 86_400 }), fc.integer({ min: 1, max: 7200 }));

/** Near the zone's next change of offset, where it has one within a year: that is where calendars break. */
function nearChange(at: Date, timeZone: string, minutes: number): Date {
  const clock = zoneClock(timeZone);
  let low = at.getTime();
  let high = low;
  while (clock.offsetMs(high) === clock.offsetMs(low)) {
    high += 3 * day;
    if (high > at.getTime() + 366 * day) return at;
  }
  low = high - 3 * day;
  while (high - low > second) {
    const middle = Math.floor((low + high) / 2 / second) * second;
    if (clock.offsetMs(middle) === clock.offsetMs(low)) low = middle;
    else high = middle;
  }
  return new Date(high + minutes * 60 * second);
}
const someCase = fc
  .tuple(someWorkingTime, someInstant, fc.boolean(), fc.integer({ min: -3000, max: 3000 }))
  .map(([{ timeZone, working }, at, near, minutes]) => ({
    timeZone,
    working,
    at: near ? nearChange(at, timeZone, minutes) : at,
  }));

/** The rule in the plainest words, by Temporal alone: is the instant within an interval of a day around it? */
function isWorkingByTemporal(calendar: WorkingCalendar, at: Date): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  return [-2, -1, 0, 1].some((offset) => {
    const date = today.add({ days: offset });
    const own = calendar.days[date.toString()];
    const isHoliday = publicHolidays.has(date.toString().slice(5));
    if (midnight(date, calendar.timeZone) === midnight(date.add({ days: 1 }), calendar.timeZone))
      return false;
    const intervals = own ?? (isHoliday ? [] : calendar.hours[weekdays[date.dayOfWeek - 1]!]);
    return intervals.some(({ fromMinute, toMinute }) => {
      const start = resolved(date.toPlainDateTime().add({ minutes: fromMinute }), calendar.timeZone);
      const end = resolved(date.toPlainDateTime().add({ minutes: toMinute }), calendar.timeZone);
      return start <= at.getTime() && at.getTime() < end;
    });
  });
}

const midnight = (date: Temporal.PlainDate, timeZone: string) => resolved(date.toPlainDateTime(), timeZone);

function resolved(local: Temporal.PlainDateTime, timeZone: string): number {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds;
  return earlier.getTimeZoneTransition("next")!.epochMilliseconds;
}

test("working time is what the calendar says, at any instant in every zone", () => {
  fc.assert(
    fc.property(someCase, ({ working, at }) => {
      expect(working.isWorking(at)).toBe(isWorkingByTemporal(working.calendar, at));
    }),
    { numRuns: 500 },
  );
});

test("the current period holds the instant, and ends and starts where working time does", () => {
  fc.assert(
    fc.property(someCase, ({ working, at }) => {
      const period = working.currentPeriod(at);
      expect(period !== null).toBe(working.isWorking(at));
      if (period?.startAt) {
        expect(period.startAt.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(working.isWorking(period.startAt)).toBe(true);
        expect(working.isWorking(new Date(period.startAt.getTime() - 1))).toBe(false);
      }
      if (period?.endAt) {
        expect(period.endAt.getTime()).toBeGreaterThan(at.getTime());
        expect(working.isWorking(period.endAt)).toBe(false);
        expect(working.isWorking(new Date(period.endAt.getTime() - 1))).toBe(true);
      }
    }),
    { numRuns: 250 },
  );
});

test("between an instant out of hours and the next start, or back to the last end, nothing is working time", () => {
  fc.assert(
    fc.property(someCase, ({ working, at }) => {
      const next = working.nextPeriodStart(at)!;
      const end = working.lastPeriodEnd(at)!;
      expect(next.getTime()).toBeGreaterThan(at.getTime());
      expect(working.isWorking(next)).toBe(true);
      expect(working.isWorking(new Date(next.getTime() - 1))).toBe(false);
      expect(end.getTime()).toBeLessThanOrEqual(at.getTime());
      expect(working.isWorking(end)).toBe(false);
      expect(working.isWorking(new Date(end.getTime() - 1))).toBe(true);
      const current = working.currentPeriod(at);
      const seconds = secondsByKind(working.split(end, next)).working;
      expect(seconds).toBe(
        current === null ? 0 : (current.endAt!.getTime() - current.startAt!.getTime()) / second,
      );
    }),
    { numRuns: 250 },
  );
});

test("the parts of an interval follow one another without gap or overlap and add up to it", () => {
  fc.assert(
    fc.property(someCase, someSeconds, ({ working, at }, seconds) => {
      const to = new Date(at.getTime() + seconds * second);
      const parts = working.split(at, to);
      expect(parts[0]!.startAt).toEqual(at);
      expect(parts.at(-1)!.endAt).toEqual(to);
      for (const [i, part] of parts.entries()) {
        expect(part.endAt.getTime()).toBeGreaterThan(part.startAt.getTime());
        if (i > 0) expect(part.startAt).toEqual(parts[i - 1]!.endAt);
        if (i > 0) expect(part.kind).not.toBe(parts[i - 1]!.kind);
        for (const inside of [part.startAt, new Date(part.endAt.getTime() - 1)])
          expect(working.isWorking(inside)).toBe(part.kind === "working");
      }
      const byKind = secondsByKind(parts);
      expect(Object.values(byKind).reduce((a, b) => a + b)).toBe(seconds);
    }),
    { numRuns: 250 },
  );
});

test("an interval split in two has the same parts as the whole", () => {
  fc.assert(
    fc.property(someCase, someSeconds, someSeconds, ({ working, at }, first, more) => {
      const middle = new Date(at.getTime() + first * second);
      const to = new Date(middle.getTime() + more * second);
      const whole = secondsByKind(working.split(at, to));
      const halves = [secondsByKind(working.split(at, middle)), secondsByKind(working.split(middle, to))];
      for (const kind of ["working", "weeknight", "weekend", "public-holiday"] as const)
        expect(halves[0]![kind] + halves[1]![kind]).toBe(whole[kind]);
    }),
    { numRuns: 200 },
  );
});

test("what is not working time counts as the kind of its local date", () => {
  fc.assert(
    fc.property(someCase, ({ working, at, timeZone }) => {
      const [part] = working.split(at, new Date(at.getTime() + 1));
      if (part!.kind === "working") return;
      const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
      // Where midnight comes twice the second pass of the last hour counts to the new day.
      const tomorrow = local.toPlainDate().add({ days: 1 });
      const date = midnight(tomorrow, timeZone) <= at.getTime() ? tomorrow : local.toPlainDate();
      const own = working.calendar.days[date.toString()];
      const isHoliday =
        own?.length === 0 || (own === undefined && publicHolidays.has(date.toString().slice(5)));
      expect(part!.kind).toBe(isHoliday ? "public-holiday" : date.dayOfWeek > 5 ? "weekend" : "weeknight");
    }),
    { numRuns: 250 },
  );
});
