/** Who holds a part in the reliability of a service; "application-support" and "product-teams" are teams, the rest people. */
export type AccountabilityParty =
  | "head-of-operations"
  | "head-of-product"
  | "head-of-delivery"
  | "application-support"
  | "owning-team"
  | "product-teams";

/** One row of the ownership matrix: accountable, responsible, informed. */
export type Accountability = {
  accountable: AccountabilityParty;
  responsible: AccountabilityParty;
  informed: readonly AccountabilityParty[];
};

/**
 * Who is accountable, responsible and informed for a service's reliability (spec: organisation, RACI). It follows from the
 * kind of the service and the funding of its team, and is never typed.
 */
export function accountabilityFor(
  kind: "digital" | "foundational",
  fundedBy: "product" | "it",
): Accountability {
  if (kind === "foundational")
    return {
      accountable: "head-of-operations",
      responsible: "application-support",
      informed: ["head-of-product", "head-of-delivery", "product-teams"],
    };
  return {
    accountable: accountableHead(fundedBy),
    responsible: "owning-team",
    informed: ["head-of-operations", "application-support"],
  };
}

/** The head who answers for a team's digital services: of product or of delivery, as the team is funded. */
export const accountableHead = (fundedBy: "product" | "it"): "head-of-product" | "head-of-delivery" =>
  fundedBy === "product" ? "head-of-product" : "head-of-delivery";
