import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components, paths } from "../../api/schema.ts";
import { askedPart } from "../use-estate.ts";
import type { EstatePart } from "../use-estate.ts";
import type { YearRange } from "./year-range.ts";

export type Occurrence = components["schemas"]["PeakOccurrence"];
export type Peak = components["schemas"]["Peak"];

/** What a new peak is made of. */
export type PeakBody =
  paths["/api/v1/services/{slug}/peaks"]["post"]["requestBody"]["content"]["application/json"];

/** Every occurrence of peaks in a range over a part of the estate, by when they raise the target. */
export const useOccurrences = (part: EstatePart, { from, to }: YearRange) =>
  useQuery({
    queryKey: ["peaks", askedPart(part), from.toISOString()],
    queryFn: () =>
      answer(
        api.GET("/api/v1/peaks", {
          params: { query: { ...askedPart(part), from: from.toISOString(), to: to.toISOString() } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The peaks of a service as they are said now, and whether files say them. */
export const useServicePeaks = (slug: string) =>
  useQuery({
    queryKey: ["peaks", "of", slug],
    queryFn: () => answer(api.GET("/api/v1/services/{slug}/peaks", { params: { path: { slug } } })),
  });

export type PeakChange =
  | { slug: string; add: PeakBody }
  | { slug: string; id: string; change: PeakBody }
  | { slug: string; id: string; remove: true };

async function sendChange(change: PeakChange) {
  const { slug } = change;
  if ("add" in change)
    return answer(
      api.POST("/api/v1/services/{slug}/peaks", { params: { path: { slug } }, body: change.add }),
    );
  const params = { path: { slug, id: change.id } };
  return "change" in change
    ? answer(api.PATCH("/api/v1/services/{slug}/peaks/{id}", { params, body: change.change }))
    : answer(api.DELETE("/api/v1/services/{slug}/peaks/{id}", { params }));
}

/** Adds, changes or removes a peak; what is derived from it is asked for anew. */
export function useChangePeak() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: sendChange,
    onSuccess: () =>
      Promise.all(
        ["peaks", "estate", "services"].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
