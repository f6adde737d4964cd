import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideOutcome, DEFAULT_SUSTAINED_SECONDS, type OutcomeInputs } from "./decide-outcome.ts";
import type { Severity } from "./signal.ts";

const now = new Date("2026-03-01T02:14:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const morning = new Date("2026-03-02T09:00:00Z");

const workingHours = { workingHours: true, deferredUntil: null, nextWorkingAt: null };
const night = { workingHours: false, deferredUntil: null, nextWorkingAt: morning };
const nobodyAtNight = { workingHours: false, deferredUntil: morning, nextWorkingAt: morning };

const inputs = (changes: Partial<OutcomeInputs> = {}): OutcomeInputs => ({
  action: "trigger",
  severity: "sev1",
  now,
  startedAt: now,
  coveredBy: null,
  suppression: null,
  flap: null,
  owned: true,
  onCall: night,
  sustainedSeconds: DEFAULT_SUSTAINED_SECONDS,
  ...changes,
});

describe("what a trigger leads to", () => {
  test.each([
    ["Sev 1 at night", { severity: "sev1", onCall: night }, "paged", now],
    ["Sev 1 in working hours", { severity: "sev1", onCall: workingHours }, "paged", now],
    ["Sev 2 in working hours", { severity: "sev2", onCall: workingHours }, "paged", now],
    ["Sev 2 at night, just begun", { severity: "sev2", onCall: night }, "deferred", minutes(30)],
    [
      "Sev 2 at night, firing for 20 minutes",
      { severity: "sev2", onCall: night, startedAt: minutes(-20) },
      "deferred",
      minutes(10),
    ],
    [
      "Sev 2 at night, sustained for 30 minutes",
      { severity: "sev2", onCall: night, startedAt: minutes(-30) },
      "paged",
      now,
    ],
    ["Sev 3 in working hours", { severity: "sev3", onCall: workingHours }, "ticketed", null],
    ["Sev 3 at night", { severity: "sev3", onCall: nobodyAtNight }, "ticketed", null],
    [
      "Sev 1 where nobody is on call at night",
      { severity: "sev1", onCall: nobodyAtNight },
      "deferred",
      morning,
    ],
    [
      "a sustained Sev 2 where nobody is on call at night",
      { severity: "sev2", onCall: nobodyAtNight, startedAt: minutes(-60) },
      "deferred",
      morning,
    ],
  ] satisfies [string, Partial<OutcomeInputs>, string, Date | null][])(
    "%s: the outcome and the instant of the page",
    (_words, changes, outcome, pageAt) => {
      expect(decideOutcome(inputs(changes))).toMatchObject({ outcome, pageAt });
    },
  );

  test("a Sev 2 shortly before work begins waits for that, not for the half hour", () => {
    const decision = decideOutcome(
      inputs({ severity: "sev2", onCall: { ...night, nextWorkingAt: minutes(6) } }),
    );
    expect(decision).toMatchObject({ outcome: "deferred", pageAt: minutes(6) });
  });

  test("asked again at the instant that it named, it pages", () => {
    for (const onCall of [night, nobodyAtNight]) {
      const waiting = decideOutcome(inputs({ severity: "sev2", onCall }));
      const later = waiting.pageAt ?? now;
      const then = later >= morning ? workingHours : onCall;
      const decision = decideOutcome(inputs({ severity: "sev2", now: later, onCall: then }));
      expect(decision).toMatchObject({ outcome: "paged", pageAt: later });
    }
  });

  test("an open alert or incident is not paged again", () => {
    for (const what of ["alert", "incident"] as const)
      expect(decideOutcome(inputs({ coveredBy: { what, severity: "sev1" } }))).toEqual({
        outcome: "deduplicated",
        reason: `already open: it joins the ${what}, and nobody is paged again`,
        pageAt: null,
      });
  });

  test("an alert that turns from Sev 2 to Sev 1 pages although it is open", () => {
    const decision = decideOutcome(inputs({ coveredBy: { what: "alert", severity: "sev2" } }));
    expect(decision).toMatchObject({ outcome: "paged", reason: "Sev 1 pages at once; before it was Sev 2" });
  });

  test("a maintenance window holds it back until its end", () => {
    const suppression = { until: minutes(45), reason: "maintenance of the database" };
    expect(decideOutcome(inputs({ suppression }))).toEqual({
      outcome: "suppressed",
      reason: "maintenance of the database",
      pageAt: minutes(45),
    });
  });

  test("an unowned alert pages the catch-all team by the same rules", () => {
    expect(decideOutcome(inputs({ owned: false }))).toMatchObject({ outcome: "unowned", pageAt: now });
    expect(decideOutcome(inputs({ owned: false, severity: "sev3" }))).toMatchObject({
      outcome: "unowned",
      pageAt: null,
    });
    const nobody = decideOutcome(inputs({ owned: false, onCall: null }));
    expect(nobody).toMatchObject({ outcome: "unowned", pageAt: null });
    expect(nobody.reason).toContain("no catch-all team");
  });

  test("a flapping alert pages once, says so, and then only if it fires on steadily", () => {
    const flap = { flapping: true, changes: 5, steadyAt: minutes(25), paged: false };
    const first = decideOutcome(inputs({ flap }));
    expect(first).toMatchObject({ outcome: "paged" });
    expect(first.reason).toContain("flapping (5 changes lately)");
    expect(decideOutcome(inputs({ flap: { ...flap, paged: true } }))).toMatchObject({
      outcome: "suppressed",
      pageAt: minutes(25),
    });
  });
});

describe("what the other actions lead to", () => {
  test("resolve is resolved and acknowledge pages nobody, whatever else is so", () => {
    expect(decideOutcome(inputs({ action: "resolve", owned: false })).outcome).toBe("resolved");
    expect(decideOutcome(inputs({ action: "acknowledge" }))).toMatchObject({
      outcome: "deduplicated",
      pageAt: null,
    });
  });
});

test("nothing that is loud enough is ever left without a page: it pages now, later, or someone already was", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Severity>("sev1", "sev2"),
      fc.constantFrom(workingHours, night, nobodyAtNight),
      fc.integer({ min: -600, max: 0 }),
      fc.boolean(),
      (severity, onCall, startedMinutes, owned) => {
        const decision = decideOutcome(
          inputs({ severity, onCall, startedAt: minutes(startedMinutes), owned }),
        );
        expect(decision.pageAt).not.toBeNull();
        expect(decision.pageAt! >= now).toBe(true);
      },
    ),
  );
});
