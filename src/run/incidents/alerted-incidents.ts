import type { Tx } from "../../platform/database.ts";
import type { OnCallBoard } from "../oncall/index.ts";

type Severity = "sev1" | "sev2" | "sev3";

/** When an alert asks for people, and why: at once, later, or not at all (null). */
export type AlertDemand = { pageAt: Date | null; reason: string };

/** An incident that an alert opens; its id is the alert's choice, so that both are stored together. */
export type AlertOpening = {
  id: string;
  groupKey: string;
  serviceId: string | null;
  failureDomain: string;
  title: string;
  source: string;
  sender: string;
  severity: Severity;
  startedAt: Date;
  impactText: string | null;
  runbookUrl: string | null;
  dashboardUrl: string | null;
  demand: AlertDemand;
};

/** An alert that belongs to an incident already open. `demand` is set where it asks for more than was asked for before. */
export type AlertJoining = {
  id: string;
  alertId: string;
  summary: string;
  sender: string;
  severity: Severity;
  /** The alert comes and goes: that the impact is back wakes nobody again before it has been steady. */
  flapping: { changes: number; steadyAt: Date } | null;
  demand: AlertDemand | null;
};

/** What intake does to incidents, many at once in its own transaction, acting for the senders of alerts. */
export type AlertedIncidents = {
  open(tx: Tx, openings: readonly AlertOpening[], board: OnCallBoard, now: Date): Promise<void>;
  join(tx: Tx, joinings: readonly AlertJoining[], board: OnCallBoard, now: Date): Promise<void>;
  /** A sender says that someone is on it. */
  acknowledge(tx: Tx, by: readonly { incidentId: string; sender: string }[], now: Date): Promise<void>;
  /** All alerts of these incidents have ended, each at its instant: they are mitigated, and resolve after quiet minutes. */
  alertsEnded(tx: Tx, ended: ReadonlyMap<string, Date>, now: Date): Promise<void>;
};
