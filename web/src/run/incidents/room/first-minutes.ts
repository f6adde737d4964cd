import type { Incident } from "../incident-types.ts";

/** A thing to do in the first minutes; `done` null where only the reader can say whether they did it. */
export type FirstMinute = { id: string; text: string; done: boolean | null };

/** What to do in the first 15 minutes, ticked by the incident itself where it can tell (spec: incidents, Command). */
export function firstMinutes(incident: Incident): FirstMinute[] {
  const { acknowledgedAt, runbookUrl, timeline, commander, method } = incident;
  const happened = (kind: string) => timeline.some((entry) => entry.kind === kind);
  return [
    { id: "acknowledge", text: "Somebody is on it", done: acknowledgedAt !== null },
    { id: "see", text: "See for yourself what customers feel", done: null },
    ...(runbookUrl ? [{ id: "runbook", text: "Open the runbook", done: null }] : []),
    { id: "changes", text: "Look at what changed lately; undo it if it may be that", done: null },
    ...(method === "major"
      ? [
          { id: "lead", text: "Somebody leads", done: commander !== null },
          { id: "tell", text: "Those outside are told, with when they hear next", done: happened("update") },
        ]
      : []),
    {
      id: "estimate",
      text: "The estimate fits what customers feel",
      done: happened("loss-revised") ? true : null,
    },
  ];
}
