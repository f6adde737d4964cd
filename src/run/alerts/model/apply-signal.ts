import type { Signal } from "./signal.ts";

/** The life of one alert: open while `resolvedAt` is null. */
export type AlertSpan = { startedAt: Date; expiresAt: Date | null; resolvedAt: Date | null };

/** What a signal did to its alert; "ignored": it speaks of an alert that is not open. */
export type SignalEffect =
  | { kind: "opened" | "repeated" | "acknowledged" | "resolved"; span: AlertSpan }
  | { kind: "ignored" };

/**
 * Applies a signal to the last known alert of its fingerprint. As Alertmanager merges: the earliest start, the
 * latest expiry, the latest of several ends; a trigger after the end is a new alert (spec: alerts, Intake).
 */
export function applySignal(last: AlertSpan | null, signal: Signal, receivedAt: Date): SignalEffect {
  const open = last !== null && last.resolvedAt === null ? last : null;
  if (signal.action === "trigger")
    return open ? { kind: "repeated", span: repeated(open, signal) } : opened(signal, receivedAt);
  if (signal.action === "acknowledge")
    return open ? { kind: "acknowledged", span: open } : { kind: "ignored" };
  return last === null ? { kind: "ignored" } : { kind: "resolved", span: ended(last, signal, receivedAt) };
}

const opened = (signal: Signal, receivedAt: Date): SignalEffect => ({
  kind: "opened",
  span: { startedAt: signal.startsAt ?? receivedAt, expiresAt: signal.expiresAt, resolvedAt: null },
});

function repeated(span: AlertSpan, signal: Signal): AlertSpan {
  const startedAt =
    signal.startsAt !== null && signal.startsAt < span.startedAt ? signal.startsAt : span.startedAt;
  return { ...span, startedAt, expiresAt: later(span.expiresAt, signal.expiresAt) };
}

/** An alert with an expiry that is repeated without one fires until resolved, and the other way round. */
function later(known: Date | null, next: Date | null): Date | null {
  if (known === null || next === null) return next;
  return known > next ? known : next;
}

function ended(span: AlertSpan, signal: Signal, receivedAt: Date): AlertSpan {
  const endedAt = signal.endsAt ?? receivedAt;
  const notBeforeStart = endedAt < span.startedAt ? span.startedAt : endedAt;
  if (span.resolvedAt !== null && span.resolvedAt >= notBeforeStart) return span;
  return { ...span, resolvedAt: notBeforeStart };
}
