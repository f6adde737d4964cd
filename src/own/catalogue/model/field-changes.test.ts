import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldChanges, sameValue, withoutDefaults } from "./field-changes.ts";

const plain = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,3}$/),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constant(null),
      fc.integer(),
      fc.string(),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie("value"), { maxKeys: 3 }),
    ),
  })).value,
  { maxKeys: 5 },
);

describe("changes of fields", () => {
  test("a changed leaf, a new one, one that goes, and a list as a whole", () => {
    const before = {
      owner: "a",
      calendar: { timeZone: "UTC", hours: { mon: "9" } },
      tags: ["x"],
      demand: "low",
    };
    const after = {
      owner: "a",
      calendar: { timeZone: "UTC", hours: { mon: "8" } },
      tags: ["x", "y"],
      cost: 5,
    };
    expect(fieldChanges(before, after)).toEqual([
      { field: "calendar.hours.mon", before: "9", after: "8" },
      { field: "tags", before: ["x"], after: ["x", "y"] },
      { field: "demand", before: "low", after: null },
      { field: "cost", before: null, after: 5 },
    ]);
  });

  test("the order of a list says something, that of a mapping's keys does not", () => {
    expect(fieldChanges({ a: [1, 2] }, { a: [2, 1] })).toHaveLength(1);
    expect(fieldChanges({ a: { x: 1, y: { z: 1, w: 2 } } }, { a: { y: { w: 2, z: 1 }, x: 1 } })).toEqual([]);
  });

  test("nothing and null are the same", () => {
    expect(fieldChanges({ a: null }, {})).toEqual([]);
  });

  test("there is none exactly where two specs are the same", () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(fieldChanges(a, a)).toEqual([]);
        if (sameValue(a, b)) expect(fieldChanges(a, b)).toEqual([]);
        for (const { before, after } of fieldChanges(a, b)) expect(sameValue(before, after)).toBe(false);
      }),
    );
  });
});

describe("a spec without what goes without saying", () => {
  test("leaves out empty fields and defaults, and keeps an empty field whose default is not empty", () => {
    expect(
      withoutDefaults(
        { name: "bedroom", tags: [], owner: null, hours: {}, note: "", on: false, level: "team", items: [] },
        { name: "bedroom", level: "none", items: ["a"] },
      ),
    ).toEqual({ on: false, level: "team", items: [] });
  });
});
