import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";

/** The query of what waits for the yes, or the look, of whoever is signed in. */
export const approvalsQuery = queryOptions({
  queryKey: ["ownership", "approvals"],
  queryFn: () => answer(api.GET("/api/v1/approvals/mine")),
});

/** What waits for the yes, or the look, of whoever is signed in. */
export const useApprovals = () => useQuery(approvalsQuery);
