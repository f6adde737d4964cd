import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { DecisionInputs, DecisionState, Proposal } from "./model/decision.ts";
import type { DerivedFigures } from "../selection/index.ts";

export type NewDecision = {
  id: string;
  serviceId: string;
  inputs: DecisionInputs;
  derived: DerivedFigures;
  proposal: Proposal;
  proposedBy: { id: string; name: string };
};

export async function insertDecision(tx: Tx, decision: NewDecision, now: Date): Promise<void> {
  const { proposal } = decision;
  await tx
    .insertInto("decision")
    .values({
      id: decision.id,
      service_id: decision.serviceId,
      state: "proposed",
      inputs: JSON.stringify(decision.inputs),
      derived: JSON.stringify(decision.derived),
      chosen_operating_model: proposal.operatingModel,
      chosen_on_call_level: proposal.onCallLevel,
      reason: proposal.reason,
      proposed_by_id: decision.proposedBy.id,
      proposed_by: decision.proposedBy.name,
      proposed_at: now,
      effective_at: proposal.effectiveAt,
      review_on: proposal.reviewOn,
    })
    .execute();
}

/** Holds a service for the rest of the transaction, and tells of the proposal that it waits for, if any. */
export async function lockServiceForProposal(
  tx: Tx,
  serviceId: string,
): Promise<{ proposed_by: string; proposed_at: Date } | undefined> {
  await sql`select 1 from service where id = ${serviceId} for no key update`.execute(tx);
  return tx
    .selectFrom("decision")
    .select(["proposed_by", "proposed_at"])
    .where("service_id", "=", serviceId)
    .where("state", "=", "proposed")
    .executeTakeFirst();
}

export type LockedDecision = {
  id: string;
  serviceId: string;
  state: DecisionState;
  derived: DerivedFigures;
  proposedById: string;
  effectiveAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
};

/** A decision, held for the rest of the transaction, so that it is settled once only. */
export async function lockDecision(tx: Tx, id: string): Promise<LockedDecision | null> {
  const row = await tx
    .selectFrom("decision")
    .select([
      "id",
      "service_id as serviceId",
      "state",
      "derived",
      "proposed_by_id as proposedById",
      "effective_at as effectiveAt",
      "settled_by as settledBy",
      "settled_at as settledAt",
    ])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, state: row.state as DecisionState, derived: row.derived as DerivedFigures } : null;
}

export async function settleDecision(
  tx: Tx,
  id: string,
  settled: { state: DecisionState; by: string; reason: string; effectiveAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .updateTable("decision")
    .set({
      state: settled.state,
      settled_by: settled.by,
      settled_at: now,
      settled_reason: settled.reason,
      effective_at: settled.effectiveAt,
    })
    .where("id", "=", id)
    .execute();
}
