import { expect, test } from "vitest";
import { sayDecisions } from "./say-decisions.ts";

const by = (...names: string[]) => ({
  accountable: { role: "head-of-product", people: names.map((name) => ({ id: name, name })), note: "" },
});

test.each([
  [[], 0, "No decision waits for approval; none is due for review."],
  [[by("Petra")], 1, "1 decision waits for approval by Petra; 1 is due for review."],
  [
    [by("Petra"), by("Odile"), by("Petra")],
    2,
    "3 decisions wait for approval by Petra and Odile; 2 are due for review.",
  ],
  [[by()], 0, "1 decision waits for approval by an administrator; none is due for review."],
])("the first line of the decisions", (waiting, due, words) => {
  expect(sayDecisions(waiting, due)).toBe(words);
});
