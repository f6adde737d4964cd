import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";
import { asProblem } from "../api/problem.ts";

/** The signed-in person and their roles, or null for nobody. */
async function fetchSession() {
  try {
    return await answer(api.GET("/api/v1/session"));
  } catch (error) {
    if (asProblem(error).status === 401) return null;
    throw error;
  }
}

/** Whoever is signed in, as the server tells it. */
export type SignedIn = NonNullable<Awaited<ReturnType<typeof fetchSession>>>;

/** The query of the session, shared by routes and components. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: fetchSession,
  staleTime: 300_000,
});

/** Who is signed in; undefined until known, null for nobody. */
export const useSession = () => useQuery(sessionQuery);

/** Which ways to sign in there are besides e-mail and password. */
export const useWaysToSignIn = () =>
  useQuery({
    queryKey: ["ways-to-sign-in"],
    queryFn: () => answer(api.GET("/api/v1/session/ways")),
    staleTime: Infinity,
  });

/** Signs in by e-mail and password. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answer(api.POST("/api/v1/session", { body })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}

/** Signs out here and forgets everything that was loaded for the person. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/session")),
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
