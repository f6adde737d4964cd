import type { CalendarRange, CalendarView } from "./calendar-range.ts";
import { instantOfWall, wallMs } from "./zone-time.ts";

/** A stretch of time, half-open, in milliseconds since the epoch. */
export type Span = { startMs: number; endMs: number };

/** Where something stands on the timeline, in per cent of its width. */
export type Place = { left: number; width: number };

type Extent = Pick<CalendarRange, "fromMs" | "toMs">;

/** A period as HTTP carries it. */
export const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  startMs: Date.parse(start),
  endMs: Date.parse(end),
});

/** How far along an instant is, from 0 to 1; beyond the range less or more. Time runs evenly: an hour is as wide on any day. */
export const shareAt = (epochMs: number, { fromMs, toMs }: Extent): number =>
  (epochMs - fromMs) / (toMs - fromMs);

/** Where a span stands, cut at the edges; undefined where none of it is shown. */
export function placeOf({ startMs, endMs }: Span, range: Extent): Place | undefined {
  const from = Math.max(startMs, range.fromMs);
  const to = Math.min(endMs, range.toMs);
  if (to <= from) return undefined;
  const left = shareAt(from, range) * 100;
  return { left, width: shareAt(to, range) * 100 - left };
}

/** What a pointer snaps to, in minutes: finer the less is shown. */
export const snapMinutes: Record<CalendarView, number> = { day: 15, week: 60, month: 360 };

/** The instant at a share of the width, snapped to the clock of the zone that is shown. */
export function instantAt(share: number, range: CalendarRange): number {
  const { fromMs, toMs, timeZone, view } = range;
  const epochMs = fromMs + Math.min(Math.max(share, 0), 1) * (toMs - fromMs);
  const step = snapMinutes[view] * 60_000;
  const snapped = instantOfWall(Math.round(wallMs(epochMs, timeZone) / step) * step, timeZone);
  return Math.min(Math.max(snapped, fromMs), toMs);
}

/** The interval that a pointer drew between two shares of the width; undefined while it is shorter than one step. */
export function selectionOf(a: number, b: number, range: CalendarRange): Span | undefined {
  const [startMs = 0, endMs = 0] = [instantAt(a, range), instantAt(b, range)].toSorted((x, y) => x - y);
  return endMs > startMs ? { startMs, endMs } : undefined;
}
