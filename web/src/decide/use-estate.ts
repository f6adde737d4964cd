import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

const fetchEstate = () => answer(api.GET("/api/v1/estate"));

/** A service of the estate with its estimates and what follows from them. */
export type EstateService = Awaited<ReturnType<typeof fetchEstate>>["items"][number];

/** Every service with its estimates; asks only for somebody who is signed in. */
export const useEstate = (signedIn: boolean) =>
  useQuery({ queryKey: ["estate"], queryFn: fetchEstate, enabled: signedIn });
