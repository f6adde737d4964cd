import type { ApprovalSource } from "../../own/ownership/index.ts";
import type { ReadEstate } from "../selection/index.ts";
import { accountableRole } from "./accountable-people.ts";
import { loadDecisions } from "./decision-queries.ts";

const mostDecisions = 200;

/** Decisions that wait for the yes of whoever is accountable for the service. */
export const decisionApprovals =
  (readEstate: ReadEstate): ApprovalSource =>
  async (db, { organisationRoles }, now) => {
    if (organisationRoles.length === 0) return [];
    const proposed = await loadDecisions(db, { state: "proposed", limit: mostDecisions }, now);
    if (proposed.length === 0) return [];
    const estate = await readEstate(db);
    return proposed.flatMap(({ serviceId, proposedBy, proposedAt, reason }) => {
      const service = estate.services.get(serviceId);
      const role = service && accountableRole(service);
      if (!service || !role || !organisationRoles.includes(role)) return [];
      return [
        {
          kind: "decision",
          text: `${proposedBy} proposes how ${service.name} shall be run${reason === "" ? "" : `: ${reason}`}.`,
          address: `/services/${service.slug}`,
          sinceAt: proposedAt,
        },
      ];
    });
  };
