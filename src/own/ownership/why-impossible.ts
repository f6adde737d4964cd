import type { Tx } from "../../platform/database.ts";
import { findOwningTeam, type LockedService, type LockedTransfer } from "./transfer-store.ts";

/** Why a transfer cannot take effect any more, as a sentence; null where it can. */
export async function whyImpossible(
  tx: Tx,
  { fromTeamId, toTeamId }: Pick<LockedTransfer, "fromTeamId" | "toTeamId">,
  service: LockedService,
): Promise<string | null> {
  if (service.ownerTeamId !== fromTeamId)
    return `${service.slug} has another owner by now than when this was proposed.`;
  if (service.lifecycle === "decommissioned") return `${service.slug} has been decommissioned.`;
  const to = await findOwningTeam(tx, { id: toTeamId });
  if (!to?.inUse) return `${to?.name ?? "The team that should take it"} has been disbanded.`;
  return to.members === 0 ? `${to.name} has no members any more.` : null;
}
