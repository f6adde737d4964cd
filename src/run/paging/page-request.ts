import type { PageUrgency } from "./model/delivery-plan.ts";

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
