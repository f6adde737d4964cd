import type { OnCallAnswer } from "../oncall/index.ts";
import type { ClassChoice } from "./model/class.ts";
import type { Escalation } from "./model/escalation-progress.ts";
import type { Incident } from "./model/incident.ts";
import type { IncidentLoss } from "./model/loss.ts";

/** What the on-call answer said when people were last asked for, as the room shows it. */
export type AskedOnCall = Pick<OnCallAnswer, "reason" | "reasonCode" | "workingHours" | "level" | "warnings">;

/** An incident as it is stored: its life, its loss, and who is being asked for. `incident.service` holds the service's id. */
export type StoredIncident = {
  id: string;
  number: number;
  title: string;
  source: string;
  severity: "sev1" | "sev2" | "sev3";
  security: boolean;
  journeyBlocked: boolean;
  impactText: string;
  runbookUrl: string | null;
  dashboardUrl: string | null;
  failureDomain: string;
  groupKey: string;
  openedBy: string;
  lastAlertAt: Date | null;
  commanderId: string | null;
  incident: Incident;
  pageReason: string;
  deferredUntil: Date | null;
  onCall: AskedOnCall | null;
  escalation: Escalation | null;
  loss: IncidentLoss;
  classChoice: ClassChoice | null;
  lossClass: "high" | "medium" | "low";
};
