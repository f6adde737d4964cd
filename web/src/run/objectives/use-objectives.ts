import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type ObjectiveSummary = components["schemas"]["ObjectiveSummary"];
export type Objective = components["schemas"]["Objective"];

/** Which objectives: of a service, or of the services of a team, by slug. */
export type ObjectiveFilter = Partial<Record<"service" | "team", string | undefined>>;

const listQuery = ({ service, team }: ObjectiveFilter) =>
  infiniteQueryOptions({
    queryKey: ["objectives", "list", { service, team }],
    queryFn: ({ pageParam }) => {
      const query = {
        ...(service === undefined ? {} : { service }),
        ...(team === undefined ? {} : { team }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answer(api.GET("/api/v1/objectives", { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });

/** Objectives of a filter by slug, page by page. */
export const useObjectivePages = (filter: ObjectiveFilter) => useInfiniteQuery(listQuery(filter));

/** The objectives of one service. */
export const useServiceObjectives = (service: string) =>
  useQuery({
    queryKey: ["objectives", "service", service],
    queryFn: () =>
      answer(api.GET("/api/v1/services/{service}/objectives", { params: { path: { service } } })),
  });

/** All of one objective. */
export const useObjective = (slug: string) =>
  useQuery({
    queryKey: ["objectives", "one", slug],
    queryFn: () =>
      answer(api.GET("/api/v1/objectives/{objective}", { params: { path: { objective: slug } } })),
  });
