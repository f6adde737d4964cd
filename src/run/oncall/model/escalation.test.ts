import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEscalationPolicy } from "./escalation-policy.ts";
import {
  type EscalationPlan,
  type PageProgress,
  askedAgain,
  escalate,
  handedTo,
  newPage,
  stepDueAt,
  stepPerformed,
} from "./escalation.ts";

const began = new Date("2026-01-10T02:14:00Z");
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);

const plan: EscalationPlan = {
  steps: [
    { afterSeconds: 0, people: ["ada"] },
    { afterSeconds: 300, people: ["lin"] },
    { afterSeconds: 600, people: ["sam", "eva"] },
    { afterSeconds: 1200, people: ["ivan", "grace"] },
  ],
  repeat: 1,
  finalWaitSeconds: 600,
};

/** Looks every `everySeconds` from the beginning and performs what is due; answers "300 lin" for each step and the end. */
function run(page: PageProgress, untilSeconds: number, everySeconds = 1): string[] {
  const told: string[] = [];
  let progress = page;
  for (let second = 0; second <= untilSeconds; second += everySeconds) {
    const outcome = escalate(plan, progress, after(second));
    if (outcome.kind === "due") {
      told.push(`${second} ${outcome.people.join("+")}`);
      progress = stepPerformed(progress, after(second));
    }
    if (outcome.kind === "exhausted") return [...told, `${second} exhausted`];
  }
  return told;
}

describe("a page that nobody acknowledges", () => {
  test("goes through its steps on time, repeats the whole, and is exhausted after the last wait", () => {
    expect(run(newPage(began), 7200)).toEqual([
      "0 ada",
      "300 lin",
      "600 sam+eva",
      "1200 ivan+grace",
      "1800 ada",
      "2100 lin",
      "2400 sam+eva",
      "3000 ivan+grace",
      "3600 exhausted",
    ]);
  });

  test("is exhausted after one round where nothing is repeated", () => {
    const once = { ...plan, repeat: 0 };
    const page = { ...newPage(began), performedSteps: 4, lastPerformedAt: after(1200) };
    expect(escalate(once, page, after(1799))).toEqual({ kind: "waiting", nextDueAt: after(1800) });
    expect(escalate(once, page, after(1800))).toEqual({ kind: "exhausted" });
    expect(escalate(plan, page, after(1800))).toEqual({
      kind: "due",
      round: 1,
      stepIndex: 0,
      people: ["ada"],
    });
  });

  test("wakes one step at a time after an outage of ours: each gets its whole time to answer", () => {
    const late = stepPerformed(newPage(began), began);
    expect(escalate(plan, late, after(1500))).toMatchObject({ kind: "due", people: ["lin"] });
    const performed = stepPerformed(late, after(1500));
    expect(escalate(plan, performed, after(1500))).toEqual({ kind: "waiting", nextDueAt: after(1800) });
  });

  test("may be escalated by hand before its time: the next step then waits from there", () => {
    const early = stepPerformed(stepPerformed(newPage(began), began), after(60));
    expect(escalate(plan, early, after(60))).toEqual({ kind: "waiting", nextDueAt: after(360) });
    expect(escalate(plan, early, after(360))).toMatchObject({ kind: "due", people: ["sam", "eva"] });
  });

  test("is never past due without a step or an alarm, at whatever instant one looks", () => {
    const someProgress = fc.record({
      performedSteps: fc.integer({ min: 0, max: 8 }),
      lookedAfter: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(someProgress, ({ performedSteps, lookedAfter }) => {
        const lastPerformedAt = performedSteps === 0 ? null : began;
        const page = { ...newPage(began), performedSteps, lastPerformedAt };
        const outcome = escalate(plan, page, after(lookedAfter));
        if (outcome.kind === "waiting") expect(outcome.nextDueAt > after(lookedAfter)).toBe(true);
        else expect(["due", "exhausted"]).toContain(outcome.kind);
        expect(outcome.kind === "exhausted").toBe(performedSteps === 8 && lookedAfter >= 600);
      }),
    );
  });
});

describe("a page ends", () => {
  test("when it is acknowledged or closed, and then asks for nothing more", () => {
    const acknowledged = { ...newPage(began), acknowledgedAt: after(10) };
    expect(escalate(plan, acknowledged, after(9000))).toEqual({ kind: "ended", because: "acknowledged" });
    const closed = { ...acknowledged, closedAt: after(20) };
    expect(escalate(plan, closed, after(9000))).toEqual({ kind: "ended", because: "closed" });
  });

  test("but not by being deferred or asked again once it is closed", () => {
    const closed = { ...newPage(began), closedAt: after(20) };
    expect(askedAgain(closed, after(30), {}).closedAt).toEqual(after(20));
  });
});

describe("a deferred page", () => {
  const deferred = newPage(began, { deferredUntil: after(3600) });

  test("is quiet until the deferral ends, and then asks again who answers", () => {
    expect(escalate(plan, deferred, after(3599))).toEqual({
      kind: "deferred",
      until: after(3600),
      nextDueAt: after(3600),
    });
    expect(escalate(plan, deferred, after(3600))).toEqual({ kind: "ask-again", because: "deferral-over" });
  });

  test("begins its steps when it has been asked again", () => {
    const again = askedAgain(deferred, after(3600), {});
    expect(escalate(plan, again, after(3600))).toMatchObject({ kind: "due", round: 0, people: ["ada"] });
  });
});

describe("a page whose answer holds until the end of working hours", () => {
  const page = stepPerformed(newPage(began, { answerHoldsUntil: after(200) }), began);

  test("looks again at that end, before its next step, and asks who answers out of hours", () => {
    expect(escalate(plan, page, after(100))).toEqual({ kind: "waiting", nextDueAt: after(200) });
    expect(escalate(plan, page, after(200))).toEqual({ kind: "ask-again", because: "working-hours-over" });
  });

  test("stays with whoever has acknowledged it", () => {
    expect(escalate(plan, { ...page, acknowledgedAt: after(150) }, after(200)).kind).toBe("ended");
  });
});

test("a page that is handed over goes to that person first, and without an answer through the plan from its start", () => {
  const handed = handedTo(plan, "tom", 300);
  expect(handed.steps.map(({ afterSeconds, people }) => [afterSeconds, people[0]])).toEqual([
    [0, "tom"],
    [300, "ada"],
    [600, "lin"],
    [900, "sam"],
    [1500, "ivan"],
  ]);
});

test("a plan without steps is refused", () => {
  expect(() => stepDueAt({ ...plan, steps: [] }, newPage(began))).toThrow("at least one step");
});

test("a policy that would page nobody or never end is refused with all its wrong fields", () => {
  const person = { kind: "person", personId: "ada" } as const;
  const check = (steps: Parameters<typeof checkEscalationPolicy>[0]["steps"], repeat: number) => () =>
    checkEscalationPolicy({ slug: "own", steps, repeat });
  expect(check([{ targets: [person], delaySeconds: 0 }], 0)).not.toThrow();
  expect(check([], 21)).toThrow(/steps: a policy needs at least one step.*repeat: write a whole number/);
  expect(check([{ targets: [], delaySeconds: -1 }], 0)).toThrow(
    /steps\[0\]\.targets: name at least one.*steps\[0\]\.delay: write a whole number of seconds/,
  );
});
