import { z } from "zod";
import { dayMs, instantOf, localDate } from "../../lib/time-zone.ts";
import type { WorkingTime } from "../../lib/working-calendar.ts";
import { instant, personName } from "../../platform/http/shapes.ts";
import { hoursToCover, promisedHours, uncovered } from "./model/coverage.ts";
import { layerWords } from "./model/layer-words.ts";
import { type FinalShift, finalShifts } from "./model/schedule.ts";
import type { BoardSchedule, OnCallBoard } from "./on-call-board.ts";
import type { StoredOverride } from "./override-store.ts";
import { periodShape, scheduleHead, toHead, toPeriod, toPerson } from "./schedule-shapes.ts";

const override = z
  .object({
    id: z.string(),
    start: instant,
    end: instant,
    layer: z.string().nullable(),
    person: personName.nullable(),
    replaces: personName.nullable(),
    reason: z.string(),
    by: z.string(),
    createdAt: instant,
  })
  .meta({ id: "ScheduleOverride" });

export const overrideShape = override;

/** Everything that a page of a schedule's calendar draws. */
export const scheduleCalendar = z
  .object({
    schedule: scheduleHead,
    from: instant,
    to: instant,
    layers: z.array(
      z.object({
        name: z.string(),
        words: z.string(),
        shifts: z.array(
          periodShape.extend({
            person: personName.nullable().describe("Null: a gap that leave or cover opened"),
            absent: personName.nullable().describe("Whose leave opened the gap"),
            override: z.boolean(),
          }),
        ),
      }),
    ),
    gaps: z.array(periodShape),
    overrides: z.array(override),
    workingPeriods: z.array(periodShape),
    publicHolidays: z.array(periodShape.extend({ date: z.string() })),
  })
  .meta({ id: "ScheduleCalendar" });

type Calendar = z.infer<typeof scheduleCalendar>;

export const toOverride = (row: StoredOverride, board: OnCallBoard): z.infer<typeof override> => ({
  id: row.id,
  ...toPeriod(row),
  layer: row.layer,
  person: row.personId === null ? null : toPerson(board, row.personId),
  replaces: row.replaces === null ? null : toPerson(board, row.replaces),
  reason: row.reason,
  by: row.createdBy,
  createdAt: row.createdAt.toISOString(),
});

/** A schedule's calendar over [from, to). */
export function describeCalendar(
  schedule: BoardSchedule,
  overrides: readonly StoredOverride[],
  board: OnCallBoard,
  { from, to }: { from: Date; to: Date },
): Calendar {
  const { says, calendar } = schedule;
  const shifts = finalShifts(says, from, to, board.facts.people);
  const promised = promisedHours(says, from, to, (covers, ...span) =>
    hoursToCover(covers, calendar, ...span),
  );
  return {
    schedule: toHead(schedule),
    from: from.toISOString(),
    to: to.toISOString(),
    layers: describeLayers(schedule, shifts, board, { from, to }),
    gaps: uncovered(promised, shifts).map(toPeriod),
    overrides: overrides.map((one) => toOverride(one, board)),
    workingPeriods: calendar === null ? [] : hoursToCover("working-hours", calendar, from, to).map(toPeriod),
    publicHolidays: calendar === null ? [] : publicHolidays(calendar, from, to),
  };
}

/** The layers in force in the range, each once, as its last version there has it. */
function describeLayers(
  { says }: BoardSchedule,
  shifts: readonly FinalShift[],
  board: OnCallBoard,
  { from, to }: { from: Date; to: Date },
): Calendar["layers"] {
  const inForce = says.versions.filter(({ effectiveFromAt }, index) => {
    const endAt = says.versions[index + 1]?.effectiveFromAt ?? to;
    return effectiveFromAt < to && endAt > from;
  });
  const layers = new Map(inForce.flatMap((version) => version.layers).map((layer) => [layer.name, layer]));
  return [...layers.values()].map((layer) => ({
    name: layer.name,
    words: layerWords(layer, (id) => toPerson(board, id).name),
    shifts: shifts
      .filter((shift) => shift.layer === layer.name)
      .map((shift) => ({
        ...toPeriod(shift),
        person: shift.personId === null ? null : toPerson(board, shift.personId),
        absent: shift.absentId === null ? null : toPerson(board, shift.absentId),
        override: shift.override,
      })),
  }));
}

/** Each public holiday (or own day off) with what of it is not worked, cut at the range. */
function publicHolidays(calendar: WorkingTime, from: Date, to: Date): Calendar["publicHolidays"] {
  const { timeZone } = calendar.calendar;
  return calendar
    .split(from, to)
    .filter(({ kind }) => kind === "public-holiday")
    .flatMap(({ startAt, endAt }) => {
      const days: Calendar["publicHolidays"] = [];
      for (let at = startAt; at < endAt;) {
        const date = localDate(at, timeZone);
        const nextDate = new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
        const midnight = instantOf(`${nextDate}T00:00`, timeZone);
        const end = midnight < endAt && midnight > at ? midnight : endAt;
        days.push({ date, start: at.toISOString(), end: end.toISOString() });
        at = end;
      }
      return days;
    });
}
