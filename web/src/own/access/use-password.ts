import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";

/** Makes a link at which a person chooses a password; it is told this once. */
export const useMakeSignInLink = (person: string) =>
  useMutation({
    mutationFn: () =>
      answer(api.POST("/api/v1/people/{person}/sign-in-link", { params: { path: { person } } })),
  });

/** Changes the reader's own password; their other sessions end. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; password: string }) =>
      answer(api.PUT("/api/v1/session/password", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
}
