import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type Reflection = components["schemas"]["Reflection"];
export type Suggestion = components["schemas"]["ReflectionSuggestion"];

/** The quarters, the latest first; those without an instant are still to be prepared. */
export const useReflections = () =>
  useQuery({ queryKey: ["reflection"], queryFn: () => answer(api.GET("/api/v1/reflections")) });

/** One quarter's reflection; 404 until it is prepared. */
export const useReflection = (quarter: string | undefined) =>
  useQuery({
    queryKey: ["reflection", quarter],
    queryFn: () =>
      answer(api.GET("/api/v1/reflections/{quarter}", { params: { path: { quarter: quarter ?? "" } } })),
    enabled: quarter !== undefined,
  });

const suggestionPath = (quarter: string, id: string) => ({ params: { path: { quarter, id } } });

export type Acceptance = { exposurePerHour?: string; note: string };

const accept = (quarter: string, id: string, body: Acceptance) =>
  answer(
    api.POST("/api/v1/reflections/{quarter}/suggestions/{id}/accept", {
      ...suggestionPath(quarter, id),
      body,
    }),
  );

const decline = (quarter: string, id: string, reason: string) =>
  answer(
    api.POST("/api/v1/reflections/{quarter}/suggestions/{id}/decline", {
      ...suggestionPath(quarter, id),
      body: { reason },
    }),
  );

export const reopenSuggestion = (quarter: string, id: string) =>
  answer(api.POST("/api/v1/reflections/{quarter}/suggestions/{id}/reopen", suggestionPath(quarter, id)));

function useReflectionAct<Given, Result>(act: (given: Given) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        ["reflection", "services", "estate", "organisation"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

export const usePrepare = () =>
  useReflectionAct((quarter: string) =>
    answer(api.POST("/api/v1/reflections/{quarter}/prepare", { params: { path: { quarter } } })),
  );

export const useAccept = (quarter: string, id: string) =>
  useReflectionAct((body: Acceptance) => accept(quarter, id, body));

export const useDecline = (quarter: string, id: string) =>
  useReflectionAct((reason: string) => decline(quarter, id, reason));

export const useReopen = (quarter: string, id: string) =>
  useReflectionAct(() => reopenSuggestion(quarter, id));

/** Puts the former estimate of a service back, in its history as any other. */
export const estimateAgain = (slug: string, exposurePerHour: string, demand: string) =>
  answer(
    api.POST("/api/v1/services/{slug}/estimates", {
      params: { path: { slug } },
      body: { exposurePerHour, demand, basis: "past-incident", note: "Undone" },
    }),
  );
