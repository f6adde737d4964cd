import type { Tx } from "../../platform/database.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { Aftermath } from "./aftermath.ts";
import type { AlertedIncidents, AlertJoining, AlertOpening } from "./alerted-incidents.ts";
import type { IncidentParts } from "./change-incident.ts";
import { acknowledgeEscalation, beginEscalation } from "./escalate-incident.ts";
import { insertIncidents, lockIncidents, saveIncidents } from "./incident-store.ts";
import { mitigated } from "./mitigate-incident.ts";
import { newIncident } from "./new-incident.ts";
import { relapse } from "./model/lifecycle.ts";
import { pauseLoss } from "./model/loss.ts";
import { reclassify } from "./price-incident.ts";
import { quietTimer } from "./resolve-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

const quietSeconds = 10 * 60;

/** What alerts do to incidents, a batch at a time (spec: alerts, From alert to action; incidents, Lifecycle). */
export const createAlertedIncidents = (parts: IncidentParts): AlertedIncidents => ({
  async open(tx, openings, board, now) {
    const aftermath = new Aftermath(now);
    const opened = openings.map((opening) => openForAlert(opening, board, aftermath));
    await insertIncidents(tx, opened, now);
    await aftermath.write(tx, parts.paging);
  },

  async join(tx, joinings, board, now) {
    const byIncident = new Map<string, AlertJoining[]>();
    for (const joining of joinings) {
      const earlier = byIncident.get(joining.id);
      if (earlier) earlier.push(joining);
      else byIncident.set(joining.id, [joining]);
    }
    await changeAll(parts, tx, [...byIncident.keys()], board, now, (stored, aftermath) =>
      byIncident
        .get(stored.id)!
        .reduce((grown, joining) => joinOne(grown, joining, board, aftermath), stored),
    );
  },

  async acknowledge(tx, by, now) {
    const senders = new Map(by.map(({ incidentId, sender }) => [incidentId, sender]));
    const board = await parts.readBoard(tx);
    await changeAll(parts, tx, [...senders.keys()], board, now, (stored, aftermath) => {
      if (stored.incident.state !== "triggered") return stored;
      aftermath.tell(stored.id, senders.get(stored.id)!, { kind: "acknowledged", effect: "owns" });
      const incident = { ...stored.incident, state: "acknowledged" as const, acknowledgedAt: now };
      return acknowledgeEscalation({ ...stored, incident }, null, aftermath);
    });
  },

  async alertsEnded(tx, ended, now) {
    const board = await parts.readBoard(tx);
    await changeAll(parts, tx, [...ended.keys()], board, now, (stored, aftermath) => {
      const { state, impactStartedAt } = stored.incident;
      if (state === "resolved" || state === "reviewed") return stored;
      aftermath.setTimer(quietTimer, stored.id, new Date(now.getTime() + quietSeconds * 1000));
      if (state === "mitigated") return stored;
      const at = ended.get(stored.id)!;
      return mitigated(
        stored,
        at < impactStartedAt ? impactStartedAt : at,
        { by: "Runwright", automatic: true },
        aftermath,
      );
    });
  },
});

async function changeAll(
  parts: IncidentParts,
  tx: Tx,
  ids: readonly string[],
  board: OnCallBoard,
  now: Date,
  change: (stored: StoredIncident, aftermath: Aftermath) => StoredIncident,
): Promise<void> {
  const aftermath = new Aftermath(now);
  const changed = (await lockIncidents(tx, ids)).flatMap((stored) => {
    const after = change(stored, aftermath);
    return after === stored ? [] : [reclassify(after, board, aftermath)];
  });
  await saveIncidents(tx, changed, now);
  await aftermath.write(tx, parts.paging);
}

function openForAlert(opening: AlertOpening, board: OnCallBoard, aftermath: Aftermath): StoredIncident {
  const { demand, sender, ...about } = opening;
  const stored = newIncident(
    {
      ...about,
      impactText: opening.impactText ?? "",
      openedBy: sender,
      cause: "alert",
      lastAlertAt: aftermath.now,
      impactStartedAt: opening.startedAt,
      drill: false,
      security: false,
      journeyBlocked: false,
    },
    board,
    aftermath,
  );
  return reclassify(beginEscalation(stored, demand, board, aftermath), board, aftermath);
}

function joinOne(
  before: StoredIncident,
  joining: AlertJoining,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  const { now } = aftermath;
  aftermath.tell(before.id, joining.sender, {
    kind: "alert-joined",
    summary: joining.summary,
    source: joining.sender,
  });
  let stored: StoredIncident = { ...before, severity: joining.severity, lastAlertAt: now };
  if (stored.incident.state === "mitigated") stored = relapsed(stored, joining, board, aftermath);
  if (joining.demand === null || stored.incident.state !== "triggered") return stored;
  return beginEscalation(stored, joining.demand, board, aftermath);
}

/** The impact is back: the loss runs on, and people are asked again. */
function relapsed(
  stored: StoredIncident,
  joining: AlertJoining,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  const { now } = aftermath;
  aftermath.cancelTimer(quietTimer, stored.id);
  aftermath.tell(stored.id, "Runwright", { kind: "relapsed", reason: joining.summary });
  const back: StoredIncident = {
    ...stored,
    incident: relapse(stored.incident),
    loss: pauseLoss(stored.loss, stored.incident.mitigatedAt!, now, "Runwright"),
  };
  const { flapping } = joining;
  if (flapping === null)
    return beginEscalation(
      { ...back, incident: { ...back.incident, state: "triggered", acknowledgedBy: null } },
      { pageAt: now, reason: `back again: ${joining.summary}` },
      board,
      aftermath,
    );
  if (back.incident.state !== "triggered") return back;
  const reason = `flapping: ${flapping.changes} changes lately; it pages again if it fires on steadily`;
  return beginEscalation(back, { pageAt: flapping.steadyAt, reason }, board, aftermath);
}
