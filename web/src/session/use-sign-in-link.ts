import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { answer, api } from "../api/client.ts";
import type { paths } from "../api/schema.ts";
import { sessionQuery } from "./use-session.ts";
import type { SignedIn } from "./use-session.ts";

type BodyOf<Path extends "/api/v1/session/welcome" | "/api/v1/session/join"> =
  paths[Path]["post"]["requestBody"]["content"]["application/json"];

/** The code of the link in the address: after the #, which no server sees. A whole link opened after a cut one is read anew. */
export const useCode = (): string => useLocation({ select: ({ hash }) => hash });

/** Whose a link is; asked once, since the link does not change. */
export const useLinkHolder = (code: string) =>
  useQuery({
    queryKey: ["sign-in-link", code],
    queryFn: () => answer(api.POST("/api/v1/session/link", { body: { code } })),
    enabled: code !== "",
    staleTime: Infinity,
    retry: false,
  });

/** A new session in place of whatever was loaded before; the page of the link itself stays as it is. */
function useAdmit() {
  const client = useQueryClient();
  return (session: SignedIn) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "sign-in-link" });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

/** Chooses a password at an invitation or a reset, and is signed in. */
export const useJoin = () =>
  useMutation({
    mutationFn: (body: BodyOf<"/api/v1/session/join">) => answer(api.POST("/api/v1/session/join", { body })),
    onSuccess: useAdmit(),
  });

/** Begins the installation, and is signed in as its first administrator. */
export const useBeginInstallation = () =>
  useMutation({
    mutationFn: (body: BodyOf<"/api/v1/session/welcome">) =>
      answer(api.POST("/api/v1/session/welcome", { body })),
    onSuccess: useAdmit(),
  });

/** Asks for a mail with a link at which to choose a new password. */
export const useAskReset = () =>
  useMutation({
    mutationFn: (email: string) => answer(api.POST("/api/v1/session/forgotten", { body: { email } })),
  });
