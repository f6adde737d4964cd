import { describe, expect, test } from "vitest";
import type { ManyShifts, ScheduleHead, Shift } from "../use-schedules.ts";
import { calendarRange } from "./calendar-range.ts";
import { aroundCover, coverable, overrideOf } from "./cover.ts";
import { dayList } from "./day-list.ts";
import { peopleRows } from "./people-rows.ts";

const head = (slug: string): ScheduleHead => ({
  slug,
  name: slug,
  owner: { slug: "home", name: "Home", kind: "domain" },
  covers: "out-of-hours",
  timeZone: "Europe/London",
});

const shift = (person: string, start: string, end: string, layer = "primary"): Shift => ({
  start,
  end,
  layer,
  person: { id: person, name: person },
  override: false,
});

const items: ManyShifts["items"] = [
  {
    schedule: head("home"),
    shifts: [
      shift("lin", "2026-11-16T09:00:00Z", "2026-11-23T09:00:00Z"),
      shift("ada", "2026-11-23T09:00:00Z", "2026-11-30T09:00:00Z"),
    ],
    gaps: [{ start: "2026-11-21T10:00:00Z", end: "2026-11-21T12:00:00Z" }],
  },
  {
    schedule: head("search"),
    shifts: [shift("lin", "2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")],
    gaps: [],
  },
];

describe("people as rows", () => {
  test("the reader comes first, then names; shifts at once stand side by side", () => {
    const rows = peopleRows(items, "lin");
    expect(rows.map(({ person, lanes }) => [person.name, lanes.length])).toEqual([
      ["lin", 2],
      ["ada", 1],
    ]);
    expect(peopleRows(items, undefined).map(({ person }) => person.name)).toEqual(["ada", "lin"]);
  });
});

describe("a list by day", () => {
  const list = dayList(items, calendarRange("week", "2026-11-21", "Europe/London"));
  const saturday = list.find(({ day }) => day.date === "2026-11-21");

  test("has who is on call the whole day, and gaps", () => {
    expect(saturday?.entries.map((entry) => [entry.shift?.person.name ?? "nobody", entry.wholeDay])).toEqual([
      ["lin", true],
      ["nobody", false],
    ]);
  });

  test("cuts a shift at midnight", () => {
    const [first] = list[0]?.entries ?? [];
    expect(new Date(first?.startMs ?? 0).toISOString()).toBe("2026-11-16T09:00:00.000Z");
    expect(new Date(first?.endMs ?? 0).toISOString()).toBe("2026-11-17T00:00:00.000Z");
    expect(first?.wholeDay).toBe(false);
  });
});

describe("cover", () => {
  const span = { startMs: 100, endMs: 200 };

  test("begins now where its shift has begun, and is refused once that is over", () => {
    expect(coverable(span, 150)).toEqual({ startMs: 150, endMs: 200 });
    expect(coverable(span, 50)).toEqual(span);
    expect(coverable(span, 200)).toBeNull();
  });

  test("that was ordered last is the one that is meant", () => {
    const override = (id: string, person: string) => ({
      id,
      start: "2026-11-21T00:00:00Z",
      end: "2026-11-22T00:00:00Z",
      layer: null,
      person: { id: person, name: person },
      replaces: null,
      reason: "",
      by: "",
      createdAt: "2026-11-20T00:00:00Z",
    });
    const day = { startMs: Date.parse("2026-11-21T09:00Z"), endMs: Date.parse("2026-11-21T10:00Z") };
    const all = [override("1", "ada"), override("2", "sam"), override("3", "ada")];
    expect(overrideOf(all, day, "primary", "ada")?.id).toBe("3");
    expect(overrideOf(all, day, "primary", "lin")).toBeNull();
  });

  test("is told with the shift before it and the one after it", () => {
    const shifts = [
      shift("a", "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
      shift("b", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z"),
      shift("c", "2026-11-03T00:00:00Z", "2026-11-04T00:00:00Z"),
      shift("d", "2026-11-04T00:00:00Z", "2026-11-05T00:00:00Z"),
      shift("x", "2026-11-03T00:00:00Z", "2026-11-04T00:00:00Z", "secondary"),
    ];
    const third = { startMs: Date.parse("2026-11-03T06:00Z"), endMs: Date.parse("2026-11-03T12:00Z") };
    expect(aroundCover(shifts, "primary", third).map(({ person }) => person.name)).toEqual(["b", "c", "d"]);
    expect(aroundCover([], "primary", third)).toEqual([]);
  });
});
