import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import type { QuarterFacts } from "./gather-quarter.ts";
import type { Suggestion } from "./model/suggest.ts";

export type Prepared = {
  quarter: string;
  preparedBy: string;
  facts: QuarterFacts;
  suggestions: Suggestion[];
};

/** Saves what was prepared: the figures anew, and the suggestions that nobody has answered yet. */
export async function saveReflection(tx: Tx, prepared: Prepared, now: Date): Promise<string> {
  const row = {
    prepared_at: now,
    prepared_by: prepared.preparedBy,
    facts: JSON.stringify(prepared.facts),
  };
  const { id } = await tx
    .insertInto("reflection")
    .values({ id: newId(now), quarter: prepared.quarter, ...row })
    .onConflict((conflict) => conflict.column("quarter").doUpdateSet(row))
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .deleteFrom("reflection_suggestion")
    .where("reflection_id", "=", id)
    .where("state", "=", "open")
    .execute();
  if (prepared.suggestions.length > 0)
    await tx
      .insertInto("reflection_suggestion")
      .values(
        prepared.suggestions.map(({ key, kind, serviceId, words, proposal }) => ({
          id: newId(now),
          reflection_id: id,
          key,
          kind,
          service_id: serviceId,
          words,
          proposal: JSON.stringify(proposal),
        })),
      )
      // What was answered stays answered.
      .onConflict((conflict) => conflict.columns(["reflection_id", "key"]).doNothing())
      .execute();
  return id;
}

export type Settlement = {
  state: "accepted" | "declined";
  outcome: "changed" | "for-files" | null;
  by: string;
  reason: string;
};

/** Records an answer to a suggestion. */
export const settle = async (tx: Tx, id: string, settlement: Settlement, now: Date): Promise<void> => {
  await tx
    .updateTable("reflection_suggestion")
    .set({
      state: settlement.state,
      outcome: settlement.outcome,
      settled_by: settlement.by,
      settled_at: now,
      settled_reason: settlement.reason,
    })
    .where("id", "=", id)
    .execute();
};

/** Puts a suggestion back among those that wait. */
export const reopen = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .updateTable("reflection_suggestion")
    .set({ state: "open", outcome: null, settled_by: null, settled_at: null, settled_reason: "" })
    .where("id", "=", id)
    .execute();
};
