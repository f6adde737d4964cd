import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";
import { useCatalogueChanged } from "../editing/use-document.ts";

export type Policies = components["schemas"]["Policies"];
export type PolicyKind = "bands" | "incident-loss" | "remuneration";
export type BandsValue = components["schemas"]["BandsValue"];
export type IncidentLossValue = components["schemas"]["IncidentLossValue"];
export type RemunerationValue = components["schemas"]["RemunerationValue"];

/** A decision as histories tell it, whatever its kind. */
export type PolicyVersion = Omit<NonNullable<Policies["bands"]["inForce"]>, "value"> & {
  value: object | null;
};

export type PolicyHistory = {
  inForce: PolicyVersion | null;
  coming: readonly PolicyVersion[];
  past: readonly PolicyVersion[];
};

/** What the organisation has decided with dates: in force, coming, past. */
export const usePolicies = () =>
  useQuery({
    queryKey: ["organisation", "policies"],
    queryFn: () => answer(api.GET("/api/v1/organisation/policies")),
  });

export type Decision = {
  kind: PolicyKind;
  value: Record<string, unknown> | null;
  effectiveFrom?: string;
  reason: string;
};

export const decide = ({ kind, ...body }: Decision) =>
  answer(api.POST("/api/v1/organisation/policies/{kind}", { params: { path: { kind } }, body }));

export const withdraw = (kind: PolicyKind, id: string) =>
  answer(api.DELETE("/api/v1/organisation/policies/{kind}/{id}", { params: { path: { kind, id } } }));

function usePolicyAct<Given, Result>(act: (given: Given) => Promise<Result>) {
  const changed = useCatalogueChanged();
  return useMutation({ mutationFn: act, onSuccess: changed });
}

export const useDecide = () => usePolicyAct(decide);

export const useWithdraw = (kind: PolicyKind) => usePolicyAct((id: string) => withdraw(kind, id));

/** What other bands would do to the estate; asked while they are typed, and nothing is saved. */
export const useBandsPreview = (value: BandsValue) =>
  useQuery({
    queryKey: ["estate", "what-if", value],
    queryFn: () => answer(api.POST("/api/v1/estate/what-if", { body: { ...value, limit: 8 } })),
    retry: false,
    placeholderData: keepPreviousData,
  });
