import { Link } from "@tanstack/react-router";
import { Cautions } from "../../own/cautions.tsx";
import { whyNot } from "../../own/editing/may-edit.ts";
import type { Service } from "../../own/use-catalogue.ts";
import { useSession } from "../../session/use-session.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { ObjectiveLink } from "./objective-columns.tsx";
import { sayAsked } from "./objective-words.ts";
import classes from "./objectives.module.css";
import { useServiceObjectives } from "./use-objectives.ts";
import type { ObjectiveSummary } from "./use-objectives.ts";

/** What a service's objectives ask, beside what its estimates do. */
export function ObjectivesPanel({ service }: { service: Service }) {
  const objectives = useServiceObjectives(service.slug);
  const { data: session } = useSession();
  const owner = service.owner?.slug ?? null;
  const what = { kind: "Objective", owner, foundational: service.kind === "foundational" } as const;
  return (
    <Panel
      title="Objectives"
      area="objectives"
      aside={
        whyNot(session, what) === null && (
          <Link to="/new/$kind" params={{ kind: "objective" }} search={{ service: service.slug }}>
            Add one
          </Link>
        )
      }
    >
      {objectives.isPending && <TableSkeleton rows={2} />}
      {objectives.isError && (
        <ErrorState error={objectives.error} onRetry={() => void objectives.refetch()} />
      )}
      {objectives.data && <Objectives items={objectives.data.items} />}
    </Panel>
  );
}

function Objectives({ items }: { items: readonly ObjectiveSummary[] }) {
  if (items.length === 0)
    return (
      <p className={classes.none}>
        None is declared: the availability target follows from the estimates alone.
      </p>
    );
  return (
    <>
      <ul className={classes.list}>
        {items.map((objective) => (
          <li key={objective.slug}>
            <ObjectiveLink objective={objective} />
            <span className={classes.quiet}>
              {keepPercentTogether(sayAsked(objective))}; {objective.window.words}
            </span>
            <Cautions cautions={objective.cautions.map(({ code, message }) => ({ code, text: message }))} />
          </li>
        ))}
      </ul>
      <p className={classes.none}>Declared; not measured yet.</p>
    </>
  );
}
