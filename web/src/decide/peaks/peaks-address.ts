import { knownParameters } from "../../shared/known-parameters.ts";

const names = ["from", "team", "domain", "service", "peak", "on", "sort", "filter", "hidden"] as const;

/** The page's state: the month that the year begins with, the part of the estate, and the occurrence that is looked at. */
export type PeaksAddress = { [name in (typeof names)[number]]?: string | undefined };

/** Reads the address; a month that is none is left out, so that an old link still opens. */
export function readPeaksAddress(search: Record<string, unknown>): PeaksAddress {
  const known = knownParameters(search, names);
  return { ...known, from: known.from !== undefined && isMonth(known.from) ? known.from : undefined };
}

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
