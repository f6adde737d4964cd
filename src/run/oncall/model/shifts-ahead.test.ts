import { describe, expect, test } from "vitest";
import type { Layer } from "./layer.ts";
import type { Absences, Override, Schedule, ScheduleVersion } from "./schedule.ts";
import { shiftsOfPerson, staffedShifts, standings } from "./shifts-ahead.ts";

const on = (text: string) => new Date(`${text}Z`);
const present: Absences = new Map();

const aLayer = (participants: string[], fields: Partial<Layer> = {}): Layer => ({
  name: "primary",
  timeZone: "UTC",
  start: "2026-01-05T09:00",
  end: null,
  shift: "1w",
  participants,
  restrictions: [],
  ...fields,
});

const aSchedule = (
  versions: readonly [from: string, layers: readonly Layer[]][],
  overrides: readonly Override[] = [],
): Schedule => ({
  slug: "home",
  owner: { kind: "team", slug: "home" },
  versions: versions.map(([from, layers]): ScheduleVersion => ({
    effectiveFromAt: on(from),
    covers: "always",
    layers,
  })),
  overrides,
});

const cover = (from: string, to: string, personId: string): Override => ({
  startAt: on(from),
  endAt: on(to),
  personId,
  layer: null,
  replaces: null,
});

const shown = (schedule: Schedule, from: string, to: string) =>
  staffedShifts(schedule, on(from), on(to), present).map(
    ({ startAt, endAt, personId }) =>
      `${startAt.toISOString().slice(5, 16)} ${endAt.toISOString().slice(5, 16)} ${personId}`,
  );

describe("shifts", () => {
  test("are whole where an edit of the schedule changed nothing for them", () => {
    const rota = [aLayer(["ada", "lin"])];
    const edited = aSchedule([
      ["2026-01-01T00:00", rota],
      ["2026-01-07T12:00", [aLayer(["ada", "lin", "tom"])]],
    ]);
    expect(shown(edited, "2026-01-05T00:00", "2026-01-20T00:00")).toEqual([
      "01-05T09:00 01-12T09:00 ada",
      "01-12T09:00 01-19T09:00 lin",
      "01-19T09:00 01-20T00:00 tom",
    ]);
  });

  test("of one person stay a shift each, handover by handover", () => {
    expect(
      shown(aSchedule([["2026-01-01T00:00", [aLayer(["ada"])]]]), "2026-01-05T09:00", "2026-01-19T09:00"),
    ).toEqual(["01-05T09:00 01-12T09:00 ada", "01-12T09:00 01-19T09:00 ada"]);
  });
});

describe("who is on call now and next", () => {
  const schedule = aSchedule([["2026-01-01T00:00", [aLayer(["ada", "lin"])]]]);

  test("is told with the end of the one and the start of the other", () => {
    expect(standings(schedule, on("2026-01-06T00:00"), present)).toEqual([
      {
        layer: "primary",
        now: { personId: "ada", override: false, until: on("2026-01-12T09:00") },
        next: { personId: "lin", from: on("2026-01-12T09:00") },
      },
    ]);
  });

  test("counts cover by the same person as one time on call", () => {
    const covered = { ...schedule, overrides: [cover("2026-01-12T09:00", "2026-01-13T09:00", "ada")] };
    expect(standings(covered, on("2026-01-06T00:00"), present)[0]?.now?.until).toEqual(
      on("2026-01-13T09:00"),
    );
  });

  test("has no end in sight for somebody who is always on call, and nobody next", () => {
    const alone = aSchedule([["2026-01-01T00:00", [aLayer(["ada"])]]]);
    expect(standings(alone, on("2026-01-06T00:00"), present)).toEqual([
      { layer: "primary", now: { personId: "ada", override: false, until: null }, next: null },
    ]);
  });

  test("looks beyond a month where turns are long", () => {
    const quarterly = aSchedule([["2026-01-01T00:00", [aLayer(["ada", "lin"], { shift: "3mo" })]]]);
    expect(standings(quarterly, on("2026-01-06T00:00"), present)[0]?.next).toEqual({
      personId: "lin",
      from: on("2026-04-05T09:00"),
    });
  });

  test("is nobody while the layer is off, and then whoever comes", () => {
    const nights = aLayer(["ada"], {
      restrictions: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "20:00", to: "08:00" }],
    });
    expect(standings(aSchedule([["2026-01-01T00:00", [nights]]]), on("2026-01-06T12:00"), present)).toEqual([
      { layer: "primary", now: null, next: { personId: "ada", from: on("2026-01-06T20:00") } },
    ]);
  });

  test("is told of no layer once the schedule is out of use", () => {
    const ended = aSchedule([
      ["2026-01-01T00:00", [aLayer(["ada"])]],
      ["2026-01-06T00:00", []],
    ]);
    expect(standings(ended, on("2026-01-06T12:00"), present)).toEqual([]);
  });
});

describe("a person's own shifts", () => {
  const schedule = aSchedule([["2026-01-01T00:00", [aLayer(["ada", "lin", "tom"])]]]);

  test("are the one under way, from its beginning, and the next", () => {
    const { now, next } = shiftsOfPerson(schedule, "ada", on("2026-01-06T00:00"), present);
    expect(now).toMatchObject([{ startAt: on("2026-01-05T09:00"), endAt: on("2026-01-12T09:00") }]);
    expect(next).toMatchObject({ startAt: on("2026-01-26T09:00"), endAt: on("2026-02-02T09:00") });
  });

  test("include cover for somebody who is in no rota", () => {
    const covered = { ...schedule, overrides: [cover("2026-01-20T00:00", "2026-01-21T00:00", "eva")] };
    expect(shiftsOfPerson(covered, "eva", on("2026-01-06T00:00"), present)).toMatchObject({
      now: [],
      next: { startAt: on("2026-01-20T00:00"), override: true },
    });
  });

  test("are none for whoever takes no part", () => {
    expect(shiftsOfPerson(schedule, "eva", on("2026-01-06T00:00"), present)).toEqual({ now: [], next: null });
  });
});
