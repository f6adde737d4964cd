import { expect, test } from "vitest";
import { sampleEntry, sampleIncident } from "./incident-sample.ts";
import type { Incident } from "../incident-types.ts";
import { sayIncident } from "./say-incident.ts";

const now = new Date("2026-11-20T17:33:00Z");
const say = (by: Partial<Incident>) =>
  sayIncident(sampleIncident(by), { now, locale: "en-GB", timeZone: "Europe/London" });
const ada = { id: "a", name: "Ada" };
const lin = { id: "l", name: "Lin" };
const paged = sampleEntry("1", { kind: "paged", people: ["Lin"], reason: "" });

test("who was paged stands first, and why without the service's slug", () =>
  expect(say({ timeline: [paged] })).toEqual({
    answer: "Lin was paged 3 minutes ago; nobody has acknowledged.",
    why: "99.0\u202f% → domain schedule Home, out of hours since Fri 17:30",
  }));

test("after more steps all who were asked are named, with the last time", () => {
  const next = sampleEntry("2", { kind: "escalated", people: ["Ada"], step: 2 }, "2026-11-20T17:32:00Z");
  expect(say({ timeline: [paged, next] }).answer).toBe(
    "Lin and Ada were paged, last 1 minute ago; nobody has acknowledged.",
  );
});

test("a deferred page says until when nobody is woken", () =>
  expect(say({ deferredUntil: "2026-11-23T09:00:00Z", pagedAt: null }).answer).toBe(
    "Nobody is woken: it pages Mon 09:00 if it is still open.",
  ));

test("when nobody acknowledged at any step, that is said, until somebody is paged anew", () => {
  const exhausted = sampleEntry("3", { kind: "escalation-exhausted" });
  expect(say({ timeline: [paged, exhausted] }).answer).toMatch(/^Nobody acknowledged at any step/);
  expect(say({ timeline: [exhausted, { ...paged, id: "4" }] }).answer).toMatch(/^Lin was paged/);
});

test("people asked before a hand-over are not those asked now", () => {
  const handed = sampleEntry("5", { kind: "reassigned", from: "bedroom", to: "checkout", why: "" });
  const then = sampleEntry("6", { kind: "paged", people: ["Sam"], reason: "" });
  expect(say({ timeline: [paged, handed, then] }).answer).toMatch(/^Sam was paged/);
});

test("whoever acknowledged is on it, with how long that took", () =>
  expect(
    say({ state: "acknowledged", acknowledgedBy: ada, acknowledgedAt: "2026-11-20T17:32:10Z" }).answer,
  ).toBe("Ada is on it, 2 min 10 s after the page."));

test("with several on it, the one who leads is named; who was called in is not on it before they do something", () => {
  const standing = {
    state: "acknowledged" as const,
    acknowledgedBy: ada,
    acknowledgedAt: "2026-11-20T17:32:10Z",
    commander: lin,
    responders: [
      { person: ada, role: "responder" as const },
      { person: lin, role: "commander" as const },
      { person: { id: "s", name: "Sam" }, role: "responder" as const },
    ],
  };
  const note = { ...sampleEntry("8", { kind: "note", text: "here" }), actor: "Lin" };
  expect(say({ ...standing, timeline: [note] }).answer).toBe(
    "Ada and Lin are on it; Lin leads; Sam is called in.",
  );
  expect(say({ ...standing, timeline: [note, { ...note, id: "9", actor: "Sam" }] }).answer).toBe(
    "Ada, Lin and Sam are on it; Lin leads.",
  );
});

test("an acknowledgement by the alert's sender names nobody", () =>
  expect(say({ state: "acknowledged", acknowledgedAt: "2026-11-20T17:32:00Z" }).answer).toBe(
    "Acknowledged where the alert comes from, at 17:32; nobody here is on it by name.",
  ));

test.each([
  [true, "All alerts are over since 17:31; it resolves by itself when they stay quiet."],
  [false, "Availability is restored since 17:31; resolve it when it stays well."],
])("a mitigation (automatic: %s) says what follows", (automatic, answer) => {
  const entry = sampleEntry("7", { kind: "mitigated", mitigatedAt: "2026-11-20T17:31:00Z", automatic });
  expect(say({ state: "mitigated", mitigatedAt: "2026-11-20T17:31:00Z", timeline: [entry] }).answer).toBe(
    answer,
  );
});

test("what is over says how long it was felt and what it cost", () =>
  expect(
    say({
      state: "resolved",
      mitigatedAt: "2026-11-20T17:31:00Z",
      resolvedAt: "2026-11-20T17:32:00Z",
      loss: { ...sampleIncident().loss, amount: "10000.00", perHour: "0.00" },
    }).answer,
  ).toBe("Over since 17:32: customers felt it for 3 min, and it cost $10,000."));
