import { Link } from "@tanstack/react-router";
import { whyNot } from "../../own/editing/may-edit.ts";
import { useSession } from "../../session/use-session.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { Panel } from "../../shared/panel.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { RunbookLink } from "./runbook-columns.tsx";
import { sayWhen } from "./runbook-words.ts";
import classes from "./runbooks-panel.module.css";
import { useServiceRunbooks } from "./use-runbooks.ts";
import type { RunbookSummary } from "./use-runbooks.ts";

type RunbooksPanelProps = { service: string; owner: string | null };

/** What is to be done when a service fails, on the page of the service. */
export function RunbooksPanel({ service, owner }: RunbooksPanelProps) {
  const runbooks = useServiceRunbooks(service);
  const { data: session } = useSession();
  const mayWrite = whyNot(session, { kind: "Runbook", owner }) === null;
  return (
    <Panel
      title="Runbooks"
      area="runbooks"
      aside={
        mayWrite && (
          <Link to="/new/$kind" params={{ kind: "runbook" }} search={{ service }}>
            Write one
          </Link>
        )
      }
    >
      {runbooks.isPending && <TableSkeleton rows={2} />}
      {runbooks.isError && <ErrorState error={runbooks.error} onRetry={() => void runbooks.refetch()} />}
      {runbooks.data && <Runbooks items={runbooks.data.items} />}
    </Panel>
  );
}

function Runbooks({ items }: { items: readonly RunbookSummary[] }) {
  if (items.length === 0)
    return <p className={classes.none}>Nobody has written down what to do when it fails.</p>;
  return (
    <ul className={classes.list}>
      {items.map((runbook) => (
        <li key={runbook.slug}>
          <RunbookLink runbook={runbook} />
          <span>{sayWhen(runbook)}</span>
        </li>
      ))}
    </ul>
  );
}
