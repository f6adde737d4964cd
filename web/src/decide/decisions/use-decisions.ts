import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";
import type { DecisionFilter } from "./decisions-address.ts";

export type Decision = components["schemas"]["Decision"];

const pageSize = 100;
const mostCounted = 500;

/** The decisions that fit a filter, the latest proposed first, page after page. */
export const useDecisionPages = (filter: DecisionFilter) =>
  useInfiniteQuery({
    queryKey: ["decisions", "pages", filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/decisions", {
          params: {
            query: { ...filter, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** The decisions that wait for approval, and those that are due for review, for the page's first line. */
export const useDecisionsToDo = () =>
  useQuery({
    queryKey: ["decisions", "to-do"],
    async queryFn() {
      const list = (query: { state?: "proposed"; due?: string }) =>
        answer(api.GET("/api/v1/decisions", { params: { query: { ...query, limit: mostCounted } } }));
      const [waiting, due] = await Promise.all([list({ state: "proposed" }), list({ due: "true" })]);
      return { waiting: waiting.items, due: due.items };
    },
  });

/** One decision. */
export const useDecision = (id: string) =>
  useQuery({
    queryKey: ["decisions", id],
    queryFn: () => answer(api.GET("/api/v1/decisions/{id}", { params: { path: { id } } })),
  });

const mostOfService = 50;

/** What was decided of a service, the latest proposed first. */
export const useServiceDecisions = (service: string) =>
  useQuery({
    queryKey: ["decisions", "of", service],
    queryFn: () =>
      answer(api.GET("/api/v1/decisions", { params: { query: { service, limit: mostOfService } } })),
  });

export type WantedDecision = {
  operatingModel?: Decision["chosen"]["operatingModel"];
  onCallLevel?: Decision["chosen"]["onCallLevel"];
  reason?: string;
  effectiveFrom?: string;
  reviewOn?: string;
};

/** Proposes how a service shall be run. */
export function useProposeDecision(slug: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: WantedDecision) =>
      answer(api.POST("/api/v1/services/{slug}/decisions", { params: { path: { slug } }, body })),
    onSuccess: refresh,
  });
}

export type DecisionAct = { act: "approve" } | { act: "withdraw" } | { act: "decline"; reason: string };

function requestOf(id: string, act: DecisionAct) {
  const params = { path: { id } };
  if (act.act === "approve") return api.POST("/api/v1/decisions/{id}/approve", { params });
  if (act.act === "withdraw") return api.POST("/api/v1/decisions/{id}/withdraw", { params });
  return api.POST("/api/v1/decisions/{id}/decline", { params, body: { reason: act.reason } });
}

/** Answers a proposal. */
export function useDecisionAct(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (act: DecisionAct) => answer(requestOf(id, act)),
    onSuccess: refresh,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["decisions", "services", "estate", "ownership", "on-call"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}
