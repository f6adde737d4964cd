import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";
import type { paths } from "../api/schema.ts";
import { sessionQuery } from "./use-session.ts";

type Chosen = paths["/api/v1/session/password"]["post"]["requestBody"]["content"]["application/json"];

/** Whose a sign-in link is; asked once, since the link does not change. */
export const useLinkHolder = (code: string) =>
  useQuery({
    queryKey: ["sign-in-link", code],
    queryFn: () => answer(api.POST("/api/v1/session/link", { body: { code } })),
    enabled: code !== "",
    staleTime: Infinity,
    retry: false,
  });

/** Chooses a password at a sign-in link, and is signed in. */
export function useChoosePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Chosen) => answer(api.POST("/api/v1/session/password", { body })),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
