import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { ServiceLink, TeamLink } from "../../own/links.tsx";
import { ManagedBy } from "../../own/managed-by.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import type { Column } from "../../shared/table/data-table.tsx";
import { sayDerived } from "./objective-words.ts";
import classes from "./objectives.module.css";
import type { ObjectiveSummary } from "./use-objectives.ts";

/** An objective by name, leading to its page. */
export const ObjectiveLink = ({
  objective: { slug, name },
}: {
  objective: { slug: string; name: string };
}) => (
  <Link to="/objectives/$objective" params={{ objective: slug }}>
    {name}
  </Link>
);

/** A target with its nines, how it came about, and whether something does not fit. */
export const Target = ({ objective: { target, cautions } }: { objective: ObjectiveSummary }) => (
  <span className={classes.target}>
    {cautions.length > 0 && (
      <IconAlertTriangle
        size={14}
        stroke={2}
        aria-label={`Caution: ${cautions.map(({ message }) => message).join(" ")}`}
      />
    )}
    <span>
      <strong>{keepPercentTogether(target.words)}</strong>
      {target.derived && <span className={classes.quiet}>{sayDerived(target)}</span>}
    </span>
  </span>
);

/** The columns of the list of objectives. */
export const objectiveColumns: readonly Column<ObjectiveSummary>[] = [
  {
    id: "name",
    header: "Objective",
    value: ({ name }) => name,
    cell: (objective) => (
      <span className={classes.name}>
        <ObjectiveLink objective={objective} />
        <span className={classes.phoneOnly}>{objective.service.name}</span>
      </span>
    ),
  },
  {
    id: "service",
    header: "Service",
    wideOnly: true,
    value: ({ service }) => service.name,
    cell: ({ service }) => (
      <span className={classes.words}>
        <ServiceLink service={service} />
      </span>
    ),
  },
  {
    id: "target",
    header: "Target",
    align: "end",
    value: ({ target }) => target.percent,
    cell: (objective) => <Target objective={objective} />,
  },
  {
    id: "indicator",
    header: "Share of",
    wideOnly: true,
    value: ({ indicator }) => indicator.words,
    cell: ({ indicator }) => <span className={classes.words}>{indicator.words}</span>,
  },
  {
    id: "window",
    header: "Over",
    wideOnly: true,
    value: ({ window }) => window.words,
    cell: ({ window }) => <span className={classes.words}>{window.words}</span>,
  },
  {
    id: "source",
    header: "Figures from",
    wideOnly: true,
    value: ({ source }) => source.words,
    cell: ({ source }) => <span className={classes.words}>{source.words}</span>,
  },
  {
    id: "owner",
    header: "Team",
    wideOnly: true,
    value: ({ ownerTeam }) => ownerTeam?.name ?? null,
    cell: ({ ownerTeam }) =>
      ownerTeam ? <TeamLink team={ownerTeam} /> : <span className={classes.quiet}>nobody</span>,
  },
  {
    id: "managedBy",
    header: "Managed by",
    wideOnly: true,
    value: ({ managedBy }) => managedBy,
    cell: ({ managedBy }) => <ManagedBy by={managedBy} />,
  },
];
