import type { Incident } from "../incident-types.ts";

/** A step of an incident's life: when it came, and how long after the one before; null while it has not come. */
export type Milestone = { key: string; label: string; at: string | null; after: string | null };

type Instants = Pick<
  Incident,
  "impactStartedAt" | "detectedAt" | "pagedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt"
>;

const units = [
  { seconds: 86_400, name: "days", from: 172_800 },
  { seconds: 3_600, name: "h", from: 7_200 },
  { seconds: 60, name: "min", from: 120 },
] as const;

/** A duration in one unit, for a glance: 1434 s → "24 min". */
function roughDuration(seconds: number): string {
  const unit = units.find(({ from }) => seconds >= from);
  return unit ? `${Math.round(seconds / unit.seconds)} ${unit.name}` : `${Math.round(seconds)} s`;
}

/** An incident's steps in the order in which they usually come; "after" counts from the last one that has come. */
export function milestones(incident: Instants): Milestone[] {
  const steps = [
    { key: "impact", label: "Impact", at: incident.impactStartedAt },
    { key: "detected", label: "Detected", at: incident.detectedAt },
    { key: "paged", label: "Paged", at: incident.pagedAt },
    { key: "acknowledged", label: "Acknowledged", at: incident.acknowledgedAt },
    { key: "mitigated", label: "Mitigated", at: incident.mitigatedAt },
    { key: "resolved", label: "Resolved", at: incident.resolvedAt },
  ];
  let before: string | null = null;
  return steps.map(({ key, label, at }) => {
    const seconds = at !== null && before !== null ? (Date.parse(at) - Date.parse(before)) / 1000 : null;
    before = at ?? before;
    return { key, label, at, after: seconds === null || seconds < 1 ? null : `+${roughDuration(seconds)}` };
  });
}

/** The last step that has come, in words. */
export function lastMilestone(incident: Instants): string {
  const last = milestones(incident).findLast(({ at }) => at !== null);
  return last ? [last.label.toLowerCase(), last.after].filter(Boolean).join(" ") : "";
}
