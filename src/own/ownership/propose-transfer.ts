import { AppError, invalidField } from "../../lib/errors.ts";
import { command, type CommandStep } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { readEffectiveAt, readTransferReason } from "./model/transfer.ts";
import { findOpenTransfer, findTeamInUse, insertTransfer, lockService, settle } from "./transfer-store.ts";

export type WantedTransfer = { to: string; reason: string; effectiveAt?: Date | undefined };

/** Proposes that a service changes hands; both teams have to approve it. Returns its id. */
export const proposeTransfer = (context: Context, slug: string, wanted: WantedTransfer): Promise<string> =>
  command(context, async (tx, step) => {
    const service = await lockService(tx, { slug });
    if (!service) {
      step.require("portal.read");
      throw new AppError("not_found", `There is no service "${slug}".`);
    }
    const to = await findTeamInUse(tx, { slug: wanted.to });
    const ownerTeamIds = [service.ownerTeamId, to?.id].filter((id) => id != null);
    step.require("transfer.propose", { ownerTeamIds, serviceId: service.id });
    if (!to) throw invalidField("to", `there is no team "${wanted.to}"`);
    if (to.id === service.ownerTeamId) throw invalidField("to", `${to.name} owns ${service.slug} already`);
    if (to.members === 0)
      throw invalidField("to", `${to.name} has no members who could look after it; add one first`);
    if (service.lifecycle === "decommissioned")
      throw new AppError("conflict", `${service.slug} is decommissioned: there is nothing to hand over.`);
    await refuseSecond(tx, step, service.id, service.ownerTeamId);
    const transfer = {
      id: newId(step.now),
      serviceId: service.id,
      fromTeamId: service.ownerTeamId,
      toTeamId: to.id,
      reason: readTransferReason(wanted.reason),
      effectiveAt: readEffectiveAt(wanted.effectiveAt, step.now),
      proposedBy: { id: context.actor.id, name: context.actor.name },
    };
    await insertTransfer(tx, transfer, step.now);
    return {
      result: transfer.id,
      audit: {
        action: "ownership.propose",
        subject: { kind: "service", id: service.id, name: service.slug },
        after: { transfer: transfer.id, to: to.slug, effectiveAt: transfer.effectiveAt },
        reason: transfer.reason,
      },
      events: [{ type: "ownership.changed", id: transfer.id }],
    };
  });

/** One transfer at a time; an approved one that a file has carried out meanwhile is over. */
async function refuseSecond(
  tx: Tx,
  { now }: CommandStep,
  serviceId: string,
  ownerTeamId: string | null,
): Promise<void> {
  const open = await findOpenTransfer(tx, serviceId);
  if (!open) return;
  if (open.state === "approved" && open.toTeamId === ownerTeamId)
    return settle(tx, open.id, { state: "completed", by: "its file", reason: "" }, now);
  throw new AppError(
    "conflict",
    `A transfer of this service, proposed by ${open.proposedBy}, is under way; withdraw it first.`,
  );
}
