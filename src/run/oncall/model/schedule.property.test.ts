import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aRotation } from "./retailer-facts.ts";
import { type Absences, type Override, type Schedule, finalShifts, onCallAt } from "./schedule.ts";

const twoLayers = [aRotation(["ada", "lin", "sam"]), aRotation(["lin", "sam", "ada"], { name: "secondary" })];
const afterwards = [aRotation(["eva", "ada"], { shift: "12h" })];

describe("whatever the overrides, leave and versions,", () => {
  const people = ["ada", "lin", "sam", "eva"];
  const somePerson = fc.constantFrom(...people);
  const someHour = fc
    .integer({ min: 0, max: 28 * 24 })
    .map((hour) => Date.UTC(2026, 0, 5) + hour * 3_600_000);
  const somePeriod = fc.tuple(someHour, fc.integer({ min: 1, max: 200 })).map(([startMs, hours]) => ({
    startAt: new Date(startMs),
    endAt: new Date(startMs + hours * 3_600_000),
  }));
  const someOverride = fc
    .record({
      period: somePeriod,
      personId: fc.option(somePerson),
      layer: fc.option(fc.constantFrom("primary", "secondary")),
      replaces: fc.option(somePerson),
    })
    .map(({ period, ...fields }): Override => ({ ...period, ...fields }));
  const someScheduleAndLeave = fc.record({
    overrides: fc.array(someOverride, { maxLength: 6 }),
    leave: fc.array(fc.tuple(somePerson, somePeriod), { maxLength: 4 }),
    changeMs: someHour,
    atMs: someHour,
  });

  test("who is on call at an instant is who has the final shifts that contain it, one for each layer at most", () => {
    fc.assert(
      fc.property(someScheduleAndLeave, ({ overrides, leave, changeMs, atMs }) => {
        const schedule: Schedule = {
          slug: "home-out-of-hours",
          owner: { kind: "domain", slug: "home" },
          versions: [
            { effectiveFromAt: new Date(0), covers: "out-of-hours", layers: twoLayers },
            { effectiveFromAt: new Date(changeMs), covers: "out-of-hours", layers: afterwards },
          ],
          overrides,
        };
        const absences: Absences = new Map(
          people.map((id) => [id, { leave: leave.flatMap(([who, period]) => (who === id ? [period] : [])) }]),
        );
        const at = new Date(atMs);
        const [from, to] = [new Date(Date.UTC(2025, 11, 1)), new Date(Date.UTC(2026, 3, 1))];
        const listed = finalShifts(schedule, from, to, absences)
          .filter(({ startAt, endAt }) => startAt <= at && at < endAt)
          .map(({ layer, personId, override, absentId }) => ({ layer, personId, override, absentId }));
        const answered = onCallAt(schedule, at, absences).map(({ layer, personId, override, absentId }) => ({
          layer,
          personId,
          override,
          absentId,
        }));
        const byLayer = (a: { layer: string }, b: { layer: string }) => a.layer.localeCompare(b.layer);
        expect(listed.toSorted(byLayer)).toEqual(answered.toSorted(byLayer));
      }),
      { numRuns: 300 },
    );
  });
});
