import { Instant } from "../../shared/instant.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import classes from "./gaps-page.module.css";
import { GapSubject } from "./gap-subject.tsx";
import type { Gap } from "./use-gaps.ts";

export const gapColumns: readonly Column<Gap>[] = [
  {
    id: "subject",
    header: "What",
    value: ({ subject }) => subject,
    cell: (gap) => (
      <div className={classes.cell}>
        <GapSubject gap={gap} />
        <span className={classes.phoneOnly}>
          {gap.text} To mend by {gap.owner}.
        </span>
      </div>
    ),
  },
  {
    id: "gap",
    header: "Gap",
    wideOnly: true,
    value: ({ text }) => text,
    cell: ({ text }) => <span className={classes.text}>{text}</span>,
  },
  {
    id: "owner",
    header: "Who mends it",
    wideOnly: true,
    value: ({ owner }) => owner,
    cell: ({ owner }) => <span className={classes.text}>{owner}</span>,
  },
  {
    id: "since",
    header: "Since",
    align: "end",
    wideOnly: true,
    value: ({ since }) => since,
    cell: ({ since }) => (since === null ? "" : <Instant at={since} />),
  },
];
