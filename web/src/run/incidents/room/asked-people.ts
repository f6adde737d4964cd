import type { TimelineEvent } from "../../../../../src/run/incidents/model/timeline-entry.ts";
import type { Incident, TimelineEntry } from "../incident-types.ts";

/** One time that people were asked to come: who, when, and by which step. */
export type Asking = {
  key: string;
  people: readonly string[];
  askedAt: string;
  how: "paged" | "next step" | "called in";
};

/** Everyone asked for an incident since it last changed hands, in order. */
export function askings(timeline: readonly TimelineEntry[]): Asking[] {
  const handedOver = timeline.findLastIndex(({ kind }) => kind === "reassigned");
  return timeline.slice(handedOver + 1).flatMap(({ id, data, happenedAt }): Asking[] => {
    const event = data as TimelineEvent;
    const asking = { key: id, askedAt: happenedAt };
    if (event.kind === "paged") return [{ ...asking, people: event.people, how: "paged" }];
    if (event.kind === "escalated") return [{ ...asking, people: event.people, how: "next step" }];
    if (event.kind === "responder-added") return [{ ...asking, people: [event.person], how: "called in" }];
    return [];
  });
}

/** Whether every step was asked in vain, so that only the administrators are left. */
export const isExhausted = (timeline: readonly TimelineEntry[]): boolean => {
  const exhausted = timeline.findLastIndex(({ kind }) => kind === "escalation-exhausted");
  return exhausted > timeline.findLastIndex(({ kind }) => kind === "paged");
};

/** Names of those who have taken it up, the owner first, and of those called in who have not done anything yet. */
export function peopleOnIt({
  acknowledgedBy,
  responders,
  timeline,
}: Pick<Incident, "acknowledgedBy" | "responders" | "timeline">): { onIt: string[]; calledIn: string[] } {
  const acted = new Set(timeline.map(({ actor }) => actor));
  const others = responders.map(({ person }) => person).filter(({ id }) => id !== acknowledgedBy?.id);
  const names = others.map(({ name }) => name);
  return {
    onIt: [...(acknowledgedBy ? [acknowledgedBy.name] : []), ...names.filter((name) => acted.has(name))],
    calledIn: names.filter((name) => !acted.has(name)),
  };
}
