import { Link } from "@tanstack/react-router";
import { Duration } from "../../shared/duration.tsx";
import { moneyText } from "../../shared/format/format-money.ts";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { IncidentClassBadge } from "../../shared/incident-class-badge.tsx";
import { Instant } from "../../shared/instant.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import classes from "./incident-columns.module.css";
import { IncidentStateBadge } from "./incident-state-badge.tsx";
import { incidentName, isHurting } from "./incident-types.ts";
import type { IncidentSummary } from "./incident-types.ts";
import { RunningLoss } from "./running-loss.tsx";
import { WhoAnswers, whoAnswersText } from "./who-answers.tsx";

/** How long customers felt it, or have felt it by the list's own instant. */
const feltSeconds = ({ impactStartedAt, mitigatedAt, loss }: IncidentSummary): number =>
  (Date.parse(mitigatedAt ?? loss.asOf) - Date.parse(impactStartedAt)) / 1000;

function IncidentCell({ incident }: { incident: IncidentSummary }) {
  const { number, title, service, drill, state, method } = incident;
  return (
    <div className={classes.incident}>
      <Link to="/incidents/$number" params={{ number: String(number) }} className={classes.title}>
        <span className={classes.number}>{incidentName(number)}</span> {keepPercentTogether(title)}
      </Link>
      {drill && <span className={classes.drill}>Drill</span>}
      <span className={classes.phoneOnly}>{service?.name ?? "No service"}</span>
      <span className={classes.phoneOnly}>
        <IncidentStateBadge state={state} />
        <IncidentClassBadge incidentClass={method} />
      </span>
    </div>
  );
}

function LossCell({ incident: { loss, state } }: { incident: IncidentSummary }) {
  const { amount, perHour, currency } = loss;
  if (Number(amount) === 0 && Number(perHour) === 0) return <span className={classes.under}>not priced</span>;
  return (
    <div className={classes.two}>
      <RunningLoss loss={loss} />
      <span className={classes.under}>
        {isHurting({ state }) ? `${moneyText(perHour, currency, "estimate")} an hour` : "stands still"}
      </span>
    </div>
  );
}

export const incidentColumns: readonly Column<IncidentSummary>[] = [
  {
    id: "incident",
    header: "Incident",
    value: ({ number, title }) => `${incidentName(number)} ${title}`,
    cell: (incident) => <IncidentCell incident={incident} />,
  },
  {
    id: "service",
    header: "Service",
    wideOnly: true,
    value: ({ service, team }) => [service?.name, team?.name].filter(Boolean).join(", ") || null,
    cell: ({ service, team }) => (
      <div className={classes.two}>
        <span>{service?.name ?? "No service"}</span>
        <span className={classes.under}>{team?.name ?? "nobody owns it"}</span>
      </div>
    ),
  },
  {
    id: "state",
    header: "State",
    wideOnly: true,
    value: ({ state }) => state,
    cell: ({ state }) => <IncidentStateBadge state={state} />,
  },
  {
    id: "class",
    header: "Class",
    wideOnly: true,
    value: ({ method }) => method,
    cell: ({ method }) => <IncidentClassBadge incidentClass={method} />,
  },
  {
    id: "loss",
    header: "Loss",
    align: "end",
    value: ({ loss }) => Number(loss.amount),
    cell: (incident) => <LossCell incident={incident} />,
  },
  {
    id: "who",
    header: "Who",
    wideOnly: true,
    value: whoAnswersText,
    cell: (incident) => <WhoAnswers incident={incident} />,
  },
  {
    id: "began",
    header: "Began",
    align: "end",
    wideOnly: true,
    value: ({ impactStartedAt }) => impactStartedAt,
    cell: (incident) => (
      <div className={classes.two}>
        <Instant at={incident.impactStartedAt} />
        {!isHurting(incident) && (
          <span className={classes.under}>
            felt for <Duration seconds={feltSeconds(incident)} format="words" />
          </span>
        )}
      </div>
    ),
  },
];
