import { expect, test } from "vitest";
import { didYouMean, nearMatches } from "./near-match.ts";

test.each([
  ["Europe/Londn", ["Europe/Lisbon", "Europe/London", "Asia/Tokyo"], ["Europe/London", "Europe/Lisbon"]],
  ["fundedby", ["fundedBy", "domain"], ["fundedBy"]],
  ["calender", ["calendar", "members"], ["calendar"]],
  ["hours", ["colour", "timeZone"], []],
  ["ab", ["ab", "ac", "xy"], ["ab", "ac"]],
  ["", ["a", "abc"], ["a"]],
])("%s is near to what may have been meant", (word, candidates, near) => {
  expect(nearMatches(word, candidates)).toEqual(near);
});

test("a message ends with the candidates, or stays as it is", () => {
  expect(didYouMean("teem", ["team", "term"])).toBe("; did you mean team or term?");
  expect(didYouMean("teem", ["organisation"])).toBe("");
});
