import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** The gaps' state as their address carries it: one kind alone, and how its table is arranged. */
export type GapsAddress = TableState & { kind?: string | undefined };

export const readGapsAddress = (search: Record<string, unknown>): GapsAddress =>
  knownParameters(search, ["kind", "sort", "filter", "hidden"]);
