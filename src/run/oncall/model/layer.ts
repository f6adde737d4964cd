import { invalidField } from "../../../lib/errors.ts";
import { at, readAll, readEach } from "../../../lib/field-readers.ts";
import { readTimeZone, readWallMs } from "../../../lib/time-zone.ts";
import type { Weekday } from "../../../lib/working-calendar.ts";

/** A weekly window of local time; `to` at or before `from` ends on the next day, so 20:00 to 08:00 is a night. */
export type Restriction = { days: readonly Weekday[]; from: string; to: string };

/** A rotation: participants take turns of one shift length from a local start on (spec: on call, Schedules). */
export type Layer = {
  name: string;
  timeZone: string;
  /** Local date and time of the first handover, such as 2026-01-05T09:00; nobody is on call before it. */
  start: string;
  /** Local date and time at which the layer stops; null while it goes on. */
  end: string | null;
  /** One of 12h, 1d, 1w, 1mo and the like, counted on the wall clock. */
  shift: string;
  participants: readonly string[];
  /** The weekly windows that the layer covers; none means all hours. */
  restrictions: readonly Restriction[];
};

/** How long a turn lasts, on the wall clock. */
export type ShiftLength = { unit: "hour" | "day" | "week" | "month"; count: number };

const units: Record<string, ShiftLength["unit"]> = { h: "hour", d: "day", w: "week", mo: "month" };
const longestCount = 1000;

/** Reads "12h", "1d", "1w" or "1mo"; null when the text is none of these. */
export function parseShiftLength(text: string): ShiftLength | null {
  const match = /^(\d{1,4})(h|d|w|mo)$/.exec(text.trim());
  const unit = match && units[match[2]!];
  const count = Number(match?.[1]);
  return unit && count >= 1 && count <= longestCount ? { unit, count } : null;
}

/** Minutes after midnight of "HH:MM" (24:00 included); null when the text is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match && Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

/** Refuses a layer that could not be computed, naming every wrong field under `path`. */
export function checkLayer(layer: Layer, path: string): void {
  const field = (name: keyof Layer) => at(path, name);
  readAll({
    name: () => layer.name.trim() || refuse(field("name"), "name the layer, for example primary"),
    timeZone: () => readTimeZone(layer.timeZone, field("timeZone")),
    start: () => readWallMs(layer.start, field("start")),
    end: () => checkEnd(layer, field("end")),
    shift: () =>
      parseShiftLength(layer.shift) ??
      refuse(field("shift"), `write hours, days, weeks or months: 12h, 1d, 1w or 1mo, not "${layer.shift}"`),
    participants: () =>
      layer.participants.length > 0 || refuse(field("participants"), "name at least one person"),
    restrictions: () => readEach(layer.restrictions, field("restrictions"), checkRestriction),
  });
}

function checkEnd(layer: Layer, path: string): void {
  if (layer.end === null) return;
  const endMs = readWallMs(layer.end, path);
  if (endMs <= readWallMs(layer.start, path)) refuse(path, "must lie after start");
}

function checkRestriction(item: unknown, path: string): void {
  const restriction = item as Restriction;
  const timeOfDay = (side: "from" | "to") => () =>
    parseTimeOfDay(restriction[side]) ?? refuse(at(path, side), "write a time of day such as 17:30");
  readAll({
    days: () => restriction.days.length > 0 || refuse(at(path, "days"), "name at least one day, such as mon"),
    from: timeOfDay("from"),
    to: timeOfDay("to"),
  });
}

function refuse(path: string, message: string): never {
  throw invalidField(path, message);
}
