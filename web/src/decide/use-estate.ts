import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client.ts";

/** Which part of the estate is looked at. */
export type EstatePart = {
  team?: string | undefined;
  domain?: string | undefined;
  lifecycle?: "decommissioned" | undefined;
};

type AskedPart = { [name in keyof EstatePart]?: Exclude<EstatePart[name], undefined> };

const fetchEstate = (part: AskedPart) => answer(api.GET("/api/v1/estate", { params: { query: part } }));

export type Estate = Awaited<ReturnType<typeof fetchEstate>>;

/** A service of the estate with its estimates and what follows from them. */
export type EstateService = Estate["items"][number];

/** The parts that are asked for; an undefined one would be written into the address. */
export const askedPart = ({ team, domain, lifecycle }: EstatePart): AskedPart => ({
  ...(team === undefined ? {} : { team }),
  ...(domain === undefined ? {} : { domain }),
  ...(lifecycle === undefined ? {} : { lifecycle }),
});

/** The query of every service of a part of the estate with its estimates. */
export const estateQuery = (part: EstatePart = {}) =>
  queryOptions({
    queryKey: ["estate", askedPart(part)],
    queryFn: () => fetchEstate(askedPart(part)),
  });

/** Every service of a part of the estate; asks only for somebody who is signed in. */
export const useEstate = (signedIn: boolean, part: EstatePart = {}) =>
  useQuery({ ...estateQuery(part), enabled: signedIn, placeholderData: keepPreviousData });
