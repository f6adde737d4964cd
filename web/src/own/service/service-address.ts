import { knownParameters } from "../../shared/known-parameters.ts";

/** The service page's state: `at` asks about another instant than now. */
export type ServiceAddress = { at?: string | undefined };

/** Reads the address; an instant that is none is left out. */
export function readServiceAddress(search: Record<string, unknown>): ServiceAddress {
  const { at } = knownParameters(search, ["at"]);
  return at === undefined || Number.isNaN(Date.parse(at)) ? {} : { at: new Date(at).toISOString() };
}
