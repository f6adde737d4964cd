import type { LossClass } from "./class.ts";

/** Who is told by an update (spec: incidents, Communication). */
export type UpdateAudience = "responders" | "stakeholders" | "leadership" | "everyone";

export type IncidentRole = "commander" | "communications" | "scribe" | "incident-manager";

/**
 * What can stand on an incident's timeline, as JSON keeps it: people and services by the name that they had then,
 * instants as ISO 8601 text in UTC, amounts in minor units.
 */
export type TimelineEvent =
  | { kind: "opened"; title: string; cause: "alert" | "person" | "service-desk" | "objective" | "deployment" }
  | { kind: "alert-joined"; summary: string; source: string }
  | { kind: "alert-resolved"; summary: string }
  | { kind: "flapping"; summary: string; changes: number }
  | { kind: "deferred"; reason: string; untilAt: string | null }
  | { kind: "paged"; people: readonly string[]; reason: string }
  | { kind: "escalated"; people: readonly string[]; step: number }
  | { kind: "escalation-exhausted" }
  | { kind: "delivery"; person: string; channel: string; result: "handed-over" | "failed"; answer: string }
  | { kind: "acknowledged"; effect: "owns" | "joins" }
  | { kind: "responder-added"; person: string }
  | { kind: "role-given"; role: IncidentRole; person: string }
  | { kind: "note"; text: string }
  | { kind: "decision"; text: string }
  | { kind: "update"; audience: UpdateAudience; text: string; nextUpdateAt: string | null }
  | { kind: "impact-start-moved"; fromAt: string; toAt: string; why: string }
  | { kind: "loss-estimated"; perHourMinor: number; currency: string; words: string }
  | {
      kind: "loss-revised";
      perHourMinor: number;
      currency: string;
      effectiveFromAt: string;
      effectiveUntilAt: string | null;
      why: string;
    }
  | { kind: "cost-added"; amountMinor: number; currency: string; why: string }
  | { kind: "class-changed"; from: LossClass; to: LossClass; reason: string }
  | { kind: "mitigated"; mitigatedAt: string; automatic: boolean }
  | { kind: "relapsed"; reason: string }
  | { kind: "resolved"; resolvedAt: string; lossMinor: number; currency: string }
  | { kind: "reopened"; why: string }
  | { kind: "reassigned"; from: string | null; to: string; why: string }
  | { kind: "reviewed" };

export type TimelineKind = TimelineEvent["kind"];

/** One entry: `happenedAt` is when it was so, `recordedAt` when it was written down. */
export type TimelineEntry = { happenedAt: Date; recordedAt: Date; actor: string; event: TimelineEvent };
