import { AppError, invalidField } from "../../../lib/errors.ts";
import { isOpen, type Incident } from "./incident.ts";

/** Whether an acknowledgement made its sender the owner, one more responder, or changed nothing. */
export type Acknowledgement = { incident: Incident; effect: "owns" | "joins" | "none" };

const refuse = (message: string): AppError => new AppError("conflict", message);

function demandOpen(incident: Incident, deed: string): void {
  if (!isOpen(incident)) throw refuse(`The incident is already ${incident.state}; reopen it to ${deed} it.`);
}

const withResponder = (incident: Incident, person: string): Incident =>
  incident.responders.includes(person)
    ? incident
    : { ...incident, responders: [...incident.responders, person] };

/** Notes the first page; later ones do not move it. */
export const markPaged = (incident: Incident, at: Date): Incident =>
  incident.pagedAt === null ? { ...incident, pagedAt: at } : incident;

/**
 * The first to acknowledge owns the incident. Whoever acknowledges after that joins as a responder instead of
 * being refused: two people who answer the same page are both on it. Repeating it changes nothing.
 */
export function acknowledge(incident: Incident, person: string, at: Date): Acknowledgement {
  demandOpen(incident, "acknowledge");
  if (incident.acknowledgedBy !== null) {
    const joined = withResponder(incident, person);
    return { incident: joined, effect: joined === incident ? "none" : "joins" };
  }
  const owned: Incident = {
    ...withResponder(incident, person),
    state: incident.state === "triggered" ? "acknowledged" : incident.state,
    acknowledgedAt: incident.acknowledgedAt ?? at,
    acknowledgedBy: person,
  };
  return { incident: owned, effect: "owns" };
}

/** Calls one more person in. */
export function addResponder(incident: Incident, person: string): Incident {
  demandOpen(incident, "add a responder to");
  return withResponder(incident, person);
}

/** Availability is restored, `at` this instant, which may lie in the past but not before the impact. */
export function mitigate(incident: Incident, at: Date): Incident {
  demandOpen(incident, "mitigate");
  if (incident.state === "mitigated")
    throw refuse("The incident is already mitigated; resolve it, or say that the impact is back.");
  if (at < incident.impactStartedAt) throw invalidField("at", "must not lie before the start of the impact");
  return { ...incident, state: "mitigated", mitigatedAt: at };
}

/** It is over, from any open state; what was not mitigated before is mitigated by this. */
export function resolve(incident: Incident, at: Date): Incident {
  demandOpen(incident, "resolve");
  if (at < (incident.mitigatedAt ?? incident.impactStartedAt))
    throw invalidField("at", "must not lie before the start of the impact or its mitigation");
  return { ...incident, state: "resolved", mitigatedAt: incident.mitigatedAt ?? at, resolvedAt: at };
}

const impactIsBack = (incident: Incident): Incident => ({
  ...incident,
  state: incident.acknowledgedBy === null ? "triggered" : "acknowledged",
  mitigatedAt: null,
  resolvedAt: null,
});

/** The impact of a mitigated incident is back (an alert of it fires again). */
export function relapse(incident: Incident): Incident {
  if (incident.state !== "mitigated")
    throw refuse(`Only a mitigated incident can relapse; this one is ${incident.state}.`);
  return impactIsBack(incident);
}

/** Takes up a resolved incident again, until `windowSeconds` after it was resolved; after that it is a new one. */
export function reopen(incident: Incident, at: Date, windowSeconds: number): Incident {
  if (incident.state !== "resolved" || incident.resolvedAt === null)
    throw refuse(`Only a resolved incident can be reopened; this one is ${incident.state}.`);
  if (at.getTime() >= incident.resolvedAt.getTime() + windowSeconds * 1000)
    throw refuse("The incident was resolved too long ago to be reopened; open a new one.");
  return impactIsBack(incident);
}

/** Its review is done. */
export function review(incident: Incident): Incident {
  if (incident.state !== "resolved")
    throw refuse(`Only a resolved incident can be reviewed; this one is ${incident.state}.`);
  return { ...incident, state: "reviewed" };
}

/**
 * Hands it to another service, whose people have yet to answer. A hand-over from one service to another counts
 * as a bounce; giving an unowned incident its first service does not.
 */
export function reassign(incident: Incident, service: string): Incident {
  demandOpen(incident, "reassign");
  if (incident.service === service) throw refuse(`The incident already belongs to ${service}.`);
  return {
    ...incident,
    service,
    state: incident.state === "acknowledged" ? "triggered" : incident.state,
    acknowledgedBy: null,
    bounces: incident.bounces + (incident.service === null ? 0 : 1),
  };
}

/** Corrects when customers began to feel it. */
export function moveImpactStart(incident: Incident, impactStartedAt: Date): Incident {
  if (incident.mitigatedAt !== null && impactStartedAt > incident.mitigatedAt)
    throw invalidField("impactStartedAt", "must not lie after the mitigation");
  return { ...incident, impactStartedAt };
}
