import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

type IncidentState = "open" | "triggered" | "acknowledged" | "mitigated" | "resolved" | "reviewed";

/** The query of the incidents in a state ("open" for all that are not resolved), newest first. */
export const incidentsQuery = (state: IncidentState) =>
  queryOptions({
    queryKey: ["incidents", { state }],
    queryFn: () => answer(api.GET("/api/v1/incidents", { params: { query: { state } } })),
  });

/** The incidents in a state, newest first. */
export const useIncidents = (state: IncidentState) => useQuery(incidentsQuery(state));
