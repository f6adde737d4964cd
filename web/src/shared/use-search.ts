import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

const fetchHits = (q: string) => answer(api.GET("/api/v1/search", { params: { query: { q } } }));

/** One thing that the server's search found. */
export type SearchHit = Awaited<ReturnType<typeof fetchHits>>["items"][number];

/** What the server finds for some words; asks nothing for fewer than two letters. */
export const useSearch = (words: string) =>
  useQuery({
    queryKey: ["search", words],
    queryFn: () => fetchHits(words),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  });
