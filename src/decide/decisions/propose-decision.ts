import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import { serviceOf, type ReadEstate } from "../selection/index.ts";
import { decisionResource } from "./accountable-people.ts";
import { derivedAlone, figuresOf } from "./decided-service.ts";
import { insertDecision, lockServiceForProposal } from "./decision-store.ts";
import { readEffectiveAt, takeProposal, type WantedDecision } from "./model/propose.ts";

/** Proposes how a service shall be run, for the accountable person to approve; returns its id. */
export const proposeDecision = (
  context: Context,
  readEstate: ReadEstate,
  slug: string,
  wanted: WantedDecision,
): Promise<string> =>
  command(context, async (tx, step) => {
    const estate = await readEstate(tx);
    const service = serviceOf(estate, slug);
    step.require("decision.propose", decisionResource(service));
    if (service.lifecycle === "decommissioned")
      throw new AppError("conflict", `${service.slug} is decommissioned: there is nothing to decide of it.`);
    const waiting = await lockServiceForProposal(tx, service.id);
    if (waiting)
      throw new AppError(
        "conflict",
        `A decision on ${service.slug}, proposed by ${waiting.proposed_by}, waits for approval; withdraw it first.`,
      );
    const effectiveAt = readEffectiveAt(wanted.effectiveFrom, step.now);
    const { inputs, derivation } = derivedAlone(estate, service, effectiveAt);
    const proposal = takeProposal(wanted, derivation, effectiveAt);
    const { actor } = context;
    const id = newId(step.now);
    const derived = figuresOf(derivation);
    await insertDecision(
      tx,
      {
        id,
        serviceId: service.id,
        inputs,
        derived,
        proposal,
        proposedBy: { id: actor.id, name: actor.name },
      },
      step.now,
    );
    return {
      result: id,
      audit: {
        action: "decision.propose",
        subject: { kind: "service", id: service.id, name: service.slug },
        after: { decision: id, derived, ...proposal },
        reason: proposal.reason,
      },
      events: [{ type: "decision.changed", id, service: service.slug }],
    };
  });
