import { z } from "zod";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant } from "../../platform/http/shapes.ts";
import type { ApprovalSource } from "./approval.ts";
import { memberSides, missingSides } from "./model/transfer.ts";
import { loadTransfers } from "./transfer-queries.ts";
import { agreementOf } from "./transfer-shapes.ts";

const approval = z
  .object({ kind: z.string(), text: z.string(), address: z.string(), since: instant })
  .meta({ id: "Approval" });

const mostTransfers = 100;

/** Transfers that wait for the yes of one of somebody's teams. */
export const transferApprovals: ApprovalSource = async (db, { memberships }) => {
  const teamIds = memberships.map(({ teamId }) => teamId);
  if (teamIds.length === 0) return [];
  const transfers = await loadTransfers(db, { state: "proposed", teamIds, limit: mostTransfers });
  return transfers.flatMap((transfer) => {
    const { id, service, from, to, proposedBy, proposedAt } = transfer;
    const agreement = agreementOf(transfer);
    const own = memberSides(agreement, { teamIds, isAdministrator: false });
    if (!missingSides(agreement).some((side) => own.includes(side))) return [];
    return [
      {
        kind: "transfer",
        text: `${proposedBy} proposes that ${service.name} goes from ${from?.name ?? "nobody"} to ${to.name}.`,
        address: `/services/${service.slug}?transfer=${id}`,
        sinceAt: proposedAt,
      },
    ];
  });
};

/** What waits for the signed-in person. */
export const approvalRoutes =
  ({ db, clock }: Platform, sources: readonly ApprovalSource[]): Routes =>
  async (app) => {
    app.get(
      "/approvals/mine",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["own"],
          summary: "What waits for the yes, or the look, of whoever is signed in; the longest waiting first",
          response: { 200: z.object({ items: z.array(approval), next: z.null() }) },
        },
      },
      async ({ actor }) => {
        if (actor?.kind !== "person") return { items: [], next: null };
        const found = await Promise.all(sources.map((source) => source(db, actor, clock.now())));
        return {
          items: found
            .flat()
            .toSorted((a, b) => a.sinceAt.getTime() - b.sinceAt.getTime())
            .map(({ sinceAt, ...one }) => ({ ...one, since: sinceAt.toISOString() })),
          next: null,
        };
      },
    );
  };
