import type { Estate } from "../selection/index.ts";

/** The decisions in force at an instant whose figures have changed since they were made. */
export function staleDecisionIds(estate: Estate, at: Date): string[] {
  const ids: string[] = [];
  for (const { id } of estate.services.values()) {
    const decision = estate.estimate(id, at)?.decision;
    if (!decision) continue;
    const cautions = estate.derivation(id, at)?.cautions ?? [];
    if (cautions.some(({ code }) => code === "decision-stale")) ids.push(decision.decisionId);
  }
  return ids;
}
