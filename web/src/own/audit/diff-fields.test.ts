import { expect, test } from "vitest";
import { diffFields } from "./diff-fields.ts";

test("what stayed as it was is left out", () =>
  expect(diffFields({ name: "Bedroom", tier: 1 }, { name: "Bedroom", tier: 2 })).toEqual([
    { path: "tier", before: "1", after: "2" },
  ]));

test.each([
  [null, { name: "x" }, [{ path: "name", after: "x" }]],
  [{ name: "x" }, null, [{ path: "name", before: "x" }]],
  [{ owner: null }, { owner: "bedroom" }, [{ path: "owner", after: "bedroom" }]],
  [null, null, []],
  ["old", "new", [{ path: "value", before: "old", after: "new" }]],
])("what came, went or changed: %j to %j", (before, after, changes) =>
  expect(diffFields(before, after)).toEqual(changes),
);

test("a field within a field is named by its path", () =>
  expect(diffFields({ spec: { peak: { name: "Sale" } } }, { spec: { peak: { name: "Winter" } } })).toEqual([
    { path: "spec.peak.name", before: "Sale", after: "Winter" },
  ]));

test("a list of words is one field, a list of things is many", () => {
  expect(diffFields({ tags: ["a"] }, { tags: ["a", "b"] })).toEqual([
    { path: "tags", before: "a", after: "a, b" },
  ]);
  expect(diffFields({ links: [{ url: "x" }] }, { links: [{ url: "y" }] })).toEqual([
    { path: "links[1].url", before: "x", after: "y" },
  ]);
  expect(diffFields({ tags: ["a"] }, { tags: [] })).toEqual([{ path: "tags", before: "a", after: "none" }]);
});
