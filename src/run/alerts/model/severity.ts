import type { Severity } from "./signal.ts";

/*
 * Sev 1: the client calls for a person now. "error" is among them because PagerDuty treats it as high urgency,
 * and because Alertmanager writes it when nobody chose a severity.
 * Sev 2: degraded; Sev 3: worth knowing, not worth waking anyone ("none" is what Prometheus' Watchdog carries).
 */
const WORDS: Readonly<Record<Severity, readonly string[]>> = {
  sev1: ["sev1", "critical", "page", "error", "fatal", "emergency", "disaster", "high", "major", "p1", "p2"],
  sev2: ["sev2", "warning", "warn", "medium", "moderate", "minor", "average", "p3"],
  sev3: [
    "sev3",
    "info",
    "information",
    "informational",
    "notice",
    "low",
    "none",
    "ticket",
    "debug",
    "p4",
    "p5",
  ],
};

const SEVERITY_BY_WORD = new Map<string, Severity>(
  (Object.keys(WORDS) as Severity[]).flatMap((severity) =>
    WORDS[severity].map((word): [string, Severity] => [word, severity]),
  ),
);

/** The severity that a client's word stands for, in any case of letters; null for a word nobody defined. */
export const knownSeverity = (word: string): Severity | null =>
  SEVERITY_BY_WORD.get(word) ?? SEVERITY_BY_WORD.get(word.trim().toLowerCase()) ?? null;

/**
 * The severity of an alert whose client said `word` or nothing. An unclassified alert is Sev 1: a missing label
 * must cost one needless page, never an outage that waits for the morning (spec: alerts, Severity and urgency).
 */
export const severityFrom = (word: string | null): Severity =>
  word === null ? "sev1" : (knownSeverity(word) ?? "sev1");

/** Whether `left` calls louder than `right`. */
export const isMoreSevere = (left: Severity, right: Severity): boolean => left < right;

/** "Sev 1", as people read it. */
export const severityName = (severity: Severity): string => `Sev ${severity.slice(-1)}`;
