import type { ManyShifts, ScheduleHead, Shift } from "../use-schedules.ts";
import type { CalendarDay, CalendarRange } from "./calendar-range.ts";
import { spanOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";

/** Somebody's time on call within a day, or a time in which nobody is (`shift` null). */
export type DayEntry = Span & { schedule: ScheduleHead; shift: Shift | null; wholeDay: boolean };

export type DayOfEntries = { day: CalendarDay; entries: DayEntry[] };

/** Who is on call on each day of a range, schedule by schedule; shifts are cut at midnight. */
export const dayList = (items: ManyShifts["items"], { days }: CalendarRange): DayOfEntries[] =>
  days.map((day) => ({
    day,
    entries: items.flatMap(({ schedule, shifts, gaps }) =>
      [
        ...shifts.map((shift) => ({ span: spanOf(shift), shift })),
        ...gaps.map((gap) => ({ span: spanOf(gap), shift: null })),
      ]
        .filter(({ span }) => span.startMs < day.endMs && span.endMs > day.startMs)
        .toSorted((a, b) => a.span.startMs - b.span.startMs)
        .map(({ span, shift }) => ({
          schedule,
          shift,
          startMs: Math.max(span.startMs, day.startMs),
          endMs: Math.min(span.endMs, day.endMs),
          wholeDay: span.startMs <= day.startMs && span.endMs >= day.endMs,
        })),
    ),
  }));
