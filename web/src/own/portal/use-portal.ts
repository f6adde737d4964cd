import { useMemo } from "react";
import { useEstate } from "../../decide/use-estate.ts";
import { useOnCallAnswers } from "../../run/on-call/use-on-call.ts";
import { useIncidents } from "../../run/use-incidents.ts";
import { useServices } from "../use-catalogue.ts";
import type { ServiceFilter } from "../use-catalogue.ts";
import { noOwner } from "./portal-address.ts";
import type { PortalAddress } from "./portal-address.ts";
import { filterRows, portalRows } from "./portal-rows.ts";

/** The part of the filters that the server knows too: needed where one answer cannot carry everything. */
const askedOf = ({ domain, team, kind, lifecycle }: PortalAddress): ServiceFilter => ({
  domain,
  owner: team === noOwner ? undefined : team,
  kind: kind as ServiceFilter["kind"],
  lifecycle: lifecycle as ServiceFilter["lifecycle"],
});

/** Everything that the portal shows: all services, those that the filters leave, and what could not be loaded. */
export function usePortal(address: PortalAddress) {
  const everything = useServices();
  const more = everything.data?.next != null;
  const asked = askedOf(address);
  const narrows = Object.values(asked).some((value) => value !== undefined);
  // Decommissioned services are listed only where they are asked for.
  const narrowed = useServices(narrows && (more || asked.lifecycle === "decommissioned") ? asked : {});
  const estate = useEstate(true);
  // Of a large organisation, who answers is asked for a domain or a team at a time.
  const part = more ? { domain: asked.domain, team: asked.owner } : {};
  const answers = useOnCallAnswers(part, !more || Boolean(asked.domain ?? asked.owner));
  const incidents = useIncidents("open");

  const known = useMemo(
    () => ({
      estate: estate.data?.items ?? [],
      answers: answers.data ?? [],
      incidents: incidents.data?.items ?? [],
    }),
    [estate.data, answers.data, incidents.data],
  );
  const all = useMemo(
    () => portalRows({ services: everything.data?.items ?? [], ...known }),
    [everything.data, known],
  );
  const rows = useMemo(
    () => filterRows(portalRows({ services: narrowed.data?.items ?? [], ...known }), address),
    [narrowed.data, known, address],
  );
  return { services: everything, narrowed, more, all, rows, parts: { estate, answers, incidents } };
}
