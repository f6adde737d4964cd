import { AppError, invalidField } from "../../lib/errors.ts";
import { command, type CommandStep } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import {
  differencesInWords,
  type Estate,
  type ReadEstate,
  type ServiceOnEstate,
} from "../selection/index.ts";
import { decisionResource } from "./accountable-people.ts";
import { derivedAlone, figuresOf } from "./decided-service.ts";
import { lockDecision, settleDecision, type LockedDecision } from "./decision-store.ts";

/** The accountable person's yes: the decision holds from its date, or from now where that has passed. */
export const approveDecision = (context: Context, readEstate: ReadEstate, id: string): Promise<void> =>
  settle(context, readEstate, id, {
    permission: "decision.approve",
    state: "approved",
    reason: "",
    check({ derived, effectiveAt }, service, estate) {
      const now = figuresOf(derivedAlone(estate, service, effectiveAt).derivation);
      const differences = differencesInWords(derived, now);
      if (differences.length > 0)
        throw new AppError(
          "conflict",
          `The figures have changed since this was proposed (${differences.join("; ")}); decline it, and propose anew.`,
        );
    },
  });

/** The accountable person's no, with the reason. */
export const declineDecision = (
  context: Context,
  readEstate: ReadEstate,
  id: string,
  reason: string,
): Promise<void> => {
  if (reason.trim() === "") throw invalidField("reason", "say why it is declined");
  return settle(context, readEstate, id, {
    permission: "decision.approve",
    state: "declined",
    reason: reason.trim(),
  });
};

/** Takes a proposal back. */
export const withdrawDecision = (context: Context, readEstate: ReadEstate, id: string): Promise<void> =>
  settle(context, readEstate, id, { permission: "decision.propose", state: "withdrawn", reason: "" });

type Settling = {
  permission: string;
  state: "approved" | "declined" | "withdrawn";
  reason: string;
  check?: (decision: LockedDecision, service: ServiceOnEstate, estate: Estate) => void;
};

const settle = (
  context: Context,
  readEstate: ReadEstate,
  id: string,
  { permission, state, reason, check }: Settling,
): Promise<void> =>
  command(context, async (tx, step) => {
    const estate = await readEstate(tx);
    const { decision, service } = await lockProposed(tx, step, estate, id, permission);
    const effectiveAt = decision.effectiveAt < step.now ? step.now : decision.effectiveAt;
    check?.({ ...decision, effectiveAt }, service, estate);
    await settleDecision(tx, id, { state, by: context.actor.name, reason, effectiveAt }, step.now);
    return {
      result: undefined,
      audit: {
        action: `decision.${verbs[state]}`,
        subject: { kind: "service", id: service.id, name: service.slug },
        before: { decision: id, state: decision.state },
        after: { decision: id, state, effectiveAt },
        reason,
      },
      events: [{ type: "decision.changed", id, service: service.slug }],
    };
  });

const verbs = { approved: "approve", declined: "decline", withdrawn: "withdraw" } as const;

async function lockProposed(
  tx: Tx,
  step: CommandStep,
  estate: Estate,
  id: string,
  permission: string,
): Promise<{ decision: LockedDecision; service: ServiceOnEstate }> {
  const decision = await lockDecision(tx, id);
  const service = decision && estate.services.get(decision.serviceId);
  if (!decision || !service) {
    step.require("portal.read");
    throw new AppError("not_found", "There is no such decision.");
  }
  step.require(permission, decisionResource(service));
  if (decision.state !== "proposed")
    throw new AppError(
      "conflict",
      `${decision.settledBy ?? "Somebody"} has ${decision.state} this decision already${decision.settledAt ? `, on ${decision.settledAt.toISOString().slice(0, 10)}` : ""}.`,
    );
  return { decision, service };
}
