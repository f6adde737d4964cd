import type { OnCallBoard } from "../oncall/index.ts";
import type { Aftermath } from "./aftermath.ts";
import { IMPACT_SHARES, shareWords } from "./model/impact-share.ts";
import { openIncident } from "./model/incident.ts";
import { lossAt } from "./model/loss.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** Whatever is known of an incident when it begins. */
export type IncidentBeginning = {
  id: string;
  serviceId: string | null;
  title: string;
  source: string;
  severity: StoredIncident["severity"];
  failureDomain: string;
  groupKey: string;
  impactText: string;
  runbookUrl: string | null;
  dashboardUrl: string | null;
  openedBy: string;
  impactStartedAt: Date;
  lastAlertAt: Date | null;
  drill: boolean;
  security: boolean;
  journeyBlocked: boolean;
  shareBasisPoints?: number;
};

const wholeJourney = IMPACT_SHARES[0]!;

/** A new incident with its first estimate: the service's exposure in force when the impact began, times the share of impact. */
export function newIncident(
  beginning: IncidentBeginning,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  const { serviceId, impactStartedAt, drill, shareBasisPoints, ...about } = beginning;
  const incident = openIncident({ service: serviceId, drill, impactStartedAt, detectedAt: aftermath.now });
  const exposurePerHourMinor =
    serviceId === null
      ? 0
      : (board.derivation(serviceId, incident.impactStartedAt)?.exposurePerHourMinor ?? 0);
  const loss = {
    exposurePerHourMinor,
    shareBasisPoints: shareBasisPoints ?? wholeJourney.shareBasisPoints,
    revisions: [],
    costs: [],
  };
  const { lastPerHourMinor } = lossAt(loss, incident, aftermath.now);
  if (lastPerHourMinor > 0)
    aftermath.tell(about.id, "Runwright", {
      kind: "loss-estimated",
      perHourMinor: lastPerHourMinor,
      currency: board.currency,
      words: shareWords(loss.shareBasisPoints),
    });
  return {
    ...about,
    number: 0,
    commanderId: null,
    incident,
    pageReason: "",
    deferredUntil: null,
    onCall: null,
    escalation: null,
    loss,
    classChoice: null,
    lossClass: "low",
  };
}
