import type { Decision, WantedDecision } from "./use-decisions.ts";

type Model = Decision["chosen"]["operatingModel"];
type Level = Decision["chosen"]["onCallLevel"];

/** What the form of a proposal holds; an empty level is the one that the exposure asks for, dates are local days. */
export type ProposalFields = {
  otherwise: boolean;
  operatingModel: Model;
  onCallLevel: Level | "";
  reason: string;
  from: string;
  review: string;
};

const levels: readonly Level[] = ["none", "domain", "team"];

/** The levels that may be chosen: those above what is derived; none under Ops Run It. */
export function levelsAbove(
  { operatingModel }: Pick<ProposalFields, "operatingModel">,
  derived: { operatingModel: Model; onCallLevel: Level },
): Level[] {
  if (operatingModel === "ops-run-it") return [];
  // Under another model than the derived it is the band's level that counts, which the server knows.
  const least = derived.operatingModel === operatingModel ? derived.onCallLevel : "none";
  return levels.slice(levels.indexOf(least) + 1);
}

/** What is proposed, or null while something is missing. */
export function wantedOf(
  { otherwise, operatingModel, onCallLevel, reason, from, review }: ProposalFields,
  derived: { operatingModel: Model },
): WantedDecision | null {
  const when = {
    ...(from === "" ? {} : { effectiveFrom: new Date(`${from}T00:00`).toISOString() }),
    ...(review === "" ? {} : { reviewOn: review }),
  };
  const why = reason.trim() === "" ? {} : { reason: reason.trim() };
  if (!otherwise) return { ...why, ...when };
  const isOther = operatingModel !== derived.operatingModel || onCallLevel !== "";
  if (!isOther || reason.trim() === "") return null;
  return { operatingModel, ...(onCallLevel === "" ? {} : { onCallLevel }), ...why, ...when };
}
