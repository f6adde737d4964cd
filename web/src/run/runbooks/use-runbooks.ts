import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type RunbookSummary = components["schemas"]["RunbookSummary"];
export type Runbook = components["schemas"]["Runbook"];
export type RunbookVersion = components["schemas"]["RunbookVersion"];
export type ServingRunbook = components["schemas"]["ServingRunbook"];
export type AlertMatch = components["schemas"]["AlertMatch"];

/** Which runbooks: of a service or a team by slug, or that hold some words. */
export type RunbookFilter = Partial<Record<"service" | "team" | "q", string | undefined>>;

function fetchRunbooks({ service, team, q }: RunbookFilter, cursor?: string) {
  const query = {
    ...(service === undefined ? {} : { service }),
    ...(team === undefined ? {} : { team }),
    ...(q === undefined ? {} : { q }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.GET("/api/v1/runbooks", { params: { query } }));
}

const listQuery = (filter: RunbookFilter) =>
  infiniteQueryOptions({
    queryKey: ["runbooks", "list", filter],
    queryFn: ({ pageParam }) => fetchRunbooks(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });

/** Runbooks of a filter by name, page by page. */
export const useRunbookPages = (filter: RunbookFilter) => useInfiniteQuery(listQuery(filter));

/** The runbooks of one service. */
export const useServiceRunbooks = (service: string) =>
  useQuery({ queryKey: ["runbooks", "service", service], queryFn: () => fetchRunbooks({ service }) });

/** One runbook with its text. */
export const useRunbook = (slug: string, enabled = true) =>
  useQuery({
    queryKey: ["runbooks", "one", slug],
    queryFn: () => answer(api.GET("/api/v1/runbooks/{slug}", { params: { path: { slug } } })),
    enabled,
  });

/** A runbook as it was saved once; nothing is asked for without a number. */
export const useRunbookVersion = (slug: string, number: number | undefined) =>
  useQuery({
    queryKey: ["runbooks", "version", slug, number],
    queryFn: () =>
      answer(
        api.GET("/api/v1/runbooks/{slug}/versions/{number}", {
          params: { path: { slug, number: number ?? 1 } },
        }),
      ),
    enabled: number !== undefined && number >= 1,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The runbooks that serve an incident, the alert's own first. It goes stale with the incident. */
export const useIncidentRunbooks = (incident: string) =>
  useQuery({
    queryKey: ["incidents", "runbooks", incident],
    queryFn: () => answer(api.GET("/api/v1/incidents/{id}/runbooks", { params: { path: { id: incident } } })),
  });
