import { describe, expect, test } from "vitest";
import { applySignal, type AlertSpan, type SignalEffect } from "./apply-signal.ts";
import type { Signal } from "./signal.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1000);

const aSignal = (changes: Partial<Signal>): Signal => ({
  action: "trigger",
  dedupKey: "k",
  source: "prometheus",
  summary: "down",
  severity: "sev1",
  clientSeverity: "page",
  labels: {},
  serviceHint: null,
  startsAt: null,
  endsAt: null,
  expiresAt: null,
  links: [],
  images: [],
  details: null,
  runbookUrl: null,
  dashboardUrl: null,
  impactText: null,
  ...changes,
});

const spanOf = (effect: SignalEffect): AlertSpan => {
  if (effect.kind === "ignored") throw new Error("the signal was ignored");
  return effect.span;
};

describe("applying signals to an alert", () => {
  test("Alertmanager's merge: earliest start, latest end, a new alert after that", () => {
    const first = applySignal(null, aSignal({ startsAt: at(1.1) }), at(1.1));
    expect(first.kind).toBe("opened");
    const second = applySignal(spanOf(first), aSignal({ startsAt: at(1) }), at(2));
    expect(second.kind).toBe("repeated");
    expect(spanOf(second).startedAt).toEqual(at(1));
    let span = spanOf(second);
    for (const end of [4.5, 4.8, 4.1])
      span = spanOf(applySignal(span, aSignal({ action: "resolve", endsAt: at(end) }), at(5)));
    expect(span.resolvedAt).toEqual(at(4.8));
    const again = applySignal(span, aSignal({ startsAt: at(5) }), at(5));
    expect(again).toEqual({ kind: "opened", span: { startedAt: at(5), expiresAt: null, resolvedAt: null } });
  });

  test("a repeat moves the expiry on, never back, and one without expiry keeps the alert until it is resolved", () => {
    const open = { startedAt: at(0), expiresAt: at(300), resolvedAt: null };
    expect(spanOf(applySignal(open, aSignal({ expiresAt: at(360) }), at(60))).expiresAt).toEqual(at(360));
    expect(spanOf(applySignal(open, aSignal({ expiresAt: at(240) }), at(60))).expiresAt).toEqual(at(300));
    expect(spanOf(applySignal(open, aSignal({}), at(60))).expiresAt).toBeNull();
  });

  test("an alert that nobody resolves ends when it is received unless the client says when", () => {
    const open = { startedAt: at(0), expiresAt: null, resolvedAt: null };
    expect(spanOf(applySignal(open, aSignal({ action: "resolve" }), at(90))).resolvedAt).toEqual(at(90));
  });

  test("no alert ends before it began", () => {
    const open = { startedAt: at(60), expiresAt: null, resolvedAt: null };
    const ended = applySignal(open, aSignal({ action: "resolve", endsAt: at(30) }), at(90));
    expect(spanOf(ended).resolvedAt).toEqual(at(60));
  });

  test("acknowledge and resolve of what is not open are ignored", () => {
    const over = { startedAt: at(0), expiresAt: null, resolvedAt: at(1) };
    expect(applySignal(null, aSignal({ action: "acknowledge" }), at(2)).kind).toBe("ignored");
    expect(applySignal(null, aSignal({ action: "resolve" }), at(2)).kind).toBe("ignored");
    expect(applySignal(over, aSignal({ action: "acknowledge" }), at(2)).kind).toBe("ignored");
    expect(applySignal({ ...over, resolvedAt: null }, aSignal({ action: "acknowledge" }), at(2)).kind).toBe(
      "acknowledged",
    );
  });
});
