import type { Incident } from "../incident-types.ts";

type Person = { id: string; name: string };

/** The incident as it will stand once this person's acknowledgement is in: the first owns it, who follows joins. */
export function acknowledgedNow(incident: Incident, person: Person, at: Date): Incident {
  const joined = incident.responders.some((responder) => responder.person.id === person.id);
  return {
    ...incident,
    state: incident.state === "triggered" ? "acknowledged" : incident.state,
    acknowledgedAt: incident.acknowledgedAt ?? at.toISOString(),
    acknowledgedBy: incident.acknowledgedBy ?? person,
    deferredUntil: null,
    nextStepAt: null,
    responders: joined ? incident.responders : [...incident.responders, { person, role: "responder" }],
  };
}
