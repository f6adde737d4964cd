import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdays } from "../../../lib/working-calendar.ts";
import type { Layer } from "./layer.ts";
import { followers, shiftAt, shifts, turnAt } from "./rotation.ts";
import { aRotation } from "./retailer-facts.ts";

const weekMs = 7 * 86_400_000;

const aLayer = (fields: Partial<Layer>): Layer =>
  aRotation(["ada", "lin", "sam"], { timeZone: "UTC", ...fields });

describe("a rotation", () => {
  const [from, to] = [new Date("2026-01-01T00:00Z"), new Date("2027-01-01T00:00Z")];

  test("goes through its participants in order and begins again with the first", () => {
    const layer = aLayer({});
    const people = shifts(layer, from, new Date("2026-02-09T09:00Z")).map(({ personId }) => personId);
    expect(people).toEqual(["ada", "lin", "sam", "ada", "lin"]);
  });

  test("has nobody before its start and from its end on, and cuts the shift that its end falls into", () => {
    const layer = aLayer({ end: "2026-01-14T12:00" });
    expect(shiftAt(layer, new Date("2026-01-05T08:59:59Z"))).toBeNull();
    expect(shiftAt(layer, new Date("2026-01-14T12:00Z"))).toBeNull();
    expect(shifts(layer, from, to)).toEqual([
      { startAt: new Date("2026-01-05T09:00Z"), endAt: new Date("2026-01-12T09:00Z"), personId: "ada" },
      { startAt: new Date("2026-01-12T09:00Z"), endAt: new Date("2026-01-14T12:00Z"), personId: "lin" },
    ]);
  });

  test("hands over on the last day of a month that lacks the day of its start, and on that day again where it exists", () => {
    const layer = aLayer({ start: "2026-01-31T09:00", shift: "1mo" });
    const found = shifts(layer, new Date("2026-01-31T09:00Z"), new Date("2026-05-31T09:00Z"));
    expect(found.map(({ startAt }) => startAt.toISOString().slice(0, 16))).toEqual([
      "2026-01-31T09:00",
      "2026-02-28T09:00",
      "2026-03-31T09:00",
      "2026-04-30T09:00",
    ]);
  });

  test("answers as quickly and as exactly when its start lies forty years back", () => {
    const old = aLayer({ start: "1986-01-06T09:00", timeZone: "Europe/London" });
    const weeks = (Date.parse("2026-01-05T09:00Z") - Date.parse("1986-01-06T09:00Z")) / weekMs;
    expect(turnAt(old, new Date("2026-01-05T09:00Z")).number).toBe(weeks);
    expect(shiftAt(old, new Date("2026-01-05T09:00Z"))?.personId).toBe(["ada", "lin", "sam"][weeks % 3]);
  });

  test("split into weekdays and a weekend is two layers, of which just one has somebody at any time", () => {
    const weekday = aLayer({
      start: "2026-01-05T00:00",
      restrictions: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "00:00", to: "24:00" }],
    });
    const weekend = aLayer({
      start: "2026-01-05T00:00",
      restrictions: [{ days: ["sat", "sun"], from: "00:00", to: "00:00" }],
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.parse("2026-01-05"), max: to.getTime() }), (atMs) => {
        const on = [weekday, weekend].filter((layer) => shiftAt(layer, new Date(atMs)) !== null);
        expect(on).toHaveLength(1);
      }),
    );
  });

  test("with windows that meet over Sunday midnight has one shift there, not two", () => {
    const restrictions = [{ days: ["sun", "mon"], from: "20:00", to: "20:00" }] as const;
    const layer = aLayer({ start: "2026-01-01T00:00", shift: "4w", restrictions });
    expect(shiftAt(layer, new Date("2026-01-12T00:00Z"))).toMatchObject({
      startAt: new Date("2026-01-11T20:00Z"),
      endAt: new Date("2026-01-13T20:00Z"),
    });
  });

  test("with windows that add up to the whole week is not restricted at all", () => {
    const restrictions = [{ days: weekdays, from: "08:00", to: "08:00" }];
    const layer = aLayer({ start: "2026-01-05T09:00", shift: "1d", restrictions });
    expect(shifts(layer, from, to)).toEqual(shifts(aLayer({ shift: "1d" }), from, to));
  });
});

test("those who follow a person are all the others, in order", () => {
  expect(followers(["ada", "lin", "sam"], "lin")).toEqual(["sam", "ada"]);
  expect(followers(["ada", "lin", "sam"], "cover from elsewhere")).toEqual(["ada", "lin", "sam"]);
});
