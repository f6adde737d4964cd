import { AppError } from "../../lib/errors.ts";
import type { Context } from "../../platform/context.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { acknowledgeEscalation } from "./escalate-incident.ts";
import { acknowledge } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** "I am on it": the first to say so owns the incident, whoever follows joins; nobody else is paged. */
export const acknowledgeIncident = (
  parts: IncidentParts,
  context: Context,
  id: string,
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.acknowledge", ({ stored, aftermath, now }) => {
    const { actor } = context;
    if (actor.kind !== "person")
      throw new AppError(
        "forbidden",
        "Only a person can be on an incident: sign in, or send an acknowledge event with the alert's key.",
      );
    const { incident, effect } = acknowledge(stored.incident, actor.id, now);
    if (effect === "none") return { stored };
    aftermath.tell(stored.id, actor.name, { kind: "acknowledged", effect });
    return { stored: acknowledgeEscalation({ ...stored, incident }, actor.id, aftermath) };
  });
