import { Link } from "@tanstack/react-router";
import { ServiceLink, TeamLink } from "../../own/links.tsx";
import { ManagedBy } from "../../own/managed-by.tsx";
import { Instant } from "../../shared/instant.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import { sayAlert, sayWhen, serviceNames } from "./runbook-words.ts";
import classes from "./runbooks-page.module.css";
import type { RunbookSummary } from "./use-runbooks.ts";

/** A runbook by name, leading to its page. */
export const RunbookLink = ({ runbook: { slug, name } }: { runbook: { slug: string; name: string } }) => (
  <Link to="/runbooks/$runbook" params={{ runbook: slug }}>
    {name}
  </Link>
);

/** The alerts that a runbook names, each as code. */
export const AlertNames = ({ alerts }: Pick<RunbookSummary, "alerts">) =>
  alerts.length === 0 ? (
    <span className={classes.quiet}>all of the service</span>
  ) : (
    <ul className={classes.alerts}>
      {alerts.map((alert) => (
        <li key={sayAlert(alert)}>
          <code>{sayAlert(alert)}</code>
        </li>
      ))}
    </ul>
  );

/** The columns of the list of runbooks. */
export const runbookColumns: readonly Column<RunbookSummary>[] = [
  {
    id: "name",
    header: "Runbook",
    value: ({ name }) => name,
    cell: (runbook) => (
      <span className={classes.name}>
        <RunbookLink runbook={runbook} />
        <span className={classes.phoneOnly}>
          {serviceNames(runbook)}, {sayWhen(runbook)}
        </span>
      </span>
    ),
  },
  {
    id: "services",
    header: "For",
    wideOnly: true,
    value: serviceNames,
    cell: ({ services }) => (
      <ul className={classes.services}>
        {services.map((service) => (
          <li key={service.slug}>
            <ServiceLink service={service} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: "alerts",
    header: "Alerts",
    wideOnly: true,
    value: ({ alerts }) => alerts.map(sayAlert).join("; ") || null,
    cell: (runbook) => <AlertNames alerts={runbook.alerts} />,
  },
  {
    id: "owner",
    header: "Kept by",
    wideOnly: true,
    value: ({ owner }) => owner?.name ?? null,
    cell: ({ owner }) => (owner ? <TeamLink team={owner} /> : <span className={classes.quiet}>nobody</span>),
  },
  {
    id: "managedBy",
    header: "Managed by",
    wideOnly: true,
    value: ({ managedBy }) => managedBy,
    cell: ({ managedBy }) => <ManagedBy by={managedBy} />,
  },
  {
    id: "updated",
    header: "Changed",
    align: "end",
    wideOnly: true,
    value: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => <Instant at={updatedAt} />,
  },
];
