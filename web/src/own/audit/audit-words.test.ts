import { expect, test } from "vitest";
import { actionWords, actorWords, auditSentence } from "./audit-words.ts";

test.each([
  ["incident.acknowledge", "incident: acknowledge"],
  ["api-key.create", "API key: create"],
  ["contact-method.confirm", "contact method: confirm"],
])("%s is read as %s", (action, words) => expect(actionWords(action)).toBe(words));

test("a machine is told from a person", () => {
  expect(actorWords({ kind: "api-key", name: "Prometheus" })).toBe("Prometheus (API key)");
  expect(actorWords({ kind: "person", name: "Ada" })).toBe("Ada");
});

test.each([
  [0, false, true, "No entry answers this question."],
  [1, false, true, "One entry answers this question."],
  [50, true, false, "The newest 50 entries of the log."],
  [50, true, true, "The newest 50 entries that answer, and there may be more."],
  [12, false, false, "12 entries since the first day."],
])("%i found, more %s, filtered %s", (found, more, filtered, words) =>
  expect(auditSentence(found, more, filtered)).toBe(words),
);
