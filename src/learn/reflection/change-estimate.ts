import { AppError } from "../../lib/errors.ts";
import { saveEstimates, type ServiceFacts } from "../../own/catalogue/index.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import { halfAYearLater } from "./model/file-lines.ts";

/** A proposal that somebody accepts, in the transaction of the acceptance. */
export type AcceptedProposal = {
  tx: Tx;
  now: Date;
  by: string;
  note: string;
  beforeMinor: number;
  afterMinor: number;
};

export type Done = { outcome: "changed" | "for-files"; audit: AuditEntry[] };

/** Estimates a service as proposed, where the interface manages it; leaves it to its file where that does. */
export async function changeEstimate(proposal: AcceptedProposal, service: ServiceFacts): Promise<Done> {
  const { tx, now, by, note, beforeMinor, afterMinor } = proposal;
  const { estimate } = service;
  if (estimate?.exposurePerHourMinor !== beforeMinor)
    throw new AppError(
      "conflict",
      `${service.name} has been estimated anew since; prepare the reflection again.`,
    );
  if (service.managedBy === "code") return { outcome: "for-files", audit: [] };
  const after = {
    exposurePerHourMinor: afterMinor,
    demand: estimate.demand,
    basis: "past-incident" as const,
    note,
    dueAgainOn: halfAYearLater(now),
  };
  await saveEstimates(
    tx,
    [{ serviceId: service.id, estimate: after }],
    { estimatedBy: by, effectiveFrom: now },
    now,
  );
  return {
    outcome: "changed",
    audit: [
      {
        action: "service.estimate",
        subject: { kind: "service", id: service.id, name: service.slug },
        before: { exposurePerHourMinor: beforeMinor, demand: estimate.demand },
        after: { ...after, effectiveFrom: now },
        reason: note,
      },
    ],
  };
}
