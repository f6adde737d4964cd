import type { Tx } from "../../platform/database.ts";
import type { TimerHandler } from "../../platform/timers.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import { Aftermath } from "./aftermath.ts";
import type { IncidentParts } from "./change-incident.ts";
import { advanceEscalation, escalationTimer } from "./escalate-incident.ts";
import { lockIncidents, saveIncident } from "./incident-store.ts";
import { classTimer, reclassify } from "./price-incident.ts";
import { quietTimer, resolved } from "./resolve-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** What happens to incidents by themselves: the next step of asking, a class that the loss has reached, quiet minutes over. */
export const incidentTimers = (parts: IncidentParts): TimerHandler[] => [
  onIncident(parts, escalationTimer, (stored, board, aftermath) =>
    advanceEscalation(stored, board, aftermath),
  ),
  onIncident(parts, classTimer, (stored) => stored),
  onIncident(parts, quietTimer, (stored, board, aftermath) =>
    stored.incident.state === "mitigated"
      ? resolved(stored, aftermath.now, "Runwright", board, aftermath)
      : stored,
  ),
];

const onIncident = (
  parts: IncidentParts,
  kind: string,
  act: (stored: StoredIncident, board: OnCallBoard, aftermath: Aftermath) => StoredIncident,
): TimerHandler => ({
  kind,
  async fire(tx: Tx, { key }, now) {
    const [stored] = await lockIncidents(tx, [key]);
    if (!stored) return;
    const board = await parts.readBoard(tx);
    const aftermath = new Aftermath(now);
    await saveIncident(tx, reclassify(act(stored, board, aftermath), board, aftermath), now);
    await aftermath.write(tx, parts.paging);
  },
});
