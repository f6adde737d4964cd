import type { Asked, Edit, InterfaceRules } from "../document-kind.ts";
import { sameValue } from "../model/field-changes.ts";
import type { TeamSpec } from "./team-kind.ts";

/** Members edit their team; what decides who answers for it and who pays is for those who lead it. */
export const teamEditing: InterfaceRules<TeamSpec> = {
  asks({ id, before, spec }: Edit<TeamSpec>): Asked[] {
    if (id === null || before === null || spec === null) return [{ permission: "catalogue.write" }];
    const resource = { ownerTeamId: id };
    const because = leadingPart(before, spec);
    return [
      { permission: "team.edit", resource },
      ...(because === null ? [] : [{ permission: "team.lead", resource, because }]),
    ];
  },
};

function leadingPart(before: TeamSpec, spec: TeamSpec): string | null {
  if (before.kind !== spec.kind) return "changes its kind";
  if (before.fundedBy !== spec.fundedBy) return "changes its funding, and with it who is accountable";
  if (before.budgetHolder !== spec.budgetHolder) return "changes its budget holder";
  return sameValue(productManagers(before), productManagers(spec))
    ? null
    : "changes who its product managers are";
}

const productManagers = ({ members }: TeamSpec): string[] =>
  members
    .filter(({ roles }) => roles.includes("product-manager"))
    .map(({ person }) => person)
    .toSorted();
