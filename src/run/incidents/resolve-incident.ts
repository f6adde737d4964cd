import type { Context } from "../../platform/context.ts";
import type { OnCallBoard } from "../oncall/index.ts";
import type { Aftermath } from "./aftermath.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { closeEscalation } from "./escalate-incident.ts";
import { resolve } from "./model/lifecycle.ts";
import { priceIncident } from "./price-incident.ts";
import type { StoredIncident } from "./stored-incident.ts";

export const quietTimer = "incident.quiet";

/** It is over; whatever was not mitigated before is mitigated by this, and the loss is final. */
export const resolveIncident = (
  parts: IncidentParts,
  context: Context,
  id: string,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.resolve", ({ stored, board, aftermath, now, by }) => ({
    stored: resolved(stored, now, by, board, aftermath),
  }));

/** A resolved incident with its final loss on the timeline. */
export function resolved(
  stored: StoredIncident,
  at: Date,
  by: string,
  board: OnCallBoard,
  aftermath: Aftermath,
): StoredIncident {
  const over = closeEscalation({ ...stored, incident: resolve(stored.incident, at) }, aftermath);
  aftermath.cancelTimer(quietTimer, stored.id);
  aftermath.tell(stored.id, by, {
    kind: "resolved",
    resolvedAt: at.toISOString(),
    lossMinor: priceIncident(over, board, at).loss.amountMinor,
    currency: board.currency,
  });
  return over;
}
