import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../../api/client.ts";
import type { paths } from "../../../api/schema.ts";

/** Cover as it is ordered; without a start it begins now. */
export type CoverOrder =
  paths["/api/v1/schedules/{schedule}/overrides"]["post"]["requestBody"]["content"]["application/json"];

const order = (schedule: string, body: CoverOrder, preview: boolean) =>
  answer(
    api.POST("/api/v1/schedules/{schedule}/overrides", {
      params: { path: { schedule }, query: preview ? { preview: "true" } : {} },
      body,
    }),
  );

/** What cover would lead to; asked while it is being filled in, and nothing is saved. */
export const useCoverPreview = (schedule: string, body: CoverOrder | undefined) =>
  useQuery({
    queryKey: ["schedules", schedule, "cover", body],
    queryFn: () => (body ? order(schedule, body, true) : null),
    enabled: body !== undefined,
    retry: false,
    staleTime: 10_000,
  });

/** Something done to a schedule's cover, after which its calendars are read again. */
function useCoverAct<Given, Result>(act: (given: Given) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["schedules"] }),
        client.invalidateQueries({ queryKey: ["on-call"] }),
      ]),
  });
}

export const useOrderCover = (schedule: string) =>
  useCoverAct((body: CoverOrder) => order(schedule, body, false));

export const useWithdrawCover = (schedule: string) =>
  useCoverAct((id: string) =>
    answer(api.DELETE("/api/v1/schedules/{schedule}/overrides/{id}", { params: { path: { schedule, id } } })),
  );
