import { expect, test } from "vitest";
import { reasonWords, sourceWords, stepTimeWords } from "./step-words.ts";

test.each([
  [0, "at once"],
  [45, "after 45 s"],
  [300, "after 5 min"],
  [3600, "after 1 h"],
  [5400, "after 1 h 30 min"],
])("a step after %i s is due %s", (seconds, words) => expect(stepTimeWords(seconds)).toBe(words));

test("a source and a reason read as words on a page that names the service", () => {
  expect(sourceWords("incident-manager-and-budget-holder")).toBe("incident manager and budget holder");
  const reason = "bedroom: 99.0 % → domain schedule Home";
  expect(reasonWords({ service: { slug: "bedroom" }, reason })).toBe("99.0 % → domain schedule Home");
  expect(reasonWords({ service: { slug: "pilot" }, reason: "unowned: no owner → bridge" })).toBe(
    "no owner → bridge",
  );
});
