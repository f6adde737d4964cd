import type { Context } from "../../platform/context.ts";
import type { Aftermath } from "./aftermath.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { closeEscalation } from "./escalate-incident.ts";
import { mitigate } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** Availability is restored, now or at an instant since the impact began: the loss stands still. */
export const mitigateIncident = (
  parts: IncidentParts,
  context: Context,
  id: string,
  at?: Date,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.mitigate", ({ stored, aftermath, now, by }) => ({
    stored: mitigated(stored, at ?? now, { by, automatic: false }, aftermath),
  }));

/** A mitigated incident, with nobody asked any more. */
export function mitigated(
  stored: StoredIncident,
  at: Date,
  how: { by: string; automatic: boolean },
  aftermath: Aftermath,
): StoredIncident {
  const incident = mitigate(stored.incident, at);
  aftermath.tell(stored.id, how.by, {
    kind: "mitigated",
    mitigatedAt: at.toISOString(),
    automatic: how.automatic,
  });
  return closeEscalation({ ...stored, incident }, aftermath);
}
