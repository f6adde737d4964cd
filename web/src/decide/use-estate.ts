import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

/** Which part of the estate is looked at. */
export type EstatePart = { team?: string | undefined; domain?: string | undefined };

const fetchEstate = (part: { team?: string; domain?: string }) =>
  answer(api.GET("/api/v1/estate", { params: { query: part } }));

export type Estate = Awaited<ReturnType<typeof fetchEstate>>;

/** A service of the estate with its estimates and what follows from them. */
export type EstateService = Estate["items"][number];

/** The parts that are asked for; an undefined one would be written into the address. */
export const askedPart = ({ team, domain }: EstatePart): { team?: string; domain?: string } => ({
  ...(team === undefined ? {} : { team }),
  ...(domain === undefined ? {} : { domain }),
});

/** Every service of a part of the estate with its estimates; asks only for somebody who is signed in. */
export const useEstate = (signedIn: boolean, part: EstatePart = {}) =>
  useQuery({
    queryKey: ["estate", askedPart(part)],
    queryFn: () => fetchEstate(askedPart(part)),
    enabled: signedIn,
    placeholderData: keepPreviousData,
  });
