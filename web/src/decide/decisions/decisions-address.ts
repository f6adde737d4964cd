import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";

/** Which decisions are shown: those in a state, those due for review, or those whose figures have changed since. */
export const shownKinds = [
  "proposed",
  "approved",
  "due",
  "stale",
  "declined",
  "withdrawn",
  "superseded",
] as const;

export type ShownKind = (typeof shownKinds)[number];

/** What the address of the decisions holds; `decision` is the one that is open. */
export type DecisionsAddress = TableState & {
  show?: ShownKind | undefined;
  team?: string | undefined;
  decision?: string | undefined;
};

/** Reads the page's address; whatever it does not know it leaves out. */
export function readDecisionsAddress(search: Record<string, unknown>): DecisionsAddress {
  const known = knownParameters(search, ["team", "decision", "sort", "filter", "hidden"]);
  const show = shownKinds.find((kind) => kind === search["show"]);
  return show === undefined ? known : { ...known, show };
}

/** What the server is asked for. */
export type DecisionFilter = {
  state?: Exclude<ShownKind, "due" | "stale">;
  due?: string;
  stale?: string;
  team?: string;
};

/** The address's filters as the server takes them. */
export const filterOf = ({ show, team }: DecisionsAddress): DecisionFilter => ({
  ...(show === "due" ? { due: "true" } : {}),
  ...(show === "stale" ? { stale: "true" } : {}),
  ...(show !== undefined && show !== "due" && show !== "stale" ? { state: show } : {}),
  ...(team === undefined ? {} : { team }),
});
