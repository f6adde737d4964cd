import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

const staleAfterMs = 60_000;

/** My shift under way and my next one; asked anew each minute, because shifts end without an event that says so. */
export const useOwnShifts = () =>
  useQuery({
    queryKey: ["on-call", "mine"],
    queryFn: () => answer(api.GET("/api/v1/on-call/mine")),
    refetchInterval: staleAfterMs,
  });
