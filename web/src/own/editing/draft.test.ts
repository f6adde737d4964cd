import { describe, expect, test } from "vitest";
import {
  changedFields,
  mergeDrafts,
  problemsAt,
  problemsElsewhere,
  readAt,
  specOf,
  writeAt,
} from "./draft.ts";

describe("a draft", () => {
  test("is read and written at paths, and mappings on the way are made", () => {
    const draft = writeAt({ kind: "product" }, "calendar.timeZone", "Asia/Tokyo");
    expect(draft).toEqual({ kind: "product", calendar: { timeZone: "Asia/Tokyo" } });
    expect(readAt(draft, "calendar.timeZone")).toBe("Asia/Tokyo");
    expect(readAt(draft, "calendar.hours")).toBeUndefined();
  });

  test("is sent without what says nothing, but with what is false or nought", () => {
    const draft = { a: "  x ", b: " ", c: [], d: ["", "y"], e: {}, f: null, g: false, h: 0, i: [{ z: "" }] };
    expect(specOf(draft)).toEqual({ a: "x", d: ["y"], g: false, h: 0 });
  });

  test("is sent with the blank ends of a text of several lines, which may be meant", () => {
    expect(specOf({ body: "\n# A\n\ntext  \n", name: "x\n" })).toEqual({
      body: "\n# A\n\ntext  \n",
      name: "x",
    });
  });

  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: "" }, {}, []],
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, []],
    [{ a: 1, b: 2 }, { a: 2, c: 3 }, ["a", "b", "c"]],
    [{ a: [1, 2] }, { a: [2, 1] }, ["a"]],
  ])("%j beside %j differs in %j", (before, after, fields) => {
    expect(changedFields(before, after)).toEqual(fields);
  });
});

test("upon what others saved, my fields are mine and the others theirs", () => {
  const base = { description: "old", tags: ["a"], domain: "home" };
  const mine = { description: "mine", tags: ["a"], domain: "home" };
  const theirs = { description: "theirs", tags: ["b"], links: [1] };
  expect(mergeDrafts(base, mine, theirs)).toEqual({ description: "mine", tags: ["b"], links: [1] });
});

describe("problems", () => {
  const problems = [
    { path: "spec.members[1].person", message: "twice" },
    { path: "spec.calendar.timeZone", message: "no zone" },
    { path: "spec.membership", message: "unknown" },
  ];

  test("stand at their field, whatever lies within it", () => {
    expect(problemsAt(problems, "spec.members").map(({ message }) => message)).toEqual(["twice"]);
    expect(problemsAt(problems, "spec.members[1].person")).toHaveLength(1);
    expect(problemsAt(problems, "spec.members[0].person")).toHaveLength(0);
    expect(problemsAt(problems, "spec.calendar")).toHaveLength(1);
  });

  test("that no field shows are told apart", () => {
    const elsewhere = problemsElsewhere(problems, ["spec.members", "spec.calendar.timeZone"]);
    expect(elsewhere.map(({ path }) => path)).toEqual(["spec.membership"]);
  });
});
