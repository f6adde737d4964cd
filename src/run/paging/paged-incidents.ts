import type { Money } from "../../lib/money.ts";
import type { Context } from "../../platform/context.ts";
import type { Db, Tx } from "../../platform/database.ts";

/** What a woken person needs to know of an incident (spec: paging). Texts may come from senders of alerts: they are escaped where they are shown. */
export type PageContent = {
  /** Null where its details could not be read. */
  number: number | null;
  title: string;
  /** The incident room's public address. */
  url: string;
  /** Null for an incident that no service owns. */
  service: { slug: string; name: string } | null;
  /** What customers feel, in words; empty where nobody has said it. */
  impact: string;
  lossPerHour: Money | null;
  lossSoFar: Money | null;
  lossClass: "high" | "medium" | "low";
  /** What the class makes of the incident, and what it asks for, in words; empty where it is not known. */
  method: "major" | "minor";
  response: string;
  /** A rehearsal: nobody should take it for the real thing. */
  drill: boolean;
  /** What changed lately on the service and what it depends on, newest first. */
  recentChanges: readonly { at: Date; summary: string }[];
  /** The runbook that the alert itself names. */
  runbookUrl: string | null;
  /** Runbooks kept here that serve it, best first. */
  runbooks: readonly { name: string; url: string }[];
  dashboardUrl: string | null;
  /** Names of everybody who is asked about it. */
  paged: readonly string[];
  /** Where it stands for somebody who opens the acknowledgement link. */
  answer: PageAnswer;
};

/** Whether an incident still waits for somebody; `by` is empty where Runwright or a sender ended it. */
export type PageAnswer =
  | { kind: "open" }
  | { kind: "acknowledged"; by: string; at: Date }
  | { kind: "over"; state: "mitigated" | "resolved"; at: Date };

/** One line of proof for an incident's timeline: what became of asking one person by one channel, in the provider's words. */
export type PageNote = {
  incidentId: string;
  happenedAt: Date;
  person: string;
  channel: string;
  result: "handed-over" | "failed";
  answer: string;
};

/** What paging asks of incidents, which stand on a higher floor; they implement it and src/app.ts wires it. */
export type PagedIncidents = {
  describe(db: Db, incidentId: string): Promise<PageContent>;
  /** Acknowledges as the context's person. Somebody else's earlier acknowledgement is no refusal. */
  acknowledge(context: Context, incidentId: string): Promise<unknown>;
  /** Appends proof to timelines. It must lock no incident, since deliveries end in any order. */
  note(tx: Tx, notes: readonly PageNote[], now: Date): Promise<void>;
};
