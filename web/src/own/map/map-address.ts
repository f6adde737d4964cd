import { knownParameters } from "../../shared/known-parameters.ts";

const names = ["service", "depth", "team", "domain", "fails"] as const;

/** The map's state as its address carries it: the service in the middle and how far to look, or a part of the estate. */
export type MapAddress = { [name in (typeof names)[number]]?: string | undefined };

export const depths = ["1", "2", "3"] as const;
export type Depth = (typeof depths)[number];

/** How many steps are shown; two where the address does not say. */
export const depthOf = ({ depth }: MapAddress): Depth => depths.find((one) => one === depth) ?? "2";

export const readMapAddress = (search: Record<string, unknown>): MapAddress => knownParameters(search, names);
