import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";

const fetchSessions = (person: string | null) =>
  person === null
    ? answer(api.GET("/api/v1/sessions"))
    : answer(api.GET("/api/v1/people/{person}/sessions", { params: { path: { person } } }));

/** A session as the server lists it. */
export type Session = Awaited<ReturnType<typeof fetchSessions>>["items"][number];

/** Where somebody is signed in: the reader (null), or as an administrator sees it another person. */
export const useSessions = (person: string | null) =>
  useQuery({ queryKey: ["sessions", person], queryFn: () => fetchSessions(person) });

/** Ends one session, or all but the reader's own (null). */
export function useEndSession(person: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => {
      if (id !== null) return answer(api.DELETE("/api/v1/sessions/{id}", { params: { path: { id } } }));
      if (person === null) return answer(api.DELETE("/api/v1/sessions"));
      return answer(api.DELETE("/api/v1/people/{person}/sessions", { params: { path: { person } } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
}
