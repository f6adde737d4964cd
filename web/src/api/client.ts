import createClient from "openapi-fetch";
import { asProblem, toProblem } from "./problem.ts";
import type { paths } from "./schema.ts";

/** The one way to the server: typed by its OpenAPI document, with the session's cookie. */
export const api = createClient<paths>({ baseUrl: "/", credentials: "same-origin" });

type Result<T> = { data?: T; error?: unknown; response: Response };

/** The answer's body, or a ProblemError thrown: what a query or mutation function returns. */
export async function answer<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw asProblem(cause);
  });
  if (!response.ok) throw toProblem(error, response.status);
  // An answer without a body (204) has no data, and its type says so.
  return data as T;
}
