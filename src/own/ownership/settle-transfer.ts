import { AppError, invalidField } from "../../lib/errors.ts";
import { command, type CommandStep, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { agreeToTransfer, transferTimer } from "./agree-to-transfer.ts";
import { agreeingSides } from "./model/transfer.ts";
import { speakerOf } from "./speaker.ts";
import { lockTransferAndService, settle, type LockedService, type LockedTransfer } from "./transfer-store.ts";
import { whyImpossible } from "./why-impossible.ts";

/** A team's yes; with the second, the service changes hands at the transfer's date. */
export const approveTransfer = (context: Context, id: string): Promise<void> =>
  onTransfer(context, id, "transfer.approve", async (tx, { now }, transfer, service) => {
    refuseUnlessProposed(transfer, service);
    const why = await whyImpossible(tx, transfer, service);
    if (why !== null) throw new AppError("conflict", `${why} Decline this transfer, and propose another.`);
    const sides = agreeingSides(transfer, speakerOf(context.actor));
    const agreed = await agreeToTransfer(tx, transfer, service, sides, context.actor.name, now);
    return { ...agreed, audit: [auditOf(service, "approve", { transfer: id, sides }), ...agreed.audit] };
  });

/** A team's no, with the reason. */
export const declineTransfer = (context: Context, id: string, reason: string): Promise<void> => {
  const text = reason.trim();
  return onTransfer(context, id, "transfer.approve", async (tx, { now }, transfer, service) => {
    if (text === "") throw invalidField("reason", "say why it is declined");
    refuseUnlessProposed(transfer, service);
    await settle(tx, id, { state: "declined", by: context.actor.name, reason: text }, now);
    return { audit: { ...auditOf(service, "decline", { transfer: id }), reason: text } };
  });
};

/** Takes a transfer back, an approved one too while it has not taken effect. */
export const withdrawTransfer = (context: Context, id: string): Promise<void> =>
  onTransfer(context, id, "transfer.propose", async (tx, { now }, transfer, service) => {
    if (transfer.state !== "approved" || isDone(transfer, service)) refuseUnlessProposed(transfer, service);
    await settle(tx, id, { state: "withdrawn", by: context.actor.name, reason: "" }, now);
    return {
      audit: auditOf(service, "withdraw", { transfer: id }),
      cancelTimers: [{ kind: transferTimer, key: id }],
    };
  });

type Act = (
  tx: Tx,
  step: CommandStep,
  transfer: LockedTransfer,
  service: LockedService,
) => Promise<Omit<Outcome<void>, "result">>;

const onTransfer = (context: Context, id: string, permission: string, act: Act): Promise<void> =>
  command(context, async (tx, step) => {
    const found = await lockTransferAndService(tx, id);
    if (!found) {
      step.require("portal.read");
      throw new AppError("not_found", "There is no such transfer.");
    }
    const { transfer, service } = found;
    const ownerTeamIds = [transfer.fromTeamId, transfer.toTeamId].filter((team) => team !== null);
    step.require(permission, { ownerTeamIds, serviceId: service.id });
    const outcome = await act(tx, step, transfer, service);
    return {
      ...outcome,
      result: undefined,
      events: [{ type: "ownership.changed", id }, ...(outcome.events ?? [])],
    };
  });

/** Refuses an act on a transfer that is over; one that its file has carried out is, too. */
function refuseUnlessProposed(transfer: LockedTransfer, service: LockedService): void {
  const { state, settledBy } = transfer;
  if (state === "proposed") return;
  if (isDone(transfer, service))
    throw new AppError("conflict", "This transfer is over: the service's file has carried it out.");
  throw new AppError(
    "conflict",
    state === "approved"
      ? "Both teams have approved this transfer already; to stop it, withdraw it."
      : `This transfer is over: ${settledBy ?? "somebody"} has ${state} it.`,
  );
}

/** Both teams have approved it, and a file has named the new owner since. */
const isDone = ({ state, toTeamId }: LockedTransfer, { ownerTeamId }: LockedService): boolean =>
  state === "approved" && ownerTeamId === toTeamId;

const auditOf = (service: LockedService, verb: string, after: object) => ({
  action: `ownership.${verb}`,
  subject: { kind: "service", id: service.id, name: service.slug },
  after,
});
