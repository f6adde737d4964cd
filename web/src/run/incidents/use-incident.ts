import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { noTeam } from "./incidents-address.ts";
import type { IncidentFilter } from "./incidents-address.ts";
import { noteServerTime } from "./server-time.ts";

async function fetchIncidents({ state, service, team }: IncidentFilter, cursor?: string, limit = 100) {
  const query = {
    limit,
    ...(state === "any" ? {} : { state }),
    ...(service === undefined ? {} : { service }),
    ...(team === undefined ? {} : team === noTeam ? { unowned: "true" } : { team }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page = await answer(api.GET("/api/v1/incidents", { params: { query } }));
  noteServerTime(page.items[0]?.loss.asOf);
  return page;
}

/** The query of incidents of a filter, newest first, page by page. */
export const incidentPagesQuery = (filter: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ["incidents", "list", filter],
    queryFn: ({ pageParam }) => fetchIncidents(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Incidents of a filter, newest first, page by page. */
export const useIncidentPages = (filter: IncidentFilter) => useInfiniteQuery(incidentPagesQuery(filter));

/** The query of the newest incidents of a filter, as many as asked for. */
export const newestIncidentsQuery = (filter: IncidentFilter, limit: number) =>
  queryOptions({
    queryKey: ["incidents", "newest", filter, limit],
    queryFn: () => fetchIncidents(filter, undefined, limit),
  });

/** The newest incidents of a filter, as many as asked for. */
export const useNewestIncidents = (filter: IncidentFilter, limit: number, enabled = true) =>
  useQuery({ ...newestIncidentsQuery(filter, limit), enabled });

/** The query of one incident by the number or id that the address names. */
export const incidentQuery = (idOrNumber: string) =>
  queryOptions({
    queryKey: ["incidents", "room", idOrNumber],
    queryFn: async () => {
      const incident = await answer(
        api.GET("/api/v1/incidents/{id}", { params: { path: { id: idOrNumber } } }),
      );
      noteServerTime(incident.loss.asOf);
      return incident;
    },
  });

/** One incident as its room shows it. */
export const useIncident = (idOrNumber: string) => useQuery(incidentQuery(idOrNumber));

/** The alerts of an incident, newest first. */
export const useIncidentAlerts = (incidentId: string) =>
  useQuery({
    queryKey: ["alerts", { incident: incidentId }],
    queryFn: () =>
      answer(api.GET("/api/v1/alerts", { params: { query: { incident: incidentId, limit: 100 } } })),
  });
