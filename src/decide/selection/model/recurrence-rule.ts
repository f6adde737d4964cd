import { Temporal } from "temporal-polyfill";
import { invalidField } from "../../../lib/errors.ts";

/** An iCalendar rule taken apart: what the engine repeats, and the last instant or wall time that it may start at. */
export type RecurrenceRule = { pattern: string; until: Until | null };

/** UNTIL as iCalendar gives it: an instant (UTC), or a wall time in the peak's own zone, both inclusive. */
export type Until = { kind: "instant"; at: Temporal.Instant } | { kind: "local"; at: Temporal.PlainDateTime };

const weekday = "(?:MO|TU|WE|TH|FR|SA|SU)";
const listOf = (item: string) => new RegExp(`^${item}(?:,${item})*$`);
const whole = /^[1-9]\d{0,3}$/;

// The engine ignores parts and values that it does not know, which would turn a slip into a peak on every day.
const shapes: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/,
  INTERVAL: whole,
  COUNT: whole,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYMONTH: listOf("(?:1[0-2]|[1-9])"),
  BYWEEKNO: listOf("[+-]?(?:5[0-3]|[1-4]\\d|[1-9])"),
  BYYEARDAY: listOf("[+-]?(?:36[0-6]|3[0-5]\\d|[12]\\d\\d|[1-9]\\d?)"),
  BYMONTHDAY: listOf("[+-]?(?:3[01]|[12]\\d|[1-9])"),
  BYDAY: listOf(`(?:[+-]?(?:5[0-3]|[1-4]\\d|[1-9]))?${weekday}`),
  BYHOUR: listOf("(?:2[0-3]|1\\d|\\d)"),
  BYSETPOS: listOf("[+-]?(?:36[0-6]|3[0-5]\\d|[12]\\d\\d|[1-9]\\d?)"),
  WKST: new RegExp(`^${weekday}$`),
};

/** Reads an iCalendar RRULE ("FREQ=YEARLY;BYMONTH=12"), with or without its "RRULE:"; refuses what it cannot keep. */
export function readRecurrenceRule(text: string, path: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")) {
    const [key = "", value = ""] = part.split("=", 2);
    checkPart(key, value, path);
    if (parts.has(key)) throw invalidField(path, `${key} stands twice; keep one`);
    parts.set(key, value);
  }
  if (!parts.has("FREQ"))
    throw invalidField(path, "say how often it repeats: FREQ=YEARLY, MONTHLY, WEEKLY or DAILY");
  const until = parts.get("UNTIL");
  if (until && parts.has("COUNT"))
    throw invalidField(path, "keep either COUNT or UNTIL; iCalendar allows one");
  parts.delete("UNTIL");
  return {
    pattern: [...parts].map(([key, value]) => `${key}=${value}`).join(";"),
    until: until ? readUntil(until, path) : null,
  };
}

function checkPart(key: string, value: string, path: string): void {
  const shape = shapes[key];
  if (!shape)
    throw invalidField(
      path,
      `"${key}" is no part of a peak's rule; known are ${Object.keys(shapes).join(", ")}`,
    );
  if (!shape.test(value)) throw invalidField(path, `${key} cannot be "${value}"${hints[key] ?? ""}`);
}

const hints: Readonly<Record<string, string>> = {
  FREQ: "; use YEARLY, MONTHLY, WEEKLY or DAILY",
  UNTIL: "; write 20301231 or 20301231T235959Z",
  BYDAY: "; write MO, TU, WE, TH, FR, SA, SU, or 4TH for the fourth Thursday",
};

function readUntil(text: string, path: string): Until {
  const [day = "", time = "T235959"] = text.split(/(?=T)/);
  try {
    if (time.endsWith("Z")) return { kind: "instant", at: Temporal.Instant.from(day + time) };
    return { kind: "local", at: Temporal.PlainDateTime.from(day + time) };
  } catch {
    throw invalidField(path, `UNTIL cannot be "${text}"${hints["UNTIL"]}`);
  }
}
