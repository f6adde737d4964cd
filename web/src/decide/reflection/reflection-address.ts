import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** The page's address: the quarter, and how its table is sorted and filtered. */
export type ReflectionAddress = TableState & { quarter?: string | undefined };

/** Reads the page's address; what is no quarter it leaves out. */
export function readReflectionAddress(search: Record<string, unknown>): ReflectionAddress {
  const { quarter, ...table } = knownParameters(search, ["quarter", "sort", "filter", "hidden"]);
  return quarter !== undefined && /^20\d\d-Q[1-4]$/.test(quarter) ? { ...table, quarter } : table;
}
