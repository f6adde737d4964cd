import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";

/** The open incidents of one service, newest first. */
export const useServiceIncidents = (service: string) =>
  useQuery({
    queryKey: ["incidents", { state: "open", service }],
    queryFn: () => answer(api.GET("/api/v1/incidents", { params: { query: { state: "open", service } } })),
  });
