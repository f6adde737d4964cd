import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type OwnershipRow = components["schemas"]["OwnershipMatrixRow"];
export type Holder = components["schemas"]["AccountabilityHolder"];
export type Party = components["schemas"]["AccountabilityParty"];

/** What the sentence needs to know: every row, and the parts that nobody holds. */
export type OwnershipMatrix = { items: readonly OwnershipRow[]; vacant: readonly Party[] };

/** Who is accountable, responsible and informed for every living service, by name. */
export const useOwnershipMatrix = () =>
  useQuery({
    queryKey: ["ownership", "matrix"],
    queryFn: () => answer(api.GET("/api/v1/ownership/matrix")),
  });
