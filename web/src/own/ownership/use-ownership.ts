import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";
import { tellDone } from "../../shared/undo.ts";
import { sayAnswered } from "./transfer-words.ts";

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
  const tellAndRefresh = useTellAndRefresh();
  return useMutation({
    mutationFn: (body: WantedTransfer) =>
      answer(api.POST("/api/v1/services/{service}/transfers", { params: { path: { service } }, body })),
    onSuccess: tellAndRefresh,
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
  const tellAndRefresh = useTellAndRefresh();
  return useMutation({
    mutationFn: (act: TransferAct) => answer(requestOf(id, act)),
    onSuccess: tellAndRefresh,
  });
}

/** Says what came of it, whatever becomes of the form meanwhile, and lets every page follow. */
function useTellAndRefresh() {
  const client = useQueryClient();
  return (transfer: Transfer) => {
    tellDone(sayAnswered(transfer));
    return Promise.all(["ownership", "services"].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
