import type { ApprovalSource } from "../../own/ownership/index.ts";
import { loadDueEstimates } from "./due-estimates.ts";
import type { ReadEstate } from "./estate.ts";

/** Estimates that are due again, for the product managers of the teams that own the services. */
export const estimatesToRenew =
  (readEstate: ReadEstate): ApprovalSource =>
  async (db, { memberships }, now) => {
    const teams = new Set(
      memberships.filter(({ roles }) => roles.includes("product-manager")).map(({ teamId }) => teamId),
    );
    if (teams.size === 0) return [];
    const estate = await readEstate(db);
    const due = await loadDueEstimates(db, now);
    return [...estate.services.values()].flatMap(({ id, slug, name, lifecycle, ownerTeamId }) => {
      const estimate = due.get(id);
      if (!estimate || lifecycle === "decommissioned" || ownerTeamId === null || !teams.has(ownerTeamId))
        return [];
      return [
        {
          kind: "estimate",
          text: `The estimates of ${name} are due again since ${estimate.dueAgainOn}.`,
          address: `/services/${slug}`,
          sinceAt: new Date(`${estimate.dueAgainOn}T00:00:00Z`),
        },
      ];
    });
  };
