import type { TimelineEvent } from "../../../../../src/run/incidents/model/timeline-entry.ts";
import { isOpen } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";

/** The update that was promised last and has not come: to whom, by when, and whether that has passed. */
export type UpdateDue = { audience: string; dueAt: string; overdue: boolean };

/** What those outside still wait for; null where nothing is promised, or it is over. */
export function updateDue(incident: Pick<Incident, "state" | "timeline">, now: Date): UpdateDue | null {
  if (!isOpen(incident)) return null;
  const last = incident.timeline.findLast(({ kind }) => kind === "update")?.data as TimelineEvent | undefined;
  if (last?.kind !== "update" || last.nextUpdateAt === null) return null;
  const { audience, nextUpdateAt: dueAt } = last;
  return { audience, dueAt, overdue: Date.parse(dueAt) < now.getTime() };
}
