import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineChanges, shownChanges } from "./line-changes.ts";

const signs = { same: " ", added: "+", removed: "-" } as const;
const written = (before: string, after: string) =>
  lineChanges(before, after).map(({ kind, text }) => `${signs[kind]}${text}`);

test.each([
  ["a\nb\nc", "a\nb\nc", [" a", " b", " c"]],
  ["a\nb\nc", "a\nc", [" a", "-b", " c"]],
  ["a\nc", "a\nb\nc", [" a", "+b", " c"]],
  ["a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]],
  ["a\nb", "b\na", ["-a", " b", "+a"]],
  ["", "a", ["-", "+a"]],
  ["a\r\nb", "a\nb", [" a", " b"]],
])("%j to %j", (before, after, expected) => {
  expect(written(before, after)).toEqual(expected);
});

test("what stays and what goes is the old text, what stays and what comes the new one", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (was, is) => {
      const changes = lineChanges(was.join("\n"), is.join("\n"));
      const without = (left: string) =>
        changes.flatMap(({ kind, text: line }) => (kind === left ? [] : [line]));
      expect(without("added")).toEqual(was);
      expect(without("removed")).toEqual(is);
    }),
  );
});

test("a text of thousands of lines that is all new is compared in a moment", () => {
  const lines = (letter: string) => Array.from({ length: 5_000 }, (_, i) => `${letter}${i}`).join("\n");
  expect(lineChanges(lines("a"), lines("b"))).toHaveLength(10_000);
});

test("lines far from any change are left out", () => {
  const before = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  const after = before.with(10, "another");
  const shown = shownChanges(lineChanges(before.join("\n"), after.join("\n")), 1);
  expect(shown.map((line) => line && `${signs[line.kind]}${line.text}`)).toEqual([
    null,
    " line 9",
    "-line 10",
    "+another",
    " line 11",
    null,
  ]);
});
