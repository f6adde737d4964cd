import { describe, expect, test } from "vitest";
import { changeInstants, sameResponders } from "./next-answer.ts";
import type { OnCallAnswer } from "./use-on-call.ts";

const answer = (people: string[], also: Partial<OnCallAnswer> = {}): OnCallAnswer => ({
  service: { slug: "bedroom", name: "Bedroom" },
  at: "2026-11-21T01:00:00.000Z",
  reason: "",
  reasonCode: "domain-schedule",
  workingHours: false,
  level: "domain",
  deferredUntil: null,
  answerHoldsUntil: null,
  steps:
    people.length === 0
      ? []
      : [
          {
            afterSeconds: 0,
            people: people.map((id) => ({ id, name: id, email: "" })),
            schedule: null,
            source: "primary",
          },
        ],
  warnings: [],
  ...also,
});

const calendar = {
  layers: [
    {
      shifts: [
        { start: "2026-11-16T09:00:00Z", end: "2026-11-23T09:00:00Z" },
        { start: "2026-11-23T09:00:00Z", end: "2026-11-30T09:00:00Z" },
      ],
    },
  ],
  workingPeriods: [{ start: "2026-11-23T09:00:00.000Z", end: "2026-11-23T17:30:00.000Z" }],
};

describe("the instants at which somebody else may answer", () => {
  test("are handovers and edges of working time, each once, from then on", () => {
    expect(changeInstants("2026-11-21T01:00:00Z", answer(["lin"]), [calendar])).toEqual([
      "2026-11-23T09:00:00.000Z",
      "2026-11-23T17:30:00.000Z",
      "2026-11-30T09:00:00.000Z",
    ]);
  });

  test("include the end of the working time that an answer is for, though no schedule is known", () => {
    const held = answer(["ada", "grace"], { answerHoldsUntil: "2026-11-23T17:30:00.000Z" });
    expect(changeInstants("2026-11-23T10:00:00Z", held, [])).toEqual(["2026-11-23T17:30:00.000Z"]);
  });

  test("include the instant until which a page waits", () => {
    const waiting = answer([], { deferredUntil: "2026-11-23T08:00:00.000Z" });
    expect(changeInstants("2026-11-21T01:00:00Z", waiting, [])).toEqual(["2026-11-23T08:00:00.000Z"]);
  });
});

describe("the same people answer", () => {
  test("in whatever order they are named", () => {
    expect(sameResponders(answer(["ada", "lin"]), answer(["lin", "ada"]))).toBe(true);
  });

  test("not when another is first, or when a page begins to wait", () => {
    expect(sameResponders(answer(["ada"]), answer(["lin"]))).toBe(false);
    expect(sameResponders(answer(["ada"]), answer([], { deferredUntil: "2026-11-23T08:00:00Z" }))).toBe(
      false,
    );
  });
});
