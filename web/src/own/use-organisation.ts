import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

const fetchOrganisation = () => answer(api.GET("/api/v1/organisation"));

/** The organisation as the server answers it. */
export type Organisation = Awaited<ReturnType<typeof fetchOrganisation>>;

/** The organisation with its bands in force; asks only for somebody who is signed in. */
export const useOrganisation = (signedIn: boolean) =>
  useQuery({
    queryKey: ["organisation"],
    queryFn: fetchOrganisation,
    enabled: signedIn,
    staleTime: 300_000,
  });
