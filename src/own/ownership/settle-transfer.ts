import { AppError, invalidField } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import { command, type CommandStep, type Outcome } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import type { Timer } from "../../platform/timers.ts";
import { agreeingSides, missingSides } from "./model/transfer.ts";
import { completeTransfer } from "./complete-transfer.ts";
import {
  agree,
  approve,
  findTeamInUse,
  lockService,
  lockTransfer,
  settle,
  type LockedService,
  type LockedTransfer,
} from "./transfer-store.ts";

/** The timer by which an approved transfer takes effect at its date. */
export const transferTimer = "ownership-transfer";

/** A team's yes; with the second, the service changes hands at the transfer's date. */
export const approveTransfer = (context: Context, id: string): Promise<void> =>
  onTransfer(context, id, "transfer.approve", async (tx, { now }, transfer, service) => {
    refuseUnlessProposed(transfer);
    if (service.ownerTeamId !== transfer.fromTeamId)
      throw new AppError(
        "conflict",
        `${service.slug} has another owner by now than when this was proposed; decline it, and propose anew.`,
      );
    if (!(await findTeamInUse(tx, { id: transfer.toTeamId }))?.members)
      throw new AppError("conflict", "The team that shall take it has no members any more; decline it.");
    const { actor } = context;
    const sides = agreeingSides(transfer, speakerOf(actor));
    await agree(tx, id, sides, actor.name, now);
    const agreed = {
      ...transfer,
      givenBy: sides.includes("giving") ? actor.name : transfer.givenBy,
      takenBy: sides.includes("taking") ? actor.name : transfer.takenBy,
    };
    const audit = auditOf(service, "approve", { transfer: id, sides });
    if (missingSides(agreed).length > 0) return { audit };
    const effectiveAt = transfer.effectiveAt < now ? now : transfer.effectiveAt;
    await approve(tx, id, effectiveAt);
    if (service.managedBy === "code") return { audit };
    if (effectiveAt > now)
      return { audit, timers: [{ kind: transferTimer, key: id, dueAt: effectiveAt } satisfies Timer] };
    const completed = await completeTransfer(tx, transfer, service, actor.name, now);
    return { ...completed, audit: [audit, completed.audit] };
  });

/** A team's no, with the reason. */
export const declineTransfer = (context: Context, id: string, reason: string): Promise<void> => {
  const text = reason.trim();
  if (text === "") throw invalidField("reason", "say why it is declined");
  return onTransfer(context, id, "transfer.approve", async (tx, { now }, transfer, service) => {
    refuseUnlessProposed(transfer);
    await settle(tx, id, { state: "declined", by: context.actor.name, reason: text }, now);
    return { audit: { ...auditOf(service, "decline", { transfer: id }), reason: text } };
  });
};

/** Takes a transfer back, an approved one too while it has not taken effect. */
export const withdrawTransfer = (context: Context, id: string): Promise<void> =>
  onTransfer(context, id, "transfer.propose", async (tx, { now }, transfer, service) => {
    if (transfer.state !== "approved") refuseUnlessProposed(transfer);
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
    const found = await lockTransfer(tx, id);
    const service = found && (await lockService(tx, { id: found.serviceId }));
    if (!found || !service) {
      step.require("portal.read");
      throw new AppError("not_found", "There is no such transfer.");
    }
    const ownerTeamIds = [found.fromTeamId, found.toTeamId].filter((team) => team !== null);
    step.require(permission, { ownerTeamIds, serviceId: service.id });
    const outcome = await act(tx, step, found, service);
    return {
      ...outcome,
      result: undefined,
      events: [{ type: "ownership.changed", id }, ...(outcome.events ?? [])],
    };
  });

function refuseUnlessProposed({ state, settledBy }: LockedTransfer): void {
  if (state === "proposed") return;
  throw new AppError(
    "conflict",
    state === "approved"
      ? "Both teams have approved this transfer already."
      : `This transfer is over: ${settledBy ?? "somebody"} has ${state} it.`,
  );
}

const speakerOf = (actor: Actor) =>
  actor.kind === "person"
    ? {
        teamIds: actor.memberships.map(({ teamId }) => teamId),
        isAdministrator: actor.organisationRoles.includes("administrator"),
      }
    : { teamIds: [], isAdministrator: true };

const auditOf = (service: LockedService, verb: string, after: object) => ({
  action: `ownership.${verb}`,
  subject: { kind: "service", id: service.id, name: service.slug },
  after,
});
