import { describe, expect, test } from "vitest";
import { AppError } from "../../../lib/errors.ts";
import { isOpen, openIncident, type Incident } from "./incident.ts";
import {
  acknowledge,
  addResponder,
  markPaged,
  mitigate,
  moveImpactStart,
  reassign,
  relapse,
  reopen,
  resolve,
  review,
} from "./lifecycle.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 2, minute));
const day = 24 * 3600;

const triggered = openIncident({
  service: "bedroom",
  drill: false,
  impactStartedAt: at(10),
  detectedAt: at(14),
});
const acknowledged = acknowledge(triggered, "ada", at(16)).incident;
const mitigated = mitigate(acknowledged, at(30));
const resolved = resolve(mitigated, at(50));
const reviewed = review(resolved);
const states = { triggered, acknowledged, mitigated, resolved, reviewed };

describe("the whole life of an incident", () => {
  test("keeps every instant", () => {
    expect(
      resolve(mitigate(acknowledge(markPaged(triggered, at(15)), "ada", at(16)).incident, at(30)), at(50)),
    ).toEqual({
      state: "resolved",
      service: "bedroom",
      drill: false,
      impactStartedAt: at(10),
      detectedAt: at(14),
      pagedAt: at(15),
      acknowledgedAt: at(16),
      acknowledgedBy: "ada",
      mitigatedAt: at(30),
      resolvedAt: at(50),
      responders: ["ada"],
      bounces: 0,
    });
  });

  test("is open until it is resolved", () => {
    expect(Object.values(states).map(isOpen)).toEqual([true, true, true, false, false]);
  });

  test("cannot begin after it was detected", () => {
    const opening = { service: null, drill: false, impactStartedAt: at(20), detectedAt: at(14) };
    expect(openIncident(opening).impactStartedAt).toEqual(at(14));
  });

  test("is paged once: a later page does not move the first", () => {
    expect(markPaged(markPaged(triggered, at(15)), at(20)).pagedAt).toEqual(at(15));
  });
});

describe("acknowledging", () => {
  test("makes the first the owner; the second joins, and the owner stays", () => {
    const second = acknowledge(acknowledged, "lin", at(17));
    expect(second.effect).toBe("joins");
    expect(second.incident).toMatchObject({
      acknowledgedBy: "ada",
      acknowledgedAt: at(16),
      responders: ["ada", "lin"],
    });
  });

  test("again by the same person changes nothing", () => {
    expect(acknowledge(acknowledged, "ada", at(20))).toEqual({ incident: acknowledged, effect: "none" });
    const joined = acknowledge(acknowledged, "lin", at(17)).incident;
    expect(acknowledge(joined, "lin", at(18))).toEqual({ incident: joined, effect: "none" });
  });

  test("an incident that mitigated itself gives it an owner without undoing the mitigation", () => {
    const alone = mitigate(triggered, at(15));
    expect(acknowledge(alone, "ada", at(16))).toMatchObject({
      effect: "owns",
      incident: { state: "mitigated", acknowledgedBy: "ada", mitigatedAt: at(15) },
    });
  });
});

describe("handing over to another service", () => {
  test("asks the other team anew, counts a bounce, and keeps the first acknowledgement", () => {
    const moved = reassign(acknowledged, "kitchen");
    expect(moved).toMatchObject({
      service: "kitchen",
      state: "triggered",
      acknowledgedBy: null,
      acknowledgedAt: at(16),
      bounces: 1,
    });
    const taken = acknowledge(moved, "sam", at(25));
    expect(taken.effect).toBe("owns");
    expect(taken.incident).toMatchObject({
      acknowledgedBy: "sam",
      acknowledgedAt: at(16),
      responders: ["ada", "sam"],
    });
    expect(reassign(taken.incident, "bedroom").bounces).toBe(2);
  });

  test("of an unowned incident to its first service is no bounce", () => {
    expect(reassign({ ...triggered, service: null }, "bedroom").bounces).toBe(0);
  });

  test("does not undo a mitigation", () => {
    expect(reassign(mitigated, "kitchen").state).toBe("mitigated");
  });
});

describe("the impact comes back", () => {
  test("to the owner if there is one, else to whoever answers", () => {
    expect(relapse(mitigated)).toMatchObject({ state: "acknowledged", mitigatedAt: null });
    expect(relapse(mitigate(triggered, at(20))).state).toBe("triggered");
  });

  test("in a resolved incident within the window; afterwards it is a new one", () => {
    expect(reopen(resolved, at(55), 600)).toMatchObject({
      state: "acknowledged",
      mitigatedAt: null,
      resolvedAt: null,
    });
    expect(() => reopen(resolved, new Date(at(50).getTime() + day * 1000), day)).toThrow(/too long ago/);
  });
});

describe("resolving", () => {
  test.each(["triggered", "acknowledged"] as const)("from %s mitigates too", (state) => {
    expect(resolve(states[state], at(40))).toMatchObject({ mitigatedAt: at(40), resolvedAt: at(40) });
  });

  test("keeps the instant of the mitigation", () => {
    expect(resolved).toMatchObject({ mitigatedAt: at(30), resolvedAt: at(50) });
  });
});

describe("what is not possible", () => {
  const deeds: [string, (incident: Incident) => unknown, (keyof typeof states)[]][] = [
    [
      "acknowledge",
      (incident) => acknowledge(incident, "ada", at(55)),
      ["triggered", "acknowledged", "mitigated"],
    ],
    [
      "add a responder",
      (incident) => addResponder(incident, "sam"),
      ["triggered", "acknowledged", "mitigated"],
    ],
    ["mitigate", (incident) => mitigate(incident, at(55)), ["triggered", "acknowledged"]],
    ["resolve", (incident) => resolve(incident, at(55)), ["triggered", "acknowledged", "mitigated"]],
    ["reassign", (incident) => reassign(incident, "kitchen"), ["triggered", "acknowledged", "mitigated"]],
    ["relapse", relapse, ["mitigated"]],
    ["reopen", (incident) => reopen(incident, at(55), day), ["resolved"]],
    ["review", review, ["resolved"]],
  ];

  test.each(deeds)("%s is a conflict, in words, from any other state", (_deed, act, allowed) => {
    for (const [state, incident] of Object.entries(states)) {
      if ((allowed as string[]).includes(state)) {
        expect(() => act(incident)).not.toThrow();
        continue;
      }
      let refusal: unknown;
      try {
        act(incident);
      } catch (error) {
        refusal = error;
      }
      expect(refusal, state).toBeInstanceOf(AppError);
      expect(refusal).toMatchObject({ code: "conflict", message: expect.stringContaining(state) as string });
    }
  });

  test("to hand an incident to the service that has it", () => {
    expect(() => reassign(triggered, "bedroom")).toThrow("already belongs to bedroom");
  });

  test("to mitigate before the impact, to resolve before the mitigation, to begin after it", () => {
    expect(() => mitigate(acknowledged, at(9))).toThrow(/at:/);
    expect(() => resolve(mitigated, at(29))).toThrow(/at:/);
    expect(() => moveImpactStart(mitigated, at(31))).toThrow(/impactStartedAt:/);
    expect(moveImpactStart(mitigated, at(5)).impactStartedAt).toEqual(at(5));
  });

  test("for a transition to change the incident that it was given", () => {
    const frozen = Object.freeze({ ...triggered, responders: Object.freeze([]) });
    expect(() => resolve(acknowledge(frozen, "ada", at(20)).incident, at(40))).not.toThrow();
  });
});
