import { invalidField, invalidFields } from "../../../lib/errors.ts";
import {
  at,
  nameOf,
  readAll,
  readChoice,
  readMapping,
  readOptional,
  type RawFields,
} from "../../../lib/field-readers.ts";
import { readTimeZone, readWallMs } from "../../../lib/time-zone.ts";

/** The time over which an objective is kept. */
export type TimeWindow =
  | { kind: "rolling"; days: number }
  /** `startsAt` is a wall-clock time from which periods are counted; null counts the calendar's own. */
  | { kind: "calendar"; unit: CalendarUnit; count: number; startsAt: string | null; timeZone: string };

export type CalendarUnit = (typeof calendarUnits)[number];

export const calendarUnits = ["day", "week", "month", "quarter", "year"] as const;

/** Where nothing is said (spec: slo, Objective). */
export const usualWindow: TimeWindow = { kind: "rolling", days: 28 };

export const longestWindowDays = 400;
export const mostPeriods = 12;

const example = "{rolling: 28d}, or {calendar: month}";

/** Reads `{rolling: 28d}` (or `28d` for short) and `{calendar: month, timeZone: Europe/London}`. */
export function readTimeWindow(value: unknown, path: string): TimeWindow {
  if (typeof value === "string") return { kind: "rolling", days: readDays(value, path) };
  const raw = readMapping(value, path, ["rolling", "calendar", "count", "start", "timeZone"]);
  const isRolling = raw["rolling"] !== undefined && raw["rolling"] !== null;
  if (isRolling === (raw["calendar"] !== undefined && raw["calendar"] !== null))
    throw invalidField(path, `write one of ${example}`);
  return isRolling ? readRolling(raw, path) : readCalendar(raw, path);
}

function readRolling(raw: RawFields, path: string): TimeWindow {
  const foreign = ["count", "start", "timeZone"].filter(
    (field) => raw[field] !== undefined && raw[field] !== null,
  );
  if (foreign.length > 0)
    throw invalidFields(
      foreign.map((field) => ({
        path: at(path, field),
        message: "a rolling window has no beginning; leave it out, or write calendar",
      })),
    );
  return { kind: "rolling", days: readDays(raw["rolling"], at(path, "rolling")) };
}

const readCalendar = (raw: RawFields, path: string): TimeWindow =>
  readAll<Extract<TimeWindow, { kind: "calendar" }>>({
    kind: () => "calendar",
    unit: () => readChoice(raw["calendar"], at(path, "calendar"), calendarUnits),
    count: () => readOptional(raw["count"], 1, (count) => readCount(count, at(path, "count"))),
    startsAt: () => readOptional(raw["start"], null, (start) => readStart(start, at(path, "start"))),
    timeZone: () => readOptional(raw["timeZone"], "UTC", (zone) => readTimeZone(zone, at(path, "timeZone"))),
  });

function readDays(value: unknown, path: string): number {
  const match = /^(\d{1,4})([dw])$/.exec(typeof value === "string" ? value.trim() : "");
  const days = match ? Number(match[1]) * (match[2] === "w" ? 7 : 1) : 0;
  if (!match) throw invalidField(path, `write whole days such as 28d, not ${nameOf(value)}`);
  if (days < 1 || days > longestWindowDays)
    throw invalidField(path, `write from 1 to ${longestWindowDays} days, such as 28d`);
  return days;
}

function readCount(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= mostPeriods)
    return value;
  throw invalidField(path, `write how many periods make the window, from 1 to ${mostPeriods}`);
}

function readStart(value: unknown, path: string): string {
  readWallMs(value, path);
  return (value as string).slice(0, 16);
}

/** A window as a file writes it. */
export function writeTimeWindow(window: TimeWindow): Record<string, unknown> {
  if (window.kind === "rolling") return { rolling: `${window.days}d` };
  const { unit, count, startsAt, timeZone } = window;
  return {
    calendar: unit,
    ...(count !== 1 && { count }),
    ...(startsAt !== null && { start: startsAt }),
    ...(timeZone !== "UTC" && { timeZone }),
  };
}

/** "28 days, rolling", "each calendar month in Europe/London", "every 2 weeks from 2026-01-05 09:00 in UTC". */
export function windowInWords(window: TimeWindow): string {
  if (window.kind === "rolling") return `${window.days} ${window.days === 1 ? "day" : "days"}, rolling`;
  const { unit, count, startsAt, timeZone } = window;
  const period = count === 1 ? `each calendar ${unit}` : `every ${count} ${unit}s`;
  const from = startsAt === null ? "" : ` from ${startsAt.replace("T", " ")}`;
  return `${period}${from} in ${timeZone}`;
}
