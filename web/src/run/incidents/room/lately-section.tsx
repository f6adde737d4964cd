import { Link } from "@tanstack/react-router";
import { Instant } from "../../../shared/instant.tsx";
import { IncidentStateBadge } from "../incident-state-badge.tsx";
import { incidentName } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { RunningLoss } from "../running-loss.tsx";
import { useNewestIncidents } from "../use-incident.ts";
import { RoomSection } from "./room-section.tsx";
import classes from "./small-lists.module.css";

const shown = 5;

/** Other incidents of the same service: what was done then may help now. */
export function LatelySection({
  incident: { number, service },
  open,
}: {
  incident: Incident;
  open: boolean;
}) {
  const { data } = useNewestIncidents({ state: "any", service: service?.slug }, shown + 1, service !== null);
  const others = (data?.items ?? []).filter((other) => other.number !== number).slice(0, shown);
  if (service === null || others.length === 0) return null;
  return (
    <RoomSection
      title={`${service.name} before`}
      gist={`last ${incidentName(others[0]?.number ?? 0)}`}
      open={open}
    >
      <ul className={classes.list}>
        {others.map((other) => (
          <li key={other.id}>
            <Link to="/incidents/$number" params={{ number: String(other.number) }}>
              {incidentName(other.number)} {other.title}
            </Link>
            <p className={classes.line}>
              <span className={classes.facts}>
                <Instant at={other.impactStartedAt} /> · <RunningLoss loss={other.loss} />
              </span>
              <IncidentStateBadge state={other.state} />
            </p>
          </li>
        ))}
      </ul>
    </RoomSection>
  );
}
