import { expect, test } from "vitest";
import { firstNames, groupAnswers } from "./say-answers.ts";
import type { OnCallAnswer } from "./use-on-call.ts";

const answer = (service: string, people: string[]): OnCallAnswer => ({
  service: { slug: service, name: service },
  at: "2026-11-21T01:00:00.000Z",
  reason: "",
  reasonCode: "",
  workingHours: false,
  level: "domain",
  deferredUntil: people.length === 0 ? "2026-11-23T08:00:00.000Z" : null,
  answerHoldsUntil: null,
  steps: [
    {
      afterSeconds: 0,
      people: people.map((id) => ({ id, name: id, email: "" })),
      schedule: null,
      source: "primary",
    },
  ].slice(0, people.length),
  warnings: [],
});

test("services are gathered by who answers for them, most services first", () => {
  const groups = groupAnswers([answer("a", []), answer("b", ["Lin"]), answer("c", ["Lin"])]);
  expect(groups.map(({ services, answer: { deferredUntil } }) => [services, deferredUntil !== null])).toEqual(
    [
      [["b", "c"], false],
      [["a"], true],
    ],
  );
});

test("people are named as a sentence names them", () => {
  expect(firstNames(answer("a", ["Lin"]))).toBe("Lin");
});
