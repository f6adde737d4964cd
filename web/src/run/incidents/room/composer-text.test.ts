import { expect, test } from "vitest";
import { matchSlash, readPrefix } from "./composer-text.ts";

test.each([
  ["/d roll back", { kind: "decision", text: "roll back" }],
  ["/UPDATE we know why", { kind: "update", text: "we know why" }],
  ["/note ", { kind: "note", text: "" }],
  ["/u two\nlines", { kind: "update", text: "two\nlines" }],
])("%j begins with a kind", (text, read) => expect(readPrefix(text)).toEqual(read));

test.each(["/d", "d roll back", "/x what", "see /d this", ""])("%j does not", (text) =>
  expect(readPrefix(text)).toBeNull(),
);

test("a slash and the beginning of a word find its command", () => {
  const commands = [{ slash: "ack" }, { slash: "mitigate" }, { slash: "reassign" }, { slash: "resolve" }];
  expect(matchSlash("/", commands)).toHaveLength(4);
  expect(matchSlash("/re", commands)).toEqual([{ slash: "reassign" }, { slash: "resolve" }]);
  expect(matchSlash("/ack now", commands)).toEqual([]);
  expect(matchSlash("and/or", commands)).toEqual([]);
});
