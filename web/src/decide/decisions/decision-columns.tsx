import { Link } from "@tanstack/react-router";
import { Instant } from "../../shared/instant.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import { DecisionStateBadge, stateWord } from "./decision-state-badge.tsx";
import classes from "./decisions.module.css";
import { DerivedAndChosen, sayModelAndLevel } from "./model-and-level.tsx";
import type { Decision } from "./use-decisions.ts";

/** The decisions as rows; `open` shows one. */
export const decisionColumns = (open: (id: string) => void): readonly Column<Decision>[] => [
  {
    id: "service",
    header: "Service",
    value: ({ service }) => service.name,
    cell: ({ service, team }) => (
      <span className={classes.two}>
        <Link to="/services/$service" params={{ service: service.slug }}>
          {service.name}
        </Link>
        <span className={classes.quiet}>{team?.name ?? "nobody owns it"}</span>
      </span>
    ),
  },
  {
    id: "state",
    header: "State",
    value: stateWord,
    cell: (decision) => (
      <button
        type="button"
        className={classes.state}
        aria-label={`${stateWord(decision)}: open the decision on ${decision.service.name}`}
        onClick={() => open(decision.id)}
      >
        <DecisionStateBadge {...decision} />
      </button>
    ),
  },
  {
    id: "chosen",
    header: "Derived and chosen",
    value: ({ derived, chosen }) =>
      chosen.isDerived
        ? sayModelAndLevel(chosen)
        : `${sayModelAndLevel(derived)} → ${sayModelAndLevel(chosen)}`,
    cell: (decision) => <DerivedAndChosen {...decision} />,
  },
  {
    id: "reason",
    header: "Reason",
    wideOnly: true,
    value: ({ reason }) => reason || null,
    cell: ({ reason }) => <span className={classes.reason}>{reason}</span>,
  },
  { id: "by", header: "Proposed by", wideOnly: true, value: ({ proposedBy }) => proposedBy.name },
  {
    id: "approved",
    header: "Settled by",
    wideOnly: true,
    value: ({ settledBy, accountable }) =>
      settledBy ?? `waits for ${accountable.people.map(({ name }) => name).join(", ") || "an administrator"}`,
  },
  {
    id: "from",
    header: "From",
    align: "end",
    wideOnly: true,
    value: ({ effectiveFrom }) => effectiveFrom,
    cell: ({ effectiveFrom }) => <Instant at={effectiveFrom} />,
  },
  {
    id: "review",
    header: "Review by",
    align: "end",
    wideOnly: true,
    value: ({ reviewOn }) => reviewOn,
    cell: ({ reviewOn, reviewDue }) => (reviewDue ? <strong>{reviewOn}, due</strong> : reviewOn),
  },
];
