import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components, paths } from "../../api/schema.ts";

export type Estimate = components["schemas"]["EstimateInHistory"];

/** What a new estimate is made of. */
export type EstimateBody =
  paths["/api/v1/services/{slug}/estimates"]["post"]["requestBody"]["content"]["application/json"];

/** Every estimate ever made of a service, the latest first, and whether files say them. */
export const useEstimates = (slug: string) =>
  useQuery({
    queryKey: ["services", slug, "estimates"],
    queryFn: () => answer(api.GET("/api/v1/services/{slug}/estimates", { params: { path: { slug } } })),
  });

/** Takes back what was estimated last; what held before holds again. */
export const takeEstimateBack = (slug: string, id: string) =>
  answer(api.DELETE("/api/v1/services/{slug}/estimates/{id}", { params: { path: { slug, id } } }));

/** The estimate that was made last, of a history in any order. */
export const newestOf = (history: readonly Estimate[]): Estimate | undefined =>
  history.toSorted((a, b) => (a.estimatedAt < b.estimatedAt ? 1 : -1))[0];

/** Estimates a service anew; whatever is derived from it is asked for again. */
export function useEstimateAnew(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EstimateBody) =>
      answer(api.POST("/api/v1/services/{slug}/estimates", { params: { path: { slug } }, body })),
    onSuccess: () =>
      Promise.all(
        ["services", "estate", "decisions", "peaks"].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
