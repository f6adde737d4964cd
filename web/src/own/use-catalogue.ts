import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type Service = components["schemas"]["Service"];
export type ServiceSummary = components["schemas"]["ServiceSummary"];
export type Team = components["schemas"]["Team"];
export type TeamSummary = components["schemas"]["TeamSummary"];
export type Domain = components["schemas"]["Domain"];
export type Person = components["schemas"]["Person"];

/** As many as one answer can carry; its `next` leads to the others. */
const pageSize = 500;

const fetchTeamPage = (cursor: string | null) =>
  answer(api.GET("/api/v1/teams", { params: { query: { limit: pageSize, ...(cursor ? { cursor } : {}) } } }));

async function fetchTeams(cursor: string | null = null): Promise<{ items: TeamSummary[] }> {
  const { items, next } = await fetchTeamPage(cursor);
  return { items: next === null ? items : [...items, ...(await fetchTeams(next)).items] };
}

/** The query of one service with everything that the catalogue says of it. */
export const serviceQuery = (slug: string) =>
  queryOptions({
    queryKey: ["services", slug],
    queryFn: () => answer(api.GET("/api/v1/services/{service}", { params: { path: { service: slug } } })),
  });

/** One service with everything that the catalogue says of it. */
export const useService = (slug: string) => useQuery(serviceQuery(slug));

/** The query of how well a service must run at an instant; refused with 404 while nobody has estimated it. */
export const derivationQuery = (slug: string, at: string | undefined) =>
  queryOptions({
    queryKey: ["services", slug, "derivation", at ?? "now"],
    queryFn: () =>
      answer(
        api.GET("/api/v1/services/{slug}/derivation", {
          params: { path: { slug }, query: at === undefined ? {} : { at } },
        }),
      ),
  });

/** How well a service must run at an instant, now if none is given. */
export const useDerivation = (slug: string, at: string | undefined) => useQuery(derivationQuery(slug, at));

/** Every team by slug. */
export const useTeams = () => useQuery({ queryKey: ["teams"], queryFn: () => fetchTeams() });

/** The query of one team with its members, services and calendar. */
export const teamQuery = (slug: string) =>
  queryOptions({
    queryKey: ["teams", slug],
    queryFn: () => answer(api.GET("/api/v1/teams/{team}", { params: { path: { team: slug } } })),
  });

/** One team with its members, services and calendar. */
export const useTeam = (slug: string) => useQuery(teamQuery(slug));

/** One domain with its teams and services. */
export const useDomain = (slug: string) =>
  useQuery({
    queryKey: ["domains", slug],
    queryFn: () => answer(api.GET("/api/v1/domains/{domain}", { params: { path: { domain: slug } } })),
  });

/** A person by id, slug or e-mail. */
export const usePerson = (word: string) =>
  useQuery({
    queryKey: ["people", word],
    queryFn: () => answer(api.GET("/api/v1/people/{person}", { params: { path: { person: word } } })),
  });
