import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type Gap = components["schemas"]["OwnershipGap"];

/** The gaps of every kind, the first of each; or all of one kind, a page at a time. */
export const useGaps = (kind: string | undefined) =>
  useInfiniteQuery({
    queryKey: ["ownership", "gaps", kind ?? "any"],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET("/api/v1/ownership/gaps", {
          params: { query: { ...(kind !== undefined && { kind }), ...(cursor !== null && { cursor }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
