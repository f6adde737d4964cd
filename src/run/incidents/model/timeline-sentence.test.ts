import { describe, expect, test } from "vitest";
import type { TimelineEvent, TimelineKind } from "./timeline-entry.ts";
import { timelineSentence } from "./timeline-sentence.ts";

const at = "2026-03-01T02:14:00.000Z";

/** One entry of each kind (the compiler demands them all), and how it reads. */
const examples: { [Kind in TimelineKind]: [Extract<TimelineEvent, { kind: Kind }>, string] } = {
  opened: [{ kind: "opened", title: "Checkout fails", cause: "alert" }, "Opened by an alert: Checkout fails"],
  "alert-joined": [
    { kind: "alert-joined", summary: "Search is slow", source: "bedroom-3" },
    "Another alert, from bedroom-3: Search is slow",
  ],
  "alert-resolved": [{ kind: "alert-resolved", summary: "Search is slow" }, "Alert over: Search is slow"],
  flapping: [
    { kind: "flapping", summary: "Search is slow", changes: 5 },
    "Flapping (5 changes lately), so it pages only once: Search is slow",
  ],
  deferred: [
    { kind: "deferred", reason: "nobody is on call at 95.0 %", untilAt: "2026-03-02T09:00:00.000Z" },
    "Nobody was paged; it pages at 2026-03-02 09:00 UTC if still open: nobody is on call at 95.0 %",
  ],
  paged: [
    { kind: "paged", people: ["Ada", "Lin", "Sam"], reason: "domain schedule Home, out of hours" },
    "Paged Ada, Lin and Sam: domain schedule Home, out of hours",
  ],
  escalated: [{ kind: "escalated", people: ["Lin"], step: 2 }, "No acknowledgement yet; step 2 pages Lin"],
  "escalation-exhausted": [
    { kind: "escalation-exhausted" },
    "Nobody acknowledged at any step; the administrators are told",
  ],
  delivery: [
    { kind: "delivery", person: "Ada", channel: "e-mail", result: "handed-over", answer: "250 OK" },
    "The e-mail to Ada was handed over: 250 OK",
  ],
  acknowledged: [{ kind: "acknowledged", effect: "owns" }, "Grace acknowledged and owns the incident"],
  "responder-added": [{ kind: "responder-added", person: "Sam" }, "Grace called in Sam"],
  "role-given": [
    { kind: "role-given", role: "incident-manager", person: "Sam" },
    "Grace made Sam incident manager",
  ],
  note: [{ kind: "note", text: "Rolled back\nto 41" }, "Grace: Rolled back to 41"],
  decision: [{ kind: "decision", text: "fail over" }, "Grace decided: fail over"],
  update: [
    { kind: "update", audience: "leadership", text: "Payments are back", nextUpdateAt: at },
    "Grace told leadership: Payments are back (next update by 2026-03-01 02:14 UTC)",
  ],
  "impact-start-moved": [
    { kind: "impact-start-moved", fromAt: at, toAt: "2026-03-01T02:00:00.000Z", why: "the graph shows it" },
    "Grace moved the start of the impact from 2026-03-01 02:14 UTC to 2026-03-01 02:00 UTC: the graph shows it",
  ],
  "loss-estimated": [
    { kind: "loss-estimated", perHourMinor: 20_000_000, currency: "USD", words: "the whole journey is down" },
    "First estimate: 200000.00 USD an hour, as if the whole journey is down",
  ],
  "loss-revised": [
    {
      kind: "loss-revised",
      perHourMinor: 4_000_000,
      currency: "USD",
      effectiveFromAt: at,
      effectiveUntilAt: null,
      why: "one shop only",
    },
    "Grace put the loss at 40000.00 USD an hour from 2026-03-01 02:14 UTC: one shop only",
  ],
  "cost-added": [
    { kind: "cost-added", amountMinor: 250_000, currency: "USD", why: "vouchers" },
    "Grace added a cost of 2500.00 USD: vouchers",
  ],
  "class-changed": [
    { kind: "class-changed", from: "medium", to: "high", reason: "50000.00 USD lost so far" },
    "The class went from medium to high: 50000.00 USD lost so far",
  ],
  mitigated: [
    { kind: "mitigated", mitigatedAt: at, automatic: false },
    "Grace restored availability at 2026-03-01 02:14 UTC",
  ],
  relapsed: [{ kind: "relapsed", reason: "Checkout fails" }, "The impact is back: Checkout fails"],
  resolved: [
    { kind: "resolved", resolvedAt: at, lossMinor: 10_000_000, currency: "USD" },
    "Grace resolved the incident at 2026-03-01 02:14 UTC; it cost 100000.00 USD",
  ],
  reopened: [{ kind: "reopened", why: "it fails again" }, "Grace reopened the incident: it fails again"],
  reassigned: [
    { kind: "reassigned", from: "bedroom", to: "kitchen", why: "their cache" },
    "Grace handed the incident from bedroom to kitchen: their cache",
  ],
  reviewed: [{ kind: "reviewed" }, "Grace finished the review"],
};

describe("a timeline entry in one line", () => {
  test.each(Object.values(examples))("%o", (event, sentence) => {
    expect(timelineSentence(event, "Grace")).toBe(sentence);
  });

  test("says where a kind has more than one way to read", () => {
    const say = (event: TimelineEvent) => timelineSentence(event, "Grace");
    expect(say({ kind: "opened", title: "No sofas", cause: "person" })).toBe(
      "Grace opened the incident: No sofas",
    );
    expect(say({ kind: "acknowledged", effect: "joins" })).toBe(
      "Grace acknowledged too and joins the responders",
    );
    expect(say({ kind: "mitigated", mitigatedAt: at, automatic: true })).toBe(
      "All alerts are over: mitigated since 2026-03-01 02:14 UTC",
    );
    expect(say({ kind: "deferred", reason: "no team is set", untilAt: null })).toBe(
      "Nobody was paged: no team is set",
    );
    expect(say({ kind: "paged", people: [], reason: "gap" })).toBe("Paged nobody: gap");
    expect(say({ kind: "reassigned", from: null, to: "kitchen", why: "theirs" })).toBe(
      "Grace handed the incident to kitchen: theirs",
    );
    expect(
      say({ kind: "delivery", person: "Ada", channel: "push", result: "failed", answer: "410 Gone" }),
    ).toBe("The push to Ada failed: 410 Gone");
  });

  test("writes instants in the reader's zone when the reader has one", () => {
    const words = { instant: (text: string) => `<${text}>` };
    expect(timelineSentence({ kind: "mitigated", mitigatedAt: at, automatic: false }, "Ada", words)).toBe(
      `Ada restored availability at <${at}>`,
    );
  });

  test("of a kind that a newer version wrote is shown by its name", () => {
    for (const kind of ["teleported", "constructor"])
      expect(timelineSentence({ kind } as unknown as TimelineEvent, "Ada")).toBe(`Ada: ${kind}`);
  });
});
