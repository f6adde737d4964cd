import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";

const fetchKeys = (cursor: string | undefined) =>
  answer(api.GET("/api/v1/api-keys", { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }));

/** An API key without its secret. */
export type ApiKey = Awaited<ReturnType<typeof fetchKeys>>["items"][number];

/** API keys of the reader's teams, newest first, page by page. */
export const useApiKeys = () =>
  useInfiniteQuery({
    queryKey: ["api-keys"],
    queryFn: ({ pageParam }) => fetchKeys(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const create = (body: { name: string; scopes: Scope[]; team?: string; service?: string }) =>
  answer(api.POST("/api/v1/api-keys", { body }));

export type Scope =
  | "admin"
  | "read"
  | "alerts:write"
  | "incidents:write"
  | "changes:write"
  | "catalogue:write"
  | "samples:write";

/** A key just made, with the secret that is told this once. */
export type MadeKey = Awaited<ReturnType<typeof create>>;

/** Makes a key. */
export function useMakeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: create,
    onSuccess: () => client.invalidateQueries({ queryKey: ["api-keys"] }),
  });
}

/** Revokes a key for good. */
export function useRevokeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["api-keys"] }),
  });
}
