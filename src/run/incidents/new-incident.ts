import type { OnCallBoard } from "../oncall/index.ts";
import type { Aftermath } from "./aftermath.ts";
import { IMPACT_SHARES, shareWords } from "./model/impact-share.ts";
import { openIncident } from "./model/incident.ts";
import { priceIncident } from "./price-incident.ts";
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
  cause: "alert" | "person";
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
  const { serviceId, impactStartedAt, drill, shareBasisPoints, cause, ...about } = beginning;
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
  const stored: StoredIncident = {
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
  const priced = priceIncident(stored, board, aftermath.now);
  tellBeginning(stored, cause, priced.loss.lastPerHourMinor, board, aftermath);
  return { ...stored, lossClass: priced.classification.lossClass };
}

function tellBeginning(
  { id, title, openedBy, loss }: StoredIncident,
  cause: IncidentBeginning["cause"],
  perHourMinor: number,
  { currency }: OnCallBoard,
  aftermath: Aftermath,
): void {
  aftermath.tell(id, openedBy, { kind: "opened", title, cause });
  if (perHourMinor > 0)
    aftermath.tell(id, "Runwright", {
      kind: "loss-estimated",
      perHourMinor,
      currency,
      words: shareWords(loss.shareBasisPoints),
    });
}
