import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import type { LiveEvent } from "../../platform/live-events.ts";
import {
  changeOwner,
  findOwningTeam,
  settle,
  type LockedService,
  type LockedTransfer,
} from "./transfer-store.ts";

/** Gives a service to the team that takes it, and says so in the transfer's history. */
export async function completeTransfer(
  tx: Tx,
  transfer: LockedTransfer,
  service: LockedService,
  by: string,
  now: Date,
): Promise<{ audit: AuditEntry; events: LiveEvent[] }> {
  await changeOwner(tx, service.id, transfer.toTeamId, now);
  await settle(tx, transfer.id, { state: "completed", by, reason: "" }, now);
  const [from, to] = await Promise.all([
    transfer.fromTeamId === null ? null : findOwningTeam(tx, { id: transfer.fromTeamId }),
    findOwningTeam(tx, { id: transfer.toTeamId }),
  ]);
  return {
    audit: {
      action: "ownership.transfer",
      subject: { kind: "service", id: service.id, name: service.slug },
      before: { owner: from?.slug ?? null },
      after: { owner: to?.slug ?? null, transfer: transfer.id },
      reason: transfer.reason,
    },
    events: [{ type: "catalogue.changed", id: service.slug }],
  };
}
