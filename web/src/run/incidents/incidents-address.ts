import { knownParameters } from "../../shared/known-parameters.ts";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import type { IncidentState } from "./incident-types.ts";

/** Which incidents the list shows; "any" is every state. */
export type StateFilter = IncidentState | "open" | "any";

/** Which incidents: "open" for all that are not over, "any" for all; a team's slug, or `noTeam`. */
export type IncidentFilter = { state: StateFilter; service?: string | undefined; team?: string | undefined };

/** What the address of the list holds: its filters and how its table is arranged. */
export type IncidentsAddress = TableState & {
  state?: Exclude<StateFilter, "open"> | undefined;
  service?: string | undefined;
  /** A team's slug, or "none" for incidents that nobody owns. */
  team?: string | undefined;
};

/** The value of `team` for incidents without a service. */
export const noTeam = "none";

const states = ["triggered", "acknowledged", "mitigated", "resolved", "reviewed", "any"] as const;

/** Which incidents the list asks for: the open ones, unless its address says more. */
export const filterOf = ({ state, service, team }: IncidentsAddress): IncidentFilter => ({
  state: state ?? "open",
  service,
  team,
});

/** Reads the list's address; whatever it does not know it leaves out, so that an old link still opens. */
export function readIncidentsAddress(search: Record<string, unknown>): IncidentsAddress {
  const known = knownParameters(search, ["service", "team", "sort", "filter", "hidden"]);
  const state = states.find((name) => name === search["state"]);
  return state === undefined ? known : { ...known, state };
}
