import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** What the address of the estate holds: the part that is shown, other bands that are tried, and the table's order. */
export type EstateAddress = TableState & {
  team?: string | undefined;
  domain?: string | undefined;
  /** Exposure bands of a what-if, as the selector writes them; its presence begins one. */
  bands?: string | undefined;
};

const longestBands = 2_000;

/** Reads the estate's address; whatever it does not know it leaves out. */
export function readEstateAddress(search: Record<string, unknown>): EstateAddress {
  const known = knownParameters(search, ["team", "domain", "sort", "filter", "hidden"]);
  const { bands } = search;
  return typeof bands === "string" && bands !== ""
    ? { ...known, bands: bands.slice(0, longestBands) }
    : known;
}
