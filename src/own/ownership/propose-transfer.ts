import { AppError, invalidField } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { agreeToTransfer } from "./agree-to-transfer.ts";
import { memberSides, readEffectiveAt, readTransferReason } from "./model/transfer.ts";
import { speakerOf } from "./speaker.ts";
import {
  findOpenTransfer,
  findOwningTeam,
  insertTransfer,
  lockService,
  lockTransfer,
  settle,
  type LockedService,
  type OwningTeam,
} from "./transfer-store.ts";

export type WantedTransfer = { to: string; reason: string; effectiveAt?: Date | undefined };

/** Proposes that a service changes hands: the proposer's own team has agreed with that, the other has to. Returns its id. */
export const proposeTransfer = (context: Context, slug: string, wanted: WantedTransfer): Promise<string> =>
  command(context, async (tx, step) => {
    const service = await lockService(tx, { slug });
    if (!service) {
      step.require("portal.read");
      throw new AppError("not_found", `There is no service "${slug}".`);
    }
    const to = await findOwningTeam(tx, { slug: wanted.to });
    const ownerTeamIds = [service.ownerTeamId, to?.id].filter((id) => id != null);
    step.require("transfer.propose", { ownerTeamIds, serviceId: service.id });
    const id = newId(step.now);
    const proposed = {
      id,
      serviceId: service.id,
      fromTeamId: service.ownerTeamId,
      toTeamId: readTakingTeam(to, wanted.to, service).id,
      reason: readTransferReason(wanted.reason),
      effectiveAt: readEffectiveAt(wanted.effectiveAt, step.now),
      proposedBy: { id: context.actor.id, name: context.actor.name },
    };
    await refuseSecond(tx, service, step.now);
    await insertTransfer(tx, proposed, step.now);
    const transfer = (await lockTransfer(tx, id))!;
    const sides = memberSides(transfer, speakerOf(context.actor));
    const agreed = await agreeToTransfer(tx, transfer, service, sides, context.actor.name, step.now);
    const audit = {
      action: "ownership.propose",
      subject: { kind: "service", id: service.id, name: service.slug },
      after: { transfer: id, to: wanted.to, effectiveAt: proposed.effectiveAt },
      reason: proposed.reason,
    };
    return {
      ...agreed,
      result: id,
      audit: [audit, ...agreed.audit],
      events: [{ type: "ownership.changed", id }, ...agreed.events],
    };
  });

/** The team that shall take a service; refuses one that cannot, with its mend. */
function readTakingTeam(to: OwningTeam | null, slug: string, service: LockedService): OwningTeam {
  if (!to) throw invalidField("to", `there is no team "${slug}"; write the slug of one that there is`);
  if (!to.inUse) throw invalidField("to", `${to.name} has been disbanded; choose a team in use`);
  if (to.id === service.ownerTeamId)
    throw invalidField("to", `${to.name} owns ${service.slug} already; choose another team`);
  if (to.members === 0)
    throw invalidField("to", `${to.name} has no members who could look after it; add one first`);
  if (service.lifecycle === "decommissioned")
    throw new AppError("conflict", `${service.slug} is decommissioned: there is nothing to hand over.`);
  return to;
}

/** One transfer at a time; an approved one that a file has carried out meanwhile is over. */
async function refuseSecond(tx: Tx, service: LockedService, now: Date): Promise<void> {
  const open = await findOpenTransfer(tx, service.id);
  if (!open) return;
  if (open.state === "approved" && open.toTeamId === service.ownerTeamId)
    return settle(tx, open.id, { state: "completed", by: "its file", reason: "" }, now);
  throw new AppError(
    "conflict",
    `A transfer of this service, proposed by ${open.proposedBy}, is under way; withdraw it first.`,
  );
}
