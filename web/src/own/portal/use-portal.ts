import { useMemo } from "react";
import { useEstate } from "../../decide/use-estate.ts";
import type { EstatePart } from "../../decide/use-estate.ts";
import { useOnCallAnswers } from "../../run/on-call/use-on-call.ts";
import { useIncidents } from "../../run/use-incidents.ts";
import { noOwner } from "./portal-address.ts";
import type { PortalAddress } from "./portal-address.ts";
import { filterRows, portalRows } from "./portal-rows.ts";

/** Of a larger organisation, who answers is asked for a domain or a team at a time. */
const mostAnswers = 500;

/** Decommissioned services are known only where they are asked for. */
const livesOf = ({ lifecycle }: PortalAddress): EstatePart =>
  lifecycle === "decommissioned" ? { lifecycle } : {};

/** Everything that the portal shows: all services, those that the filters leave, and what could not be loaded. */
export function usePortal(address: PortalAddress) {
  const living = useEstate(true);
  const estate = useEstate(true, livesOf(address));
  const many = (living.data?.items.length ?? 0) > mostAnswers;
  const part = { domain: address.domain, team: address.team === noOwner ? undefined : address.team };
  const narrowed = Boolean(part.domain ?? part.team);
  const answers = useOnCallAnswers(many ? part : {}, living.isSuccess && (!many || narrowed));
  const incidents = useIncidents("open");

  const known = useMemo(
    () => ({ answers: answers.data ?? [], incidents: incidents.data?.items ?? [] }),
    [answers.data, incidents.data],
  );
  const all = useMemo(() => portalRows({ estate: living.data?.items ?? [], ...known }), [living.data, known]);
  const rows = useMemo(
    () => filterRows(portalRows({ estate: estate.data?.items ?? [], ...known }), address),
    [estate.data, known, address],
  );
  return { living, estate, all, rows, unanswered: many && !narrowed, parts: { answers, incidents } };
}
