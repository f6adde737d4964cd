import { expect, test } from "vitest";
import { rankCommands } from "./rank-commands.ts";

const items = [
  { label: "Home", group: "Go to" },
  { label: "Selector", group: "Go to", keywords: "decide operating model exposure" },
  { label: "Dark colours", group: "Appearance", keywords: "theme night mode" },
  { label: "Explain the model", group: "Help" },
];

const labels = (query: string) => rankCommands(items, query).map(({ label }) => label);

test("nothing typed leaves everything in its order", () => expect(labels(" ")).toHaveLength(4));

test("a word of the label goes before a keyword", () =>
  expect(labels("model")).toEqual(["Explain the model", "Selector"]));

test("every typed word must be answered", () => {
  expect(labels("go sel")).toEqual(["Selector"]);
  expect(labels("selector night")).toEqual([]);
});

test("letters inside a word are found too", () => expect(labels("lect")).toEqual(["Selector"]));
