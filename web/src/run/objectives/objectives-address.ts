import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** What the address of the list holds: its filters, and how its table is arranged. */
export type ObjectivesAddress = TableState & Partial<Record<"service" | "team", string | undefined>>;

export const readObjectivesAddress = (search: Record<string, unknown>): ObjectivesAddress =>
  knownParameters(search, ["service", "team", "sort", "filter", "hidden"]);
