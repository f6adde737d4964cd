import type { PageUrgency } from "./model/delivery-plan.ts";

/**
 * Pages of an incident that need no answer any more, and who acknowledged, if it was a person. `onlyTheirs` ends no other
 * person's: whoever was called in is still to answer when somebody else joins.
 */
export type PagesEnd = { incidentId: string; acknowledgedBy: string | null; onlyTheirs?: boolean };

/** One person who is to be asked about one incident, now. */
export type PageRequest = {
  incidentId: string;
  personId: string;
  /** Why this person, in words that they will read. */
  reason: string;
  /** The escalation's step and round that ask. */
  step: number;
  round: number;
  /** `urgent` unless it can wait for a person's slower methods. */
  urgency?: PageUrgency;
  /** How long a channel that fails is tried again; 30 minutes unless given. */
  retryUntil?: Date;
};
