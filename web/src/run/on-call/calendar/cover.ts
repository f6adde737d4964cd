import type { ScheduleCalendar, ScheduleHead, Shift } from "../use-schedules.ts";
import type { Span } from "./timeline-scale.ts";
import { spanOf } from "./timeline-scale.ts";

/** What a reader wants covered: an interval of a schedule, in a layer, in somebody's place where they are known. */
export type CoverWish = Span & {
  schedule: ScheduleHead;
  /** Null: the first layer. */
  layer: string | null;
  /** Whose shift it is; null for an interval that was drawn or that nobody has. */
  replaces: Shift["person"] | null;
  /** The cover that is pressed, where it is one: it can be withdrawn. */
  override: ScheduleCalendar["overrides"][number] | null;
};

const hourMs = 3_600_000;

/** A wish that names a schedule only: a day of it, from the next full hour on. */
export function wishFor(schedule: ScheduleHead, nowMs: number): CoverWish {
  const startMs = Math.ceil(nowMs / hourMs) * hourMs;
  return { schedule, layer: null, replaces: null, override: null, startMs, endMs: startMs + 24 * hourMs };
}

/** The part of an interval that can still be covered: from now on, since the past stays as it was; null once it is over. */
export function coverable({ startMs, endMs }: Span, nowMs: number): Span | null {
  return endMs <= nowMs ? null : { startMs: Math.max(startMs, nowMs), endMs };
}

/** The cover that makes somebody be on call in a layer at a shift's start. */
export const overrideOf = (
  overrides: ScheduleCalendar["overrides"],
  { startMs, endMs }: Span,
  layer: string,
  personId: string | null,
): ScheduleCalendar["overrides"][number] | null =>
  overrides.findLast(
    (override) =>
      override.person?.id === (personId ?? undefined) &&
      (override.layer === null || override.layer === layer) &&
      Date.parse(override.start) < endMs &&
      Date.parse(override.end) > startMs,
  ) ?? null;

/** The shifts of a layer that touch an interval, with the one before it and the one after it: what a preview tells. */
export function aroundCover(shifts: readonly Shift[], layer: string, { startMs, endMs }: Span): Shift[] {
  const ofLayer = shifts
    .filter((shift) => shift.layer === layer)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const touched = ofLayer.flatMap((shift, index) => {
    const span = spanOf(shift);
    return span.startMs < endMs && span.endMs > startMs ? [index] : [];
  });
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  return ofLayer.slice(Math.max(0, first - 1), last + 2);
}
