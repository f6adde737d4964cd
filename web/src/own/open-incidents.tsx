import { Link } from "@tanstack/react-router";
import { incidentName } from "../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";
import { incidentClassFaces } from "../shared/incident-class-badge.tsx";
import classes from "./open-incidents.module.css";

/** The open incidents of a service in a word, leading to the one or to the list of them. */
export function OpenIncidents({
  service,
  incidents,
}: {
  service: string;
  incidents: readonly IncidentSummary[];
}) {
  const [first] = incidents;
  if (!first) return <span className={classes.none}>none</span>;
  const worst = incidents.some(({ method }) => method === "major") ? "major" : "minor";
  const { icon: Icon, tone, label } = incidentClassFaces[worst];
  return (
    <span className={classes.open} data-tone={tone}>
      <Icon size={15} stroke={2} aria-label={label} />
      {incidents.length === 1 ? (
        <Link to="/incidents/$number" params={{ number: String(first.number) }} title={first.title}>
          {incidentName(first.number)}
        </Link>
      ) : (
        <Link to="/incidents" search={{ service }}>
          {incidents.length} incidents
        </Link>
      )}
    </span>
  );
}
