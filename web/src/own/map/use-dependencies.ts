import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type MapNode = components["schemas"]["DependencyNode"];
export type DependencyEdge = components["schemas"]["DependencyEdge"];
export type BlastRadius = components["schemas"]["BlastRadius"];
export type WeakDependency = components["schemas"]["WeakDependency"];

/** What a service needs, who needs it, and what its failure takes along. */
export const useDependenciesOf = (slug: string | undefined, depth: number) =>
  useQuery({
    queryKey: ["dependencies", slug, depth],
    queryFn: () =>
      answer(
        api.GET("/api/v1/services/{slug}/dependencies", {
          params: { path: { slug: slug ?? "" }, query: { depth } },
        }),
      ),
    enabled: slug !== undefined,
    placeholderData: keepPreviousData,
  });

/** Who needs whom in the estate or a part of it, circles, and targets that cannot hold. */
export const useDependencies = (
  part: { team?: string | undefined; domain?: string | undefined },
  enabled: boolean,
) =>
  useQuery({
    queryKey: ["dependencies", part],
    queryFn: () => {
      const query = {
        ...(part.team === undefined ? {} : { team: part.team }),
        ...(part.domain === undefined ? {} : { domain: part.domain }),
      };
      return answer(api.GET("/api/v1/dependencies", { params: { query } }));
    },
    enabled,
  });
