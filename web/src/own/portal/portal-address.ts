import { knownParameters } from "../../shared/known-parameters.ts";

const names = [
  "q",
  "domain",
  "team",
  "kind",
  "lifecycle",
  "model",
  "level",
  "sort",
  "filter",
  "hidden",
] as const;

/** The portal's state as its address carries it; `team` is "none" for services without an owner. */
export type PortalAddress = { [name in (typeof names)[number]]?: string | undefined };

/** The filters among them, which a reader can clear at once. */
export const filterNames = ["domain", "team", "kind", "lifecycle", "model", "level"] as const;
export type PortalFilter = (typeof filterNames)[number];

/** The value of `team` for services that nobody owns. */
export const noOwner = "none";

export const readPortalAddress = (search: Record<string, unknown>): PortalAddress =>
  knownParameters(search, names);
