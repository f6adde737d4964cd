import { Link } from "@tanstack/react-router";
import { IncidentStateBadge } from "../run/incidents/incident-state-badge.tsx";
import { incidentName } from "../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";
import { RunningLoss } from "../run/incidents/running-loss.tsx";
import { Panel } from "../shared/panel.tsx";
import classes from "./other-incidents.module.css";

const shown = 5;

/** What is open elsewhere, the dearest first: it may be what hurts here. */
export function OtherIncidents({ incidents }: { incidents: readonly IncidentSummary[] }) {
  return (
    <Panel
      title="Open elsewhere"
      aside={incidents.length > shown && <Link to="/incidents">All {incidents.length}</Link>}
    >
      <ul className={classes.list}>
        {incidents.slice(0, shown).map(({ id, number, title, service, state, loss }) => (
          <li key={id}>
            <Link to="/incidents/$number" params={{ number: String(number) }}>
              {incidentName(number)} {title}
            </Link>
            <span className={classes.service}>{service?.name ?? "no service"}</span>
            <span>
              <IncidentStateBadge state={state} />
            </span>
            <span className={classes.loss}>{Number(loss.amount) > 0 && <RunningLoss loss={loss} />}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
