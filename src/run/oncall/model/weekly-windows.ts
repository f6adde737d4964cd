import { dayMs } from "../../../lib/time-zone.ts";
import { weekdays } from "../../../lib/working-calendar.ts";
import { type Restriction, parseTimeOfDay } from "./layer.ts";

export const weekMs = 7 * dayMs;

const minuteMs = 60_000;

/** The wall clock's Monday 00:00 nearest to its epoch, from which weeks are counted. */
const firstMondayMs = 4 * dayMs;

/** Part of the week on the wall clock, in milliseconds after Monday 00:00; an end beyond the week runs into the next. */
export type WeeklyWindow = { startMs: number; endMs: number };

/** The union of a layer's restrictions as disjoint windows in order; null when it leaves out no hour of the week. */
export function weeklyWindows(restrictions: readonly Restriction[]): readonly WeeklyWindow[] | null {
  if (restrictions.length === 0) return null;
  const windows = restrictions
    .flatMap(({ days, from, to }) => days.map((day) => window(weekdays.indexOf(day), from, to)))
    .toSorted((a, b) => a.startMs - b.startMs);
  const merged: WeeklyWindow[] = [];
  for (const { startMs, endMs } of windows) {
    const last = merged.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else merged.push({ startMs, endMs });
  }
  return joinSundayToMonday(merged);
}

function window(dayIndex: number, from: string, to: string): WeeklyWindow {
  const fromMinutes = parseTimeOfDay(from) ?? 0;
  const toMinutes = parseTimeOfDay(to) ?? 0;
  const endMinutes = toMinutes > fromMinutes ? toMinutes : toMinutes + 1440;
  const midnightMs = dayIndex * dayMs;
  return { startMs: midnightMs + fromMinutes * minuteMs, endMs: midnightMs + endMinutes * minuteMs };
}

/** A window that runs past Sunday takes in those at the start of the week that it reaches. */
function joinSundayToMonday(merged: WeeklyWindow[]): readonly WeeklyWindow[] | null {
  const last = merged.at(-1)!;
  while (merged.length > 1 && merged[0]!.startMs + weekMs <= last.endMs) {
    const first = merged.shift()!;
    last.endMs = Math.max(last.endMs, first.endMs + weekMs);
  }
  return last.endMs - last.startMs >= weekMs ? null : merged;
}

/** The parts of a span of wall-clock time that the windows cover, in order. */
export function* coveredWall(
  windows: readonly WeeklyWindow[],
  fromWallMs: number,
  toWallMs: number,
): Generator<[number, number]> {
  const firstWeek = Math.floor((fromWallMs - firstMondayMs) / weekMs) - 1;
  for (let week = firstWeek; ; week++) {
    const mondayMs = firstMondayMs + week * weekMs;
    if (mondayMs >= toWallMs) return;
    for (const { startMs, endMs } of windows) {
      const start = Math.max(mondayMs + startMs, fromWallMs);
      const end = Math.min(mondayMs + endMs, toWallMs);
      if (start < end) yield [start, end];
    }
  }
}

/** Whether the windows cover any moment of a span of wall-clock time. */
export function touchesWall(windows: readonly WeeklyWindow[], fromWallMs: number, toWallMs: number): boolean {
  return !coveredWall(windows, fromWallMs, toWallMs).next().done;
}
