import { isOpen } from "../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";

/** The reader as the session knows them. */
export type Reader = { id: string; teams: readonly string[] };

type Sorted = { mine: IncidentSummary[]; others: IncidentSummary[] };

const needsSomebody = ({ state, pagedAt }: IncidentSummary): boolean =>
  state === "triggered" && pagedAt !== null;

/** What is dearest of what nobody has acknowledged first, then whatever else is dearest. */
const byNeed = (a: IncidentSummary, b: IncidentSummary): number =>
  Number(needsSomebody(b)) - Number(needsSomebody(a)) || Number(b.loss.perHour) - Number(a.loss.perHour);

/** The open incidents that the reader is on or whose team is theirs, those that need somebody first; and the others. */
export function sortIncidents(items: readonly IncidentSummary[], reader: Reader): Sorted {
  const isMine = ({ acknowledgedBy, team }: IncidentSummary) =>
    acknowledgedBy?.id === reader.id || (team !== null && reader.teams.includes(team.slug));
  const open = items.filter(isOpen).toSorted(byNeed);
  return { mine: open.filter(isMine), others: open.filter((incident) => !isMine(incident)) };
}
