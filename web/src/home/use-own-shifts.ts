import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

const staleAfterMs = 60_000;

/** The query of my shift under way and my next one. */
export const ownShiftsQuery = queryOptions({
  queryKey: ["on-call", "mine"],
  queryFn: () => answer(api.GET("/api/v1/on-call/mine")),
});

/** My shift under way and my next one; asked anew each minute, because shifts end without an event that says so. */
export const useOwnShifts = () => useQuery({ ...ownShiftsQuery, refetchInterval: staleAfterMs });
