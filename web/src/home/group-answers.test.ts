import { expect, test } from "vitest";
import type { OnCallAnswer } from "../run/on-call/use-on-call.ts";
import { groupAnswers } from "./group-answers.ts";

const answer = (slug: string, people: string[], by: Partial<OnCallAnswer> = {}): OnCallAnswer => ({
  service: { slug, name: slug },
  at: "2026-11-20T17:30:00Z",
  reason: `${slug}: whatever`,
  reasonCode: "team-schedule",
  workingHours: false,
  level: "team",
  deferredUntil: null,
  answerHoldsUntil: null,
  steps: [
    {
      afterSeconds: 0,
      people: people.map((id) => ({ id, name: id, email: `${id}@example.com` })),
      schedule: null,
      source: "primary",
    },
  ],
  warnings: [],
  ...by,
});
const services = (answers: OnCallAnswer[]) =>
  groupAnswers(answers).map((group) => group.services.map(({ slug }) => slug));

test("services that the same people answer for stand together", () =>
  expect(services([answer("a", ["lin"]), answer("b", ["ada"]), answer("c", ["lin"])])).toEqual([
    ["a", "c"],
    ["b"],
  ]));

test("the same people with a warning, or out of hours, are another line", () =>
  expect(
    services([
      answer("a", ["lin"]),
      answer("b", ["lin"], { warnings: [{ code: "gap", message: "" }] }),
      answer("c", ["lin"], { workingHours: true }),
      answer("d", [], { deferredUntil: "2026-11-23T09:00:00Z" }),
    ]),
  ).toHaveLength(4));
