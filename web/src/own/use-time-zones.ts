import { useQueries } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

/** The time zones of people by their ids, as far as they are loaded. */
export function useTimeZones(ids: readonly string[]): ReadonlyMap<string, string> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["people", id],
      queryFn: () => answer(api.GET("/api/v1/people/{person}", { params: { path: { person: id } } })),
      staleTime: 600_000,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ? [[data.id, data.timeZone] as const] : []))),
  });
}
