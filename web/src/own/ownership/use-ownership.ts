import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type Approval = components["schemas"]["Approval"];
export type Transfer = components["schemas"]["OwnershipTransfer"];

const mostTransfers = 50;

/** The transfers of a service, the latest first. */
export const useTransfers = (service: string) =>
  useQuery({
    queryKey: ["ownership", "transfers", service],
    queryFn: () =>
      answer(
        api.GET("/api/v1/services/{service}/transfers", {
          params: { path: { service }, query: { limit: mostTransfers } },
        }),
      ),
  });

export type WantedTransfer = { to: string; reason: string; effectiveAt?: string };

/** Proposes that a service changes hands. */
export function useProposeTransfer(service: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: WantedTransfer) =>
      answer(api.POST("/api/v1/services/{service}/transfers", { params: { path: { service } }, body })),
    onSuccess: refresh,
  });
}

export type TransferAct = { act: "approve" } | { act: "withdraw" } | { act: "decline"; reason: string };

function requestOf(id: string, act: TransferAct) {
  const params = { path: { id } };
  if (act.act === "approve") return api.POST("/api/v1/transfers/{id}/approve", { params });
  if (act.act === "withdraw") return api.POST("/api/v1/transfers/{id}/withdraw", { params });
  return api.POST("/api/v1/transfers/{id}/decline", { params, body: { reason: act.reason } });
}

/** Answers a transfer. */
export function useTransferAct(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (act: TransferAct) => answer(requestOf(id, act)),
    onSuccess: refresh,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(["ownership", "services"].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

/** What waits for the yes, or the look, of whoever is signed in. */
export const useApprovals = () =>
  useQuery({
    queryKey: ["ownership", "approvals"],
    queryFn: () => answer(api.GET("/api/v1/approvals/mine")),
  });
