import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layer } from "./layer.ts";
import {
  type Absences,
  type Override,
  type Schedule,
  type ScheduleVersion,
  checkVersion,
  editSchedule,
  finalShifts,
  gaps,
  onCallAt,
  versionAt,
  withdrawOverride,
} from "./schedule.ts";

const beginning = new Date(0);
const present: Absences = new Map();
const on = (text: string) => new Date(`${text}Z`);

const aLayer = (name: string, participants: string[], fields: Partial<Layer> = {}): Layer => ({
  name,
  timeZone: "UTC",
  start: "2026-01-05T09:00",
  end: null,
  shift: "1w",
  participants,
  restrictions: [],
  ...fields,
});

const aVersion = (effectiveFromAt: Date, layers: readonly Layer[]): ScheduleVersion => ({
  effectiveFromAt,
  covers: "out-of-hours",
  layers,
});

const aSchedule = (layers: readonly Layer[], overrides: readonly Override[] = []): Schedule => ({
  slug: "home-out-of-hours",
  owner: { kind: "domain", slug: "home" },
  versions: [aVersion(beginning, layers)],
  overrides,
});

const cover = (from: string, to: string, fields: Partial<Override>): Override => ({
  startAt: on(from),
  endAt: on(to),
  personId: null,
  layer: null,
  replaces: null,
  ...fields,
});

const away = (personId: string, from: string, to: string): Absences =>
  new Map([[personId, { leave: [{ startAt: on(from), endAt: on(to) }] }]]);

/** Shifts as "08:00-08:30 foobar", with what is special about them. */
const shown = (schedule: Schedule, from: string, to: string, absences = present) =>
  finalShifts(schedule, on(from), on(to), absences).map((shift) => {
    const time = (at: Date) => at.toISOString().slice(5, 16).replace("T", " ");
    const who = shift.personId ?? (shift.absentId === null ? "nobody" : `${shift.absentId} is away`);
    return `${time(shift.startAt)} - ${time(shift.endAt)} ${shift.layer} ${who}${shift.override ? " (cover)" : ""}`;
  });

const daily8to10 = aLayer("primary", ["foobar"], {
  start: "2017-12-01T00:00",
  restrictions: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "08:00", to: "10:00" }],
});

describe("golden cases of overrides, a rule from 08:00 to 10:00 seen from 08:00 to 09:00", () => {
  test("S4: an override replaces one person by another, whose shifts before and after are cut at it and at the span asked for", () => {
    const schedule = aSchedule(
      [daily8to10],
      [cover("2018-01-01T08:30", "2018-01-01T08:45", { personId: "binbaz", replaces: "foobar" })],
    );
    expect(shown(schedule, "2018-01-01T08:00", "2018-01-01T09:00")).toEqual([
      "01-01 08:00 - 01-01 08:30 primary foobar",
      "01-01 08:30 - 01-01 08:45 primary binbaz (cover)",
      "01-01 08:45 - 01-01 09:00 primary foobar",
    ]);
  });

  test("S5: a temporary schedule is modelled as an override without cover and a later one with it, so its gaps are shown", () => {
    const schedule = aSchedule(
      [daily8to10],
      [
        cover("2018-01-01T08:15", "2018-01-01T08:45", {}),
        cover("2018-01-01T08:25", "2018-01-01T08:35", { personId: "baz" }),
      ],
    );
    expect(shown(schedule, "2018-01-01T08:00", "2018-01-01T09:00")).toEqual([
      "01-01 08:00 - 01-01 08:15 primary foobar",
      "01-01 08:15 - 01-01 08:25 primary nobody (cover)",
      "01-01 08:25 - 01-01 08:35 primary baz (cover)",
      "01-01 08:35 - 01-01 08:45 primary nobody (cover)",
      "01-01 08:45 - 01-01 09:00 primary foobar",
    ]);
  });
});

const twoLayers = [aLayer("primary", ["ada", "lin", "sam"]), aLayer("secondary", ["lin", "sam", "ada"])];

describe("an override", () => {
  test("without a layer is for the first layer", () => {
    const schedule = aSchedule(twoLayers, [
      cover("2026-01-06T18:00", "2026-01-07T08:00", { personId: "eva" }),
    ]);
    expect(shown(schedule, "2026-01-06T09:00", "2026-01-07T09:00")).toEqual([
      "01-06 09:00 - 01-06 18:00 primary ada",
      "01-06 09:00 - 01-07 09:00 secondary lin",
      "01-06 18:00 - 01-07 08:00 primary eva (cover)",
      "01-07 08:00 - 01-07 09:00 primary ada",
    ]);
  });

  test("that names a layer covers it even where the layer itself is off", () => {
    const schedule = aSchedule(
      [...twoLayers, daily8to10],
      [cover("2026-01-06T07:00", "2026-01-06T09:00", { personId: "eva", layer: "secondary" })],
    );
    const layers = onCallAt(schedule, on("2026-01-06T07:30"), present);
    expect(layers.map(({ layer, personId }) => [layer, personId])).toEqual([
      ["primary", "ada"],
      ["secondary", "eva"],
    ]);
  });

  test("that replaces a person follows them through all layers and leaves others alone", () => {
    const schedule = aSchedule(twoLayers, [
      cover("2026-01-05T09:00", "2026-01-19T09:00", { personId: "eva", replaces: "lin" }),
    ]);
    expect(shown(schedule, "2026-01-05T09:00", "2026-01-19T09:00")).toEqual([
      "01-05 09:00 - 01-12 09:00 primary ada",
      "01-05 09:00 - 01-12 09:00 secondary eva (cover)",
      "01-12 09:00 - 01-19 09:00 primary eva (cover)",
      "01-12 09:00 - 01-19 09:00 secondary sam",
    ]);
  });

  test("made later wins over one made before", () => {
    const schedule = aSchedule(twoLayers, [
      cover("2026-01-05T09:00", "2026-01-07T09:00", { personId: "eva" }),
      cover("2026-01-06T09:00", "2026-01-08T09:00", { personId: "sam" }),
    ]);
    const primary = shown(schedule, "2026-01-05T09:00", "2026-01-09T09:00").filter((line) =>
      line.includes("primary"),
    );
    expect(primary).toEqual([
      "01-05 09:00 - 01-06 09:00 primary eva (cover)",
      "01-06 09:00 - 01-08 09:00 primary sam (cover)",
      "01-08 09:00 - 01-09 09:00 primary ada",
    ]);
  });

  test("is withdrawn as if it had never been before it begins, is cut at now afterwards, and stays once it is over", () => {
    const override = cover("2026-01-06T09:00", "2026-01-07T09:00", { personId: "eva" });
    expect(withdrawOverride(override, on("2026-01-06T09:00"))).toBeNull();
    expect(withdrawOverride(override, on("2026-01-06T10:00"))).toEqual({
      ...override,
      endAt: on("2026-01-06T10:00"),
    });
    expect(() => withdrawOverride(override, on("2026-01-07T09:00"))).toThrow("override: is over");
  });
});

describe("leave", () => {
  const absences = away("ada", "2026-01-07T00:00", "2026-01-09T00:00");

  test("opens a gap in the shift of the person who is away, and names them", () => {
    expect(shown(aSchedule(twoLayers), "2026-01-05T09:00", "2026-01-12T09:00", absences)).toEqual([
      "01-05 09:00 - 01-07 00:00 primary ada",
      "01-05 09:00 - 01-12 09:00 secondary lin",
      "01-07 00:00 - 01-09 00:00 primary ada is away",
      "01-09 00:00 - 01-12 09:00 primary ada",
    ]);
  });

  test("of a person who is covered for opens none", () => {
    const schedule = aSchedule(twoLayers, [
      cover("2026-01-07T00:00", "2026-01-09T00:00", { personId: "eva", replaces: "ada" }),
    ]);
    expect(onCallAt(schedule, on("2026-01-08T03:00"), absences)[0]).toMatchObject({
      personId: "eva",
      override: true,
      absentId: null,
    });
  });

  test("of the cover itself opens one again: nobody who is away is on call", () => {
    const schedule = aSchedule(twoLayers, [
      cover("2026-01-12T09:00", "2026-01-13T09:00", { personId: "ada" }),
    ]);
    const later = away("ada", "2026-01-12T00:00", "2026-01-14T00:00");
    expect(onCallAt(schedule, on("2026-01-12T12:00"), later)[0]).toMatchObject({
      personId: null,
      absentId: "ada",
    });
  });

  test("leaves a gap of the schedule only where no layer has anybody", () => {
    const both: Absences = new Map([...absences, ...away("lin", "2026-01-08T00:00", "2026-01-10T00:00")]);
    const week = [{ startAt: on("2026-01-05T09:00"), endAt: on("2026-01-12T09:00") }];
    expect(gaps(aSchedule(twoLayers), week, absences)).toEqual([]);
    expect(gaps(aSchedule(twoLayers), week, both)).toEqual([
      { startAt: on("2026-01-08T00:00"), endAt: on("2026-01-09T00:00") },
    ]);
  });

  test("matters only in the hours that ought to be covered", () => {
    const nights = [{ startAt: on("2026-01-08T18:00"), endAt: on("2026-01-09T08:00") }];
    expect(gaps(aSchedule([twoLayers[0]!]), nights, absences)).toEqual([
      { startAt: on("2026-01-08T18:00"), endAt: on("2026-01-09T00:00") },
    ]);
  });
});

describe("a new version", () => {
  const before = aSchedule(twoLayers);
  const change = on("2026-01-08T12:00");
  const after = editSchedule(before, aVersion(change, [aLayer("primary", ["eva"])]), on("2026-01-08T11:00"));

  test("cuts the shift in which it begins and leaves the past as it was", () => {
    expect(shown(after, "2026-01-05T09:00", "2026-01-12T09:00")).toEqual([
      "01-05 09:00 - 01-08 12:00 primary ada",
      "01-05 09:00 - 01-08 12:00 secondary lin",
      "01-08 12:00 - 01-12 09:00 primary eva",
    ]);
  });

  test("answers from its first instant on, the one before it up to then", () => {
    expect(versionAt(after, new Date(change.getTime() - 1))).toBe(after.versions[0]);
    expect(versionAt(after, change)).toBe(after.versions[1]);
    expect(versionAt(after, new Date(-1))).toBeNull();
    expect(onCallAt(after, new Date(-1), present)).toEqual([]);
  });

  test("takes the place of those planned for later", () => {
    const sooner = aVersion(on("2026-01-08T11:30"), [aLayer("primary", ["sam"])]);
    const twice = editSchedule(after, sooner, on("2026-01-08T11:00"));
    expect(twice.versions.map(({ effectiveFromAt }) => effectiveFromAt)).toEqual([
      beginning,
      sooner.effectiveFromAt,
    ]);
  });

  test("that would begin in the past is refused", () => {
    expect(() => editSchedule(before, aVersion(change, twoLayers), on("2026-01-08T12:01"))).toThrow(
      "effectiveFrom: must not lie in the past",
    );
  });

  test("leaves every answer about the time before it unchanged", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: change.getTime() - 1 }), (atMs) => {
        const at = new Date(atMs);
        expect(onCallAt(after, at, present)).toEqual(onCallAt(before, at, present));
      }),
    );
  });
});

test("a version that could not be computed is refused with all wrong fields of a layer", () => {
  const wrong = aLayer("primary", [], {
    timeZone: "Europe/Londn",
    start: "soon",
    shift: "1 month",
    end: "later",
  });
  expect(() => checkVersion(aVersion(beginning, [wrong]))).toThrow(
    /layers\[0\]\.timeZone: .*did you mean Europe\/London.*layers\[0\]\.start: .*layers\[0\]\.end: .*layers\[0\]\.shift: .*layers\[0\]\.participants: name at least one person/,
  );
  const backwards = aLayer("primary", ["ada"], { end: "2026-01-05T09:00" });
  expect(() => checkVersion(aVersion(beginning, [backwards]))).toThrow("layers[0].end: must lie after start");
  const hours = aLayer("primary", ["ada"], { restrictions: [{ days: [], from: "9:00", to: "24:30" }] });
  expect(() => checkVersion(aVersion(beginning, [hours]))).toThrow(
    /restrictions\[0\]\.days: .*restrictions\[0\]\.from: .*restrictions\[0\]\.to: /,
  );
  expect(() => checkVersion(aVersion(beginning, []))).toThrow("layers: a schedule needs at least one layer");
  const twice = [aLayer("primary", ["ada"]), aLayer("primary", ["lin"])];
  expect(() => checkVersion(aVersion(beginning, twice))).toThrow(
    'layers[1].name: another layer is called "primary"',
  );
});
