import { knownParameters } from "../../shared/known-parameters.ts";

const names = ["domain", "team", "kind", "sort", "filter", "hidden"] as const;

/** The matrix's state as its address carries it; `team` is "none" for services without an owner. */
export type OwnershipAddress = { [name in (typeof names)[number]]?: string | undefined };

/** The filters among them, which a reader can clear at once. */
export const filterNames = ["domain", "team", "kind"] as const;

/** The value of `team` for services that nobody owns. */
export const noOwner = "none";

export const readOwnershipAddress = (search: Record<string, unknown>): OwnershipAddress =>
  knownParameters(search, names);
