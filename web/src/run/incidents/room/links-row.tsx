import { IconBook, IconChartLine } from "@tabler/icons-react";
import type { Incident } from "../incident-types.ts";
import classes from "./links-row.module.css";

/** The way to the runbook and to the dashboard, in one tap. */
export function LinksRow({ incident: { runbookUrl, dashboardUrl } }: { incident: Incident }) {
  if (!runbookUrl && !dashboardUrl) return null;
  return (
    <p className={classes.links}>
      {runbookUrl && (
        <a href={runbookUrl} target="_blank" rel="noreferrer" title={runbookUrl}>
          <IconBook size={16} stroke={1.75} aria-hidden />
          Runbook
        </a>
      )}
      {dashboardUrl && (
        <a href={dashboardUrl} target="_blank" rel="noreferrer" title={dashboardUrl}>
          <IconChartLine size={16} stroke={1.75} aria-hidden />
          Dashboard
        </a>
      )}
    </p>
  );
}
