import { newestIncidentsQuery } from "../run/incidents/use-incident.ts";

const mostIncidents = 200;

/** The query of the open incidents that Home sorts into the reader's and the others'. */
export const openIncidentsQuery = newestIncidentsQuery({ state: "open" }, mostIncidents);
