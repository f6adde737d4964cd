import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { instantsOf } from "./audit-address.ts";
import type { AuditAddress } from "./audit-address.ts";

/** The questions of an address, without the entry that happens to be open. */
export type AuditFilter = Omit<AuditAddress, "entry">;

const pageSize = 50;

function fetchAudit({ from, to, ...words }: AuditFilter, cursor: string | undefined) {
  const query = {
    limit: pageSize,
    ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)),
    ...instantsOf({ from, to }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.GET("/api/v1/audit", { params: { query } }));
}

type AuditPage = Awaited<ReturnType<typeof fetchAudit>>;

/** One entry of the log. */
export type AuditEntry = AuditPage["items"][number];

/** Entries that a filter finds, newest first, page by page. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ["audit", "list", filter],
    queryFn: ({ pageParam }) => fetchAudit(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The kinds of act that the log knows. */
export const useAuditActions = () =>
  useQuery({
    queryKey: ["audit", "actions"],
    queryFn: () => answer(api.GET("/api/v1/audit/actions")),
    staleTime: 300_000,
  });

const proveChain = () => answer(api.GET("/api/v1/audit/verify"));

export type ChainProof = Awaited<ReturnType<typeof proveChain>>;

/** Proves the chain from its first entry when asked to; it reads the whole log. */
export const useProveChain = () => useMutation({ mutationFn: proveChain });
