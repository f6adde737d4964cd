import { describe, expect, test } from "vitest";
import { localDateTime, zoneClock } from "../../../lib/time-zone.ts";
import type { Layer } from "./layer.ts";
import { shiftAt, shifts, turnAt } from "./rotation.ts";
import { aRotation } from "./retailer-facts.ts";

const chicago = "America/Chicago";
const lordHowe = "Australia/Lord_Howe";
const hourMs = 3_600_000;

const aLayer = (fields: Partial<Layer>): Layer =>
  aRotation(["ada", "lin", "sam"], { timeZone: "UTC", ...fields });

/** An instant as the zone's clock shows it, with its offset: "2020-11-01T01:30-05:00". */
function localWithOffset(at: Date, timeZone: string): string {
  const minutes = zoneClock(timeZone).offsetMs(at.getTime()) / 60_000;
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
  return localDateTime(at, timeZone).slice(0, -3) + offset;
}

/** The handovers of a layer within a span of which the first and last are handovers themselves. */
const handovers = (layer: Layer, from: string, to: string) => {
  const found = shifts(layer, new Date(from), new Date(to));
  return [...found.map(({ startAt }) => startAt), found.at(-1)!.endAt].map((at) =>
    localWithOffset(at, layer.timeZone),
  );
};

describe("golden cases of rotations", () => {
  test.each(["1d", "24h"])(
    "R1: with turns of %s (an hourly rotation counts wall-clock hours too) handovers at 01:30 stay at 01:30 over Chicago's autumn change",
    (shift) => {
      const layer = aLayer({ timeZone: chicago, start: "2020-10-30T01:30", shift });
      expect(handovers(layer, "2020-10-31T01:30-05:00", "2020-11-02T01:30-06:00")).toEqual([
        "2020-10-31T01:30-05:00",
        "2020-11-01T01:30-05:00",
        "2020-11-02T01:30-06:00",
      ]);
      const utc = shifts(layer, new Date("2020-10-31T06:30Z"), new Date("2020-11-02T07:30Z"));
      expect(utc.map(({ startAt }) => startAt.toISOString())).toEqual([
        "2020-10-31T06:30:00.000Z",
        "2020-11-01T06:30:00.000Z",
      ]);
    },
  );

  test("R2: a daily handover at 02:30, which does not exist on the day of the change, moves to 03:00 on that day only", () => {
    const layer = aLayer({ timeZone: chicago, start: "2020-03-06T02:30", shift: "1d" });
    expect(handovers(layer, "2020-03-07T02:30-06:00", "2020-03-09T02:30-05:00")).toEqual([
      "2020-03-07T02:30-06:00",
      "2020-03-08T03:00-05:00",
      "2020-03-09T02:30-05:00",
    ]);
  });

  test("R3: an hourly handover at half past moves to 03:00 where 02:30 does not exist, and the next comes at 03:30", () => {
    const layer = aLayer({ timeZone: chicago, start: "2020-03-06T02:30", shift: "1h" });
    expect(handovers(layer, "2020-03-08T00:30-06:00", "2020-03-08T04:30-05:00")).toEqual([
      "2020-03-08T00:30-06:00",
      "2020-03-08T01:30-06:00",
      "2020-03-08T03:00-05:00",
      "2020-03-08T03:30-05:00",
      "2020-03-08T04:30-05:00",
    ]);
  });

  test("R4: an hourly handover on the hour has no shift at 02:00, which does not exist", () => {
    const layer = aLayer({ timeZone: chicago, start: "2020-03-06T02:00", shift: "1h" });
    expect(handovers(layer, "2020-03-08T01:00-06:00", "2020-03-08T04:00-05:00")).toEqual([
      "2020-03-08T01:00-06:00",
      "2020-03-08T03:00-05:00",
      "2020-03-08T04:00-05:00",
    ]);
  });

  test("R5: an hourly shift that contains the repeated hour lasts two hours", () => {
    const layer = aLayer({ timeZone: chicago, start: "2020-07-06T02:30", shift: "1h" });
    expect(handovers(layer, "2020-11-01T00:30-05:00", "2020-11-01T02:30-06:00")).toEqual([
      "2020-11-01T00:30-05:00",
      "2020-11-01T01:30-05:00",
      "2020-11-01T02:30-06:00",
    ]);
    const secondPass = new Date("2020-11-01T01:10-06:00");
    expect(localWithOffset(shiftAt(layer, secondPass)!.startAt, chicago)).toBe("2020-11-01T01:30-05:00");
  });

  test("R6: a monthly handover stays at its local time over the autumn change", () => {
    const layer = aLayer({ timeZone: chicago, start: "2020-10-01T01:30", shift: "1mo" });
    expect(handovers(layer, "2020-11-01T01:30-05:00", "2020-12-01T01:30-06:00")).toEqual([
      "2020-11-01T01:30-05:00",
      "2020-12-01T01:30-06:00",
    ]);
  });

  test("R7: a daily handover inside Lord Howe's half hour that does not exist moves to its end", () => {
    const layer = aLayer({ timeZone: lordHowe, start: "2020-10-02T02:15", shift: "1d" });
    expect(handovers(layer, "2020-10-03T02:15+10:30", "2020-10-05T02:15+11:00")).toEqual([
      "2020-10-03T02:15+10:30",
      "2020-10-04T02:30+11:00",
      "2020-10-05T02:15+11:00",
    ]);
  });

  test("R8: an hourly handover inside Lord Howe's repeated half hour comes the first time only", () => {
    const layer = aLayer({ timeZone: lordHowe, start: "2021-04-03T02:30", shift: "1h" });
    expect(handovers(layer, "2021-04-04T00:30+11:00", "2021-04-04T02:30+10:30")).toEqual([
      "2021-04-04T00:30+11:00",
      "2021-04-04T01:30+11:00",
      "2021-04-04T02:30+10:30",
    ]);
  });

  test.each([
    ["1w", "2017-03-10T08:00", 167],
    ["1w", "2017-11-04T08:00", 169],
    ["1d", "2017-03-11T08:00", 23],
    ["3h", "2017-03-12T00:00", 2],
    ["3h", "2017-11-05T00:00", 4],
    ["1mo", "2017-03-01T00:00", 743],
  ])("R9: in Chicago in 2017 a shift of %s from %s lasts %i hours", (shift, start, hours) => {
    const layer = aLayer({ timeZone: chicago, start, shift });
    const first = turnAt(layer, new Date(zoneClock(chicago).epochMs(Date.parse(`${start}Z`))));
    expect((first.endAt.getTime() - first.startAt.getTime()) / hourMs).toBe(hours);
    expect(first.number).toBe(0);
  });

  test("R10: turns of ten hours are counted from their start, forwards and backwards; nobody is on call before the start", () => {
    const layer = aLayer({ start: "2020-06-01T03:00", shift: "10h" });
    const startMs = Date.parse("2020-06-01T03:00Z");
    expect(turnAt(layer, new Date(startMs + 30 * hourMs)).endAt).toEqual(new Date("2020-06-02T19:00Z"));
    expect(turnAt(layer, new Date(startMs - 30 * hourMs)).endAt).toEqual(new Date("2020-05-31T07:00Z"));
    expect(shiftAt(layer, new Date(startMs - 30 * hourMs))).toBeNull();
  });

  test("R11: turns exist before a start that lies in the future, though in our layers nobody takes them", () => {
    const layer = aLayer({ start: "2018-12-10T00:00", shift: "1d" });
    const before = new Date(Date.parse("2018-12-05T00:00Z") - 1);
    expect(turnAt(layer, before).startAt).toEqual(new Date("2018-12-04T00:00Z"));
    expect(turnAt(layer, new Date("2018-12-05T00:00Z")).startAt).toEqual(new Date("2018-12-05T00:00Z"));
    expect(shiftAt(layer, before)).toBeNull();
    expect(shifts(layer, before, new Date("2018-12-10T00:00Z"))).toEqual([]);
  });

  test("L1: weekly shifts from Monday 11:00 US/Central adjoin and hand over at 11:00 all year", () => {
    const layer = aLayer({ timeZone: "US/Central", start: "2016-10-31T11:00" });
    const year = shifts(layer, new Date("2016-10-29T00:00Z"), new Date("2017-10-30T16:00Z"));
    expect(year).toHaveLength(52);
    year.forEach((shift, week) => {
      expect(shift.endAt).toEqual(year[week + 1]?.startAt ?? new Date("2017-10-30T16:00Z"));
      expect(localDateTime(shift.startAt, "US/Central")).toMatch(/T11:00:00$/);
    });
  });

  test("G1: weekly shifts from Chicago 09:00 leave no gap in November 2024 and no overlap in March 2025", () => {
    const layer = aLayer({ timeZone: chicago, start: "2024-10-01T09:00" });
    expect(handovers(layer, "2024-10-29T09:00-05:00", "2024-11-12T09:00-06:00")).toEqual([
      "2024-10-29T09:00-05:00",
      "2024-11-05T09:00-06:00",
      "2024-11-12T09:00-06:00",
    ]);
    expect(handovers(layer, "2025-03-04T09:00-06:00", "2025-03-18T09:00-05:00")).toEqual([
      "2025-03-04T09:00-06:00",
      "2025-03-11T09:00-05:00",
      "2025-03-18T09:00-05:00",
    ]);
  });

  test("O1: a window on Sunday from 01:00 to 05:00 keeps its local edges in the week of New York's change", () => {
    const zone = "America/New_York";
    const restrictions = [{ days: ["sun"], from: "01:00", to: "05:00" }] as const;
    const layer = aLayer({ timeZone: zone, start: "2026-03-02T00:00", restrictions });
    const found = shifts(layer, new Date("2026-03-02T00:00Z"), new Date("2026-03-16T00:00Z"));
    expect(
      found.map(({ startAt, endAt }) => [localDateTime(startAt, zone), localDateTime(endAt, zone)]),
    ).toEqual([
      ["2026-03-08T01:00:00", "2026-03-08T05:00:00"],
      ["2026-03-15T01:00:00", "2026-03-15T05:00:00"],
    ]);
  });

  test.each(["2026-04-10T09:00", "2026-04-09T19:00"])(
    "O2: daily turns from %s on, on Monday to Friday 09:00 to 19:00: Friday's person is followed on Monday by the next",
    (start) => {
      const days = ["mon", "tue", "wed", "thu", "fri"] as const;
      const restrictions = [{ days, from: "09:00", to: "19:00" }];
      const layer = aLayer({ start, shift: "1d", participants: ["1", "2", "3"], restrictions });
      const found = shifts(layer, new Date("2026-04-10T00:00Z"), new Date("2026-04-21T00:00Z"));
      expect(
        found.map(({ startAt, personId }) => `${startAt.toISOString().slice(5, 13)} ${personId}`),
      ).toEqual([
        "04-10T09 1",
        "04-13T09 2",
        "04-14T09 3",
        "04-15T09 1",
        "04-16T09 2",
        "04-17T09 3",
        "04-20T09 1",
      ]);
    },
  );
});

describe("golden cases of windows, 24 July 2017 being a Monday", () => {
  const isOn = (layer: Layer, at: string) => shiftAt(layer, new Date(at)) !== null;
  const windowed = (restrictions: Layer["restrictions"]) =>
    aLayer({ start: "2017-07-03T08:00", shift: "4w", restrictions });

  test("S1: Monday 20:00 to 08:00 covers Monday's night up to Tuesday 08:00, not Monday's morning", () => {
    const layer = windowed([{ days: ["mon"], from: "20:00", to: "08:00" }]);
    expect(isOn(layer, "2017-07-24T20:00Z")).toBe(true);
    expect(isOn(layer, "2017-07-25T07:00Z")).toBe(true);
    expect(isOn(layer, "2017-07-25T08:00Z")).toBe(false);
    expect(isOn(layer, "2017-07-24T09:00Z")).toBe(false);
  });

  test("S2: Monday to Friday 08:00 to 08:00 begins on Monday 08:00 and ends on Saturday 08:00", () => {
    const layer = windowed([{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "08:00" }]);
    expect(isOn(layer, "2017-07-24T07:00Z")).toBe(false);
    expect(isOn(layer, "2017-07-24T08:00Z")).toBe(true);
    expect(isOn(layer, "2017-07-29T07:00Z")).toBe(true);
    expect(isOn(layer, "2017-07-29T08:00Z")).toBe(false);
  });

  test("S3: Monday and Tuesday 08:00 to 08:00 are one shift from Monday 08:00 to Wednesday 08:00", () => {
    const layer = windowed([{ days: ["mon", "tue"], from: "08:00", to: "08:00" }]);
    expect(shiftAt(layer, new Date("2017-07-25T20:00Z"))).toMatchObject({
      startAt: new Date("2017-07-24T08:00Z"),
      endAt: new Date("2017-07-26T08:00Z"),
    });
  });
});
