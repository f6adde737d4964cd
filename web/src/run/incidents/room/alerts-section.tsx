import { IconExternalLink } from "@tabler/icons-react";
import { Instant } from "../../../shared/instant.tsx";
import { ErrorState } from "../../../shared/error-state.tsx";
import { TableSkeleton } from "../../../shared/skeletons.tsx";
import type { Alert } from "../incident-types.ts";
import { useIncidentAlerts } from "../use-incident.ts";
import { counted } from "../../../shared/format/words.ts";
import classes from "./alerts-section.module.css";
import { RoomSection } from "./room-section.tsx";

const shownAlerts = 8;

/** Labels worth a glance: not the long ones, nor what the page shows elsewhere. */
const shownElsewhere = new Set([
  "service",
  "impact",
  "runbook_url",
  "dashboard_url",
  "summary",
  "description",
]);
const glanceable = ([name, value]: [string, string]): boolean =>
  !shownElsewhere.has(name) && value.length <= 60 && !/^https?:/.test(value);

function AlertItem({ alert }: { alert: Alert }) {
  const { summary, source, state, receivedCount, startedAt, endedAt, labels, links } = alert;
  const over = state === "resolved";
  return (
    <li className={classes.alert} data-over={over}>
      <p className={classes.summary}>
        <span className={classes.state}>{over ? "Over" : "Firing"}</span> {summary}
      </p>
      <p className={classes.facts}>
        {source}
        {receivedCount > 1 && <> · received {receivedCount} times</>} · {over ? "ended " : "since "}
        <Instant at={over ? (endedAt ?? startedAt) : startedAt} />
      </p>
      <ul className={classes.labels} aria-label="Labels">
        {Object.entries(labels)
          .filter(glanceable)
          .map(([name, value]) => (
            <li key={name} title={`${name}: ${value}`}>
              {name}=<b>{value}</b>
            </li>
          ))}
      </ul>
      {links.length > 0 && (
        <p className={classes.links}>
          {links.map(({ href, text }) => (
            <a key={href} href={href} target="_blank" rel="noreferrer">
              {text || href}
              <IconExternalLink size={13} aria-hidden />
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

/** The alerts behind the incident: what fires, with labels, counts and links. */
export function AlertsSection({ incidentId, open }: { incidentId: string; open: boolean }) {
  const { data, error, refetch } = useIncidentAlerts(incidentId);
  const items = data?.items ?? [];
  const firing = items.filter(({ state }) => state !== "resolved").length;
  const gist = !data
    ? ""
    : items.length === 0
      ? "none: a person opened it"
      : firing > 0
        ? `${firing}${data.next ? " or more" : ""} firing`
        : "all are over";
  const rest = items.length - shownAlerts;
  return (
    <RoomSection title="Alerts" gist={gist} open={open}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={2} />}
      <ul className={classes.alerts}>
        {items.slice(0, shownAlerts).map((alert) => (
          <AlertItem key={alert.id} alert={alert} />
        ))}
      </ul>
      {rest > 0 && (
        <details className={classes.rest}>
          <summary>{counted(rest, "more alert")}</summary>
          <ul className={classes.alerts}>
            {items.slice(shownAlerts).map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        </details>
      )}
    </RoomSection>
  );
}
