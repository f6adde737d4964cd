import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

/** Who answers for one service at an instant, and why. */
export type OnCallAnswer = components["schemas"]["OnCallAnswer"];
export type OnCallStep = OnCallAnswer["steps"][number];

/** Whose services are asked for; of nobody in particular for all. */
type OnCallOf = { team?: string | undefined; domain?: string | undefined };

async function fetchAnswers({ team, domain }: OnCallOf): Promise<OnCallAnswer[]> {
  const query = { ...(team ? { team } : {}), ...(domain ? { domain } : {}) };
  const found = await answer(api.GET("/api/v1/on-call", { params: { query } }));
  return "items" in found ? found.items : [found];
}

/** Fetches who answers for one service at an instant, now if none is given. */
export async function fetchOnCall(service: string, at: string | undefined): Promise<OnCallAnswer> {
  const query = { service, ...(at === undefined ? {} : { at }) };
  const found = await answer(api.GET("/api/v1/on-call", { params: { query } }));
  if ("items" in found) throw new Error(`The server answered for all services instead of ${service}.`);
  return found;
}

/** A minute: shifts end without an event that says so. */
const staleAfterMs = 60_000;

/** Who answers now for every service of a team, a domain or the organisation. */
export const useOnCallAnswers = (of: OnCallOf, enabled = true) =>
  useQuery({
    queryKey: ["on-call", "answers", of],
    queryFn: () => fetchAnswers(of),
    refetchInterval: staleAfterMs,
    enabled,
  });

/** The query of who answers for one service at an instant, now if none is given. */
export const onCallQuery = (service: string, at: string | undefined) =>
  queryOptions({
    queryKey: ["on-call", "service", service, at ?? "now"],
    queryFn: () => fetchOnCall(service, at),
  });

/** Who answers for one service at an instant; without one now, and kept true. */
export const useOnCall = (service: string, at: string | undefined) =>
  useQuery({ ...onCallQuery(service, at), refetchInterval: at === undefined ? staleAfterMs : false });
