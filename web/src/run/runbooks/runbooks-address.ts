import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** What the address of the list holds: words to look for, its filters, and how its table is arranged. */
export type RunbooksAddress = TableState & Partial<Record<"q" | "service" | "team", string | undefined>>;

export const readRunbooksAddress = (search: Record<string, unknown>): RunbooksAddress =>
  knownParameters(search, ["q", "service", "team", "sort", "filter", "hidden"]);

/** What the address of a runbook holds: a version's number, and whether to show its text or what it changed. */
export type RunbookAddress = { version?: string | undefined; show?: "changes" | undefined };

/** Reads the address; what is no version is left out. */
export function readRunbookAddress({ version, show }: Record<string, unknown>): RunbookAddress {
  return {
    ...(typeof version === "string" && /^[1-9]\d{0,8}$/.test(version) ? { version } : {}),
    ...(show === "changes" ? { show } : {}),
  };
}
