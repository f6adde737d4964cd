import { noOwner } from "./ownership-address.ts";
import type { OwnershipAddress } from "./ownership-address.ts";
import type { Holder, OwnershipRow, Party } from "./use-ownership-matrix.ts";

/** The rows that the address asks for. */
export const filterRows = (
  rows: readonly OwnershipRow[],
  { domain, team, kind }: OwnershipAddress,
): OwnershipRow[] =>
  rows.filter(
    (row) =>
      (!domain || row.domain?.slug === domain) &&
      (!team || (row.team?.slug ?? noOwner) === team) &&
      (!kind || row.kind === kind),
  );

/** A part in words: "head-of-product" → "head of product". */
export const partyWords = (party: Party): string => party.replaceAll("-", " ");

/** Whether somebody should hold a part and nobody does; the product teams together are always somebody. */
export const isVacant = ({ party, team, people }: Holder): boolean =>
  party !== "product-teams" && team === null && people.length === 0;

/** A part and whoever holds it: "head of product (Priya Nair)", "head of delivery (nobody)". */
export function holderText(holder: Holder): string {
  if (holder.party === "product-teams") return partyWords(holder.party);
  const names = [...(holder.team ? [holder.team] : []), ...holder.people].map(({ name }) => name);
  return `${partyWords(holder.party)} (${names.join(", ") || "nobody"})`;
}
