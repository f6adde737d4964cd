import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type Service = components["schemas"]["Service"];
export type ServiceSummary = components["schemas"]["ServiceSummary"];
export type Team = components["schemas"]["Team"];
export type TeamSummary = components["schemas"]["TeamSummary"];
export type Domain = components["schemas"]["Domain"];
export type Person = components["schemas"]["Person"];

/** Which services a list asks the server for. */
export type ServiceFilter = {
  domain?: string | undefined;
  owner?: string | undefined;
  lifecycle?: ServiceSummary["lifecycle"] | undefined;
  kind?: ServiceSummary["kind"] | undefined;
};

/** As many as one answer can carry; `next` says that there are more. */
const mostServices = 500;

/** Only what has a value: the client writes an undefined parameter into the address. */
const given = <T extends object>(parameters: T): { [name in keyof T]: Exclude<T[name], undefined> } =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) as {
    [name in keyof T]: Exclude<T[name], undefined>;
  };

/** The services that fit a filter, by slug; without a lifecycle all but the decommissioned. */
export const useServices = (filter: ServiceFilter = {}) =>
  useQuery({
    queryKey: ["services", filter],
    queryFn: () =>
      answer(api.GET("/api/v1/services", { params: { query: { ...given(filter), limit: mostServices } } })),
  });

/** One service with everything that the catalogue says of it. */
export const useService = (slug: string) =>
  useQuery({
    queryKey: ["services", slug],
    queryFn: () => answer(api.GET("/api/v1/services/{service}", { params: { path: { service: slug } } })),
  });

/** How well a service must run at an instant; refused with 404 while nobody has estimated it. */
export const useDerivation = (slug: string, at: string | undefined) =>
  useQuery({
    queryKey: ["services", slug, "derivation", at ?? "now"],
    queryFn: () =>
      answer(
        api.GET("/api/v1/services/{slug}/derivation", {
          params: { path: { slug }, query: at === undefined ? {} : { at } },
        }),
      ),
  });

/** Every team by slug. */
export const useTeams = () =>
  useQuery({
    queryKey: ["teams"],
    queryFn: () => answer(api.GET("/api/v1/teams", { params: { query: { limit: mostServices } } })),
  });

/** One team with its members, services and calendar. */
export const useTeam = (slug: string) =>
  useQuery({
    queryKey: ["teams", slug],
    queryFn: () => answer(api.GET("/api/v1/teams/{team}", { params: { path: { team: slug } } })),
  });

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
