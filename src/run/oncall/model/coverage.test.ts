import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkingCalendar } from "../../../lib/working-calendar-file.ts";
import { WorkingTime } from "../../../lib/working-calendar.ts";
import { hoursToCover, intersection, promisedHours, uncovered } from "./coverage.ts";
import type { Period } from "./period.ts";
import type { FinalShift, Schedule } from "./schedule.ts";

const on = (text: string) => new Date(`2026-03-${text}Z`);
const calendar = new WorkingTime(
  readWorkingCalendar({ timeZone: "UTC", hours: { "mon-fri": "09:00-17:00" } }),
  (date) => date === "2026-03-05",
);
const words = (periods: readonly Period[]) =>
  periods.map(
    ({ startAt, endAt }) => `${startAt.toISOString().slice(8, 13)} ${endAt.toISOString().slice(8, 13)}`,
  );

const aShift = (startAt: Date, endAt: Date, personId: string | null = "ada"): FinalShift => ({
  startAt,
  endAt,
  layer: "primary",
  personId,
  override: false,
  absentId: null,
});

describe("the hours that a schedule ought to cover", () => {
  // Wednesday 4 March to Friday 6 March, the Thursday being a public holiday.
  const [from, to] = [on("04T00:00"), on("07T00:00")];

  test("are the calendar's working time, the time around it with the holiday in it, or all of it", () => {
    expect(words(hoursToCover("working-hours", calendar, from, to))).toEqual(["04T09 04T17", "06T09 06T17"]);
    expect(words(hoursToCover("out-of-hours", calendar, from, to))).toEqual([
      "04T00 04T09",
      "04T17 06T09",
      "06T17 07T00",
    ]);
    expect(words(hoursToCover("always", calendar, from, to))).toEqual(["04T00 07T00"]);
    expect(words(hoursToCover("out-of-hours", null, from, to))).toEqual(["04T00 07T00"]);
  });

  test("follow each version while it is in force, and end when it is taken out of use", () => {
    const layer = {
      name: "primary",
      timeZone: "UTC",
      start: "2026-03-01T00:00",
      end: null,
      shift: "1w",
      participants: ["ada"],
      restrictions: [],
    };
    const schedule: Schedule = {
      slug: "s",
      owner: { kind: "team", slug: "t" },
      overrides: [],
      versions: [
        { effectiveFromAt: on("04T10:00"), covers: "working-hours", layers: [layer] },
        { effectiveFromAt: on("04T12:00"), covers: "always", layers: [layer] },
        { effectiveFromAt: on("06T00:00"), covers: "always", layers: [] },
      ],
    };
    const hours = promisedHours(schedule, from, to, (covers, start, end) =>
      hoursToCover(covers, calendar, start, end),
    );
    expect(words(hours)).toEqual(["04T10 04T12", "04T12 06T00"]);
  });
});

describe("what is uncovered", () => {
  test("lies before, between and after the shifts that somebody works", () => {
    const shifts = [
      aShift(on("04T02:00"), on("04T04:00")),
      aShift(on("04T03:00"), on("04T06:00")),
      aShift(on("04T06:00"), on("04T08:00"), null),
      aShift(on("04T09:00"), on("05T12:00")),
    ];
    const periods = [
      { startAt: on("04T00:00"), endAt: on("04T10:00") },
      { startAt: on("05T00:00"), endAt: on("06T00:00") },
    ];
    expect(words(uncovered(periods, shifts))).toEqual(["04T00 04T02", "04T06 04T09", "05T12 06T00"]);
    expect(words(uncovered(periods, []))).toEqual(["04T00 04T10", "05T00 06T00"]);
  });

  test("is, hour by hour, just what no shift holds", () => {
    const hour = (count: number) => new Date(on("01T00:00").getTime() + count * 3_600_000);
    const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 8 }),
        fc.array(span, { maxLength: 8 }),
        (periodSpans, shiftSpans) => {
          const periods: Period[] = [];
          let reached = 0;
          for (const [gap, length] of periodSpans) {
            const start = reached + (gap % 7);
            periods.push({ startAt: hour(start), endAt: hour(start + length) });
            reached = start + length + 1;
          }
          const shifts = shiftSpans
            .map(([start, length]) => aShift(hour(start), hour(start + length)))
            .toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime());
          const holds = (all: readonly Period[], at: Date) =>
            all.some(({ startAt, endAt }) => startAt <= at && at < endAt);
          const open = uncovered(periods, shifts);
          for (let count = 0; count < 250; count += 1) {
            const at = hour(count);
            expect(holds(open, at)).toBe(holds(periods, at) && !holds(shifts, at));
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

test("the intersection of periods is what both have", () => {
  const periods = [
    { startAt: on("04T00:00"), endAt: on("04T10:00") },
    { startAt: on("04T12:00"), endAt: on("04T20:00") },
  ];
  const others = [
    { startAt: on("04T05:00"), endAt: on("04T13:00") },
    { startAt: on("04T19:00"), endAt: on("05T00:00") },
  ];
  expect(words(intersection(periods, others))).toEqual(["04T05 04T10", "04T12 04T13", "04T19 04T20"]);
});
