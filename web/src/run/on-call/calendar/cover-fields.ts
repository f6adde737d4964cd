import { instantOfWall, wallMs } from "./zone-time.ts";

/** An instant as a field of date and time shows it in a zone: "2026-11-21T09:00". */
export const toZoneField = (epochMs: number, timeZone: string): string =>
  new Date(wallMs(epochMs, timeZone)).toISOString().slice(0, 16);

/** What such a field holds as an instant; null while it holds none. */
export function fromZoneField(text: string, timeZone: string): number | null {
  const wall = Date.parse(`${text}:00Z`);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(wall)
    ? instantOfWall(wall, timeZone)
    : null;
}

const graceMs = 60_000;

/** A start that is no later than now: it is left to the server's clock, since cover cannot begin in the past. */
export const beginsNow = (startMs: number, nowMs: number): boolean => startMs <= nowMs + graceMs;
