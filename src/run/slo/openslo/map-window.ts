import { longestWindowDays, mostPeriods } from "../model/time-window.ts";
import { listOf, mappingOf, textOf } from "./plain-values.ts";

/** A window as a document writes it, null where the file gives none; or why it cannot be kept. */
export type MappedWindow = { window: unknown; supposed?: string } | { problem: string };

const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, M: 30, Q: 90, Y: 365 };
const unitOf: Readonly<Record<string, string>> = { d: "day", w: "week", M: "month", Q: "quarter", Y: "year" };
const minutesOf: Readonly<Record<string, number>> = { m: 1, h: 60 };

/** OpenSLO's `timeWindow`, a list of one. */
export function mapWindow(timeWindow: unknown): MappedWindow {
  const [first, second] = listOf(timeWindow).map(mappingOf);
  if (!first) return { window: null, supposed: "no time window given, so it is 28 days, rolling" };
  if (second) return { problem: "several time windows are given; keep one" };
  const written = textOf(first["duration"]);
  const match = /^(\d{1,6})([mhdwMQY])$/.exec(written ?? "");
  if (!match)
    return { problem: `the duration ${written ?? "is missing and"} cannot be read; write 28d, say` };
  const { count, unit } = inDays(Number(match[1]), match[2]!);
  if (unit === null || count < 1)
    return { problem: `a window of ${written} is no whole number of days; write 1d or more` };
  const calendar = mappingOf(first["calendar"]);
  const isRolling = first["isRolling"] === true || (first["isRolling"] !== false && !first["calendar"]);
  return isRolling ? rolling(count, unit, written!) : calendarWindow(count, unit, written!, calendar);
}

/** Minutes and hours that make whole days, as days. */
function inDays(count: number, unit: string): { count: number; unit: string | null } {
  const minutes = minutesOf[unit];
  if (minutes === undefined) return { count, unit };
  const days = (count * minutes) / 1_440;
  return { count: days, unit: Number.isInteger(days) ? "d" : null };
}

function rolling(count: number, unit: string, written: string): MappedWindow {
  const days = count * daysOf[unit]!;
  if (days > longestWindowDays)
    return {
      problem: `a rolling window of ${written} is longer than ${longestWindowDays} days; write fewer`,
    };
  const window = { rolling: `${days}d` };
  return unit === "d" || unit === "w"
    ? { window }
    : { window, supposed: `a rolling window of ${written}, counted as ${days} days` };
}

function calendarWindow(
  count: number,
  unit: string,
  written: string,
  calendar: Readonly<Record<string, unknown>>,
): MappedWindow {
  if (count > mostPeriods)
    return { problem: `a calendar window of ${written} has more than ${mostPeriods} periods; write fewer` };
  const timeZone = textOf(calendar["timeZone"]);
  const startTime = textOf(calendar["startTime"]);
  const start = startTime === null ? null : localTime(startTime);
  if (startTime !== null && start === null)
    return { problem: `the start ${startTime} cannot be read; write 2026-01-05 09:00:00, say` };
  return {
    window: {
      calendar: unitOf[unit],
      ...(count !== 1 && { count }),
      ...(start !== null && { start }),
      ...(timeZone !== null && { timeZone }),
    },
  };
}

/** "2022-01-01 12:00:00" as a wall-clock time to the minute; null where it is none. */
function localTime(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?)?$/.exec(text);
  return match ? `${match[1]}T${match[2] ?? "00:00"}` : null;
}
