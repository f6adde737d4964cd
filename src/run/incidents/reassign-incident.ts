import { AppError, invalidField } from "../../lib/errors.ts";
import type { Context } from "../../platform/context.ts";
import { changeIncident, type IncidentParts } from "./change-incident.ts";
import { beginEscalation, closeEscalation } from "./escalate-incident.ts";
import { reassign } from "./model/lifecycle.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** Hands the incident to another service: its people are asked anew, its exposure prices what is lost from now on. */
export const reassignIncident = (
  parts: IncidentParts,
  context: Context,
  id: string,
  to: { service: string; why: string },
): Promise<StoredIncident> =>
  changeIncident(parts, context, id, "incident.reassign", ({ stored, board, aftermath, now, by }) => {
    const service = board.serviceBySlug(to.service);
    if (!service) throw invalidField("service", `there is no service "${to.service}"`);
    const from = stored.incident.service === null ? null : board.services.get(stored.incident.service);
    if (service.lifecycle === "decommissioned")
      throw new AppError(
        "conflict",
        `${service.slug} is decommissioned; hand the incident to a living service.`,
      );
    const incident = reassign(stored.incident, service.id);
    aftermath.tell(stored.id, by, {
      kind: "reassigned",
      from: from?.slug ?? null,
      to: service.slug,
      why: to.why,
    });
    const handed: StoredIncident = {
      ...closeEscalation({ ...stored, incident }, aftermath),
      groupKey: "",
      loss: {
        ...stored.loss,
        exposurePerHourMinor: board.exposurePerHourMinor(service.id, stored.incident.impactStartedAt),
      },
    };
    const demand = { pageAt: now, reason: `handed over by ${by}` };
    return {
      stored: incident.state === "mitigated" ? handed : beginEscalation(handed, demand, board, aftermath),
      reason: to.why,
    };
  });
