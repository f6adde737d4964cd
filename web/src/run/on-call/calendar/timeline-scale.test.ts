import { describe, expect, test } from "vitest";
import { calendarRange } from "./calendar-range.ts";
import { instantAt, placeOf, selectionOf, shareAt } from "./timeline-scale.ts";
import { hourMs } from "./zone-time.ts";

const at = (text: string) => Date.parse(text);
const week = calendarRange("week", "2026-11-18", "Europe/London");
const clockChange = calendarRange("week", "2026-10-22", "Europe/London");

describe("a place on the timeline", () => {
  test("is cut at the edges of what is shown", () => {
    const place = placeOf({ startMs: at("2026-11-01T00:00Z"), endMs: at("2026-11-17T00:00Z") }, week);
    expect(place?.left).toBe(0);
    expect(place?.width).toBeCloseTo(100 / 7);
  });

  test("is none for what lies outside", () => {
    expect(placeOf({ startMs: at("2026-11-01T00:00Z"), endMs: week.fromMs }, week)).toBeUndefined();
  });

  test("is as wide for an hour on the day on which clocks change as on any other", () => {
    const hourFrom = (text: string) => {
      const startMs = at(text);
      return placeOf({ startMs, endMs: startMs + hourMs }, clockChange)?.width;
    };
    expect(hourFrom("2026-10-25T00:30Z")).toBeCloseTo(hourFrom("2026-10-21T00:30Z") ?? 0);
  });

  test("of a day with 25 hours is wider by an hour", () => {
    const [usual, long] = [clockChange.days[0], clockChange.days[6]].map((day) =>
      day ? (placeOf(day, clockChange)?.width ?? 0) : 0,
    );
    expect((long ?? 0) / (usual ?? 1)).toBeCloseTo(25 / 24);
  });
});

describe("a pointer", () => {
  test("snaps to whole hours of the local clock in a week", () => {
    const share = shareAt(at("2026-11-18T10:20Z"), week);
    expect(new Date(instantAt(share, week)).toISOString()).toBe("2026-11-18T10:00:00.000Z");
  });

  test("snaps to local hours in a zone that is off by half an hour", () => {
    const kolkata = calendarRange("week", "2026-11-18", "Asia/Kolkata");
    const share = shareAt(at("2026-11-18T10:20Z"), kolkata);
    expect(new Date(instantAt(share, kolkata)).toISOString()).toBe("2026-11-18T10:30:00.000Z");
  });

  test("stays within what is shown", () => {
    expect(instantAt(-1, week)).toBe(week.fromMs);
    expect(instantAt(2, week)).toBe(week.toMs);
  });

  test("draws the same interval from either end, and none without moving", () => {
    const a = shareAt(at("2026-11-18T10:00Z"), week);
    const b = shareAt(at("2026-11-18T14:00Z"), week);
    expect(selectionOf(a, b, week)).toEqual(selectionOf(b, a, week));
    expect(selectionOf(a, b, week)?.endMs).toBe(at("2026-11-18T14:00Z"));
    expect(selectionOf(a, a, week)).toBeUndefined();
  });
});
