import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDateTime, zoneClock } from "../../../lib/time-zone.ts";
import { weekdays } from "../../../lib/working-calendar.ts";
import { shiftAt, shifts } from "./rotation.ts";
import { aRotation } from "./retailer-facts.ts";

const hourMs = 3_600_000;

describe("in any zone, whatever the length of its shifts,", () => {
  const someZone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const someStart = fc
    .integer({ min: Date.UTC(2013, 0, 1) / 60_000, max: Date.UTC(2025, 11, 1) / 60_000 })
    .map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16));
  const someShift = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((count) => `${count}h`),
    fc.constantFrom("1d", "2d", "3d", "1w", "2w", "1mo"),
  );
  const someLayer = fc
    .record({ timeZone: someZone, start: someStart, shift: someShift, size: fc.integer({ min: 1, max: 7 }) })
    .map(({ size, ...fields }) =>
      aRotation(
        Array.from({ length: size }, (_, index) => `p${index}`),
        fields,
      ),
    );
  const someSpan = fc
    .tuple(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 0, 1) }),
      fc.integer({ min: 1, max: 60 * 24 * hourMs }),
    )
    .map(([fromMs, lengthMs]) => [new Date(fromMs), new Date(fromMs + lengthMs)] as const);

  test("an unrestricted rotation has neither gap nor overlap", () => {
    fc.assert(
      fc.property(someLayer, someSpan, (layer, [from, to]) => {
        const found = shifts(layer, from, to);
        expect(found[0]!.startAt).toEqual(from);
        expect(found.at(-1)!.endAt).toEqual(to);
        found.forEach((shift, index) => {
          expect(shift.startAt < shift.endAt).toBe(true);
          if (index > 0) expect(shift.startAt).toEqual(found[index - 1]!.endAt);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("daily and longer turns keep their order and their local time of handover, where that exists", () => {
    const long = someLayer.filter(({ shift }) => !shift.endsWith("h"));
    fc.assert(
      fc.property(long, someSpan, (layer, [from, to]) => {
        const found = shifts(layer, from, to);
        found.slice(1).forEach((shift, index) => {
          const size = layer.participants.length;
          const before = layer.participants.indexOf(found[index]!.personId);
          expect(shift.personId).toBe(layer.participants[(before + 1) % size]);
          const time = localDateTime(shift.startAt, layer.timeZone).slice(11, 16);
          const skipped = zoneClock(layer.timeZone).offsetMs(shift.startAt.getTime() - 1);
          if (skipped === zoneClock(layer.timeZone).offsetMs(shift.startAt.getTime()))
            expect(time).toBe(layer.start.slice(11));
        });
      }),
      { numRuns: 500 },
    );
  });

  test("who is on call at an instant is who has the shift that contains it", () => {
    fc.assert(
      fc.property(
        someLayer,
        someSpan,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (layer, [from, to], share) => {
          const at = new Date(Math.floor(from.getTime() + share * (to.getTime() - from.getTime())));
          const listed = shifts(layer, from, to).filter(({ startAt, endAt }) => startAt <= at && at < endAt);
          expect(listed.map(({ personId }) => personId)).toEqual([shiftAt(layer, at)?.personId]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("restrictions only take hours away: each covered hour lies in a window, each other one has nobody", () => {
    const night = { days: ["fri", "sat", "sun"], from: "18:00", to: "07:30" } as const;
    fc.assert(
      fc.property(someLayer, someSpan, (layer, [from]) => {
        const restricted = { ...layer, restrictions: [night] };
        const local = localDateTime(from, layer.timeZone);
        const day = weekdays[(new Date(`${local}Z`).getUTCDay() + 6) % 7]!;
        const time = local.slice(11, 16);
        const evening = ["fri", "sat", "sun"].includes(day) && time >= "18:00";
        const morning = ["sat", "sun", "mon"].includes(day) && time < "07:30";
        expect(shiftAt(restricted, from) !== null).toBe(evening || morning);
      }),
      { numRuns: 500 },
    );
  });
});
