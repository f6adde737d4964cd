import { IconMoodCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { incidentName } from "../../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../../run/incidents/incident-types.ts";
import { IncidentStateBadge } from "../../run/incidents/incident-state-badge.tsx";
import { RunningLoss } from "../../run/incidents/running-loss.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { IncidentClassBadge } from "../../shared/incident-class-badge.tsx";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import classes from "./incidents-panel.module.css";
import { useServiceIncidents } from "./use-service-incidents.ts";

/** What is wrong with the service now and what it has cost so far. */
export function IncidentsPanel({ service }: { service: string }) {
  const incidents = useServiceIncidents(service);
  return (
    <Panel
      title="Open now"
      area="incidents"
      aside={
        <Link to="/incidents" search={{ service, state: "any" }}>
          Earlier incidents
        </Link>
      }
    >
      {incidents.isPending && <TableSkeleton rows={2} />}
      {incidents.isError && <ErrorState error={incidents.error} onRetry={() => void incidents.refetch()} />}
      {incidents.data && <Incidents items={incidents.data.items} />}
    </Panel>
  );
}

function Incidents({ items }: { items: readonly IncidentSummary[] }) {
  if (items.length === 0)
    return (
      <p className={classes.none}>
        <IconMoodCheck size={18} stroke={1.75} aria-hidden />
        No incident is open.
      </p>
    );
  return (
    <ul className={classes.list}>
      {items.map((incident) => (
        <li key={incident.id} className={classes.incident}>
          <Link
            to="/incidents/$number"
            params={{ number: String(incident.number) }}
            className={classes.title}
          >
            {incidentName(incident.number)} {incident.title}
          </Link>
          <span className={classes.loss}>
            <RunningLoss loss={incident.loss} />
          </span>
          <span className={classes.facts}>
            <IncidentClassBadge incidentClass={incident.method} />
            <IncidentStateBadge state={incident.state} />
            <Instant at={incident.impactStartedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
