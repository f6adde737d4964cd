import { knownParameters } from "../../shared/known-parameters.ts";

/** The address of a new thing's form: the team that a new service shall have, the service that a new runbook or objective is for. */
export const readNewAddress = (search: Record<string, unknown>): { owner?: string; service?: string } =>
  knownParameters(search, ["owner", "service"]) as { owner?: string; service?: string };
