import type { PolicyDecision } from "../../organisation/index.ts";

/** A decision with the instant at which the next one took over; null where none has. */
export type PolicyVersion = PolicyDecision & { effectiveUntil: Date | null };

export type PolicyHistory = {
  /** Null where nobody has decided: the product's own holds. */
  inForce: PolicyVersion | null;
  /** Those that hold from later on, the next first. */
  coming: PolicyVersion[];
  /** Those that held, the latest first. */
  past: PolicyVersion[];
};

/** What is, comes and was, of the decisions on one policy; of two that begin together the one recorded later holds. */
export function policyHistory(decisions: readonly PolicyDecision[], now: Date): PolicyHistory {
  const inOrder = decisions.toSorted(
    (a, b) =>
      a.effectiveFrom.getTime() - b.effectiveFrom.getTime() ||
      a.recordedAt.getTime() - b.recordedAt.getTime(),
  );
  const versions = inOrder.map((decision, i): PolicyVersion => ({
    ...decision,
    effectiveUntil: inOrder[i + 1]?.effectiveFrom ?? null,
  }));
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= now);
  return {
    inForce: begun.at(-1) ?? null,
    coming: versions.slice(begun.length),
    past: begun.slice(0, -1).toReversed(),
  };
}
