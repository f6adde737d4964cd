import { knownParameters } from "../../shared/known-parameters.ts";

/** The service page's state: `at` asks about another instant than now, `transfer` is the id of one to look at. */
export type ServiceAddress = { at?: string | undefined; transfer?: string | undefined };

/** Reads the address; an instant that is none is left out. */
export function readServiceAddress(search: Record<string, unknown>): ServiceAddress {
  const { at, ...known } = knownParameters(search, ["at", "transfer"]);
  return at === undefined || Number.isNaN(Date.parse(at))
    ? known
    : { ...known, at: new Date(at).toISOString() };
}
