import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { sessionQuery } from "../../session/use-session.ts";

const keyOf = (person: string) => ["people", person, "sign-in"];
const path = (person: string) => ({ params: { path: { person } } });

/** Whether a person can sign in by password, and the invitation that waits for them. */
export const usePersonSignIn = (person: string) =>
  useQuery({
    queryKey: keyOf(person),
    queryFn: () => answer(api.GET("/api/v1/people/{person}/sign-in", path(person))),
  });

/** Invites a person to choose a password; the link is told this once. */
export function useInvite(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/v1/people/{person}/invitation", path(person))),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(person) }),
  });
}

/** Changes the reader's own password; their other sessions end. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; password: string }) =>
      answer(api.PUT("/api/v1/session/password", { body })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["sessions"] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
}
