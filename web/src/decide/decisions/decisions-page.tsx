import { Button } from "@mantine/core";
import { IconFilterOff, IconGavel } from "@tabler/icons-react";
import { Link, useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTeams } from "../../own/use-catalogue.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { FilterSelect } from "../../shared/filter-select.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import { decisionColumns } from "./decision-columns.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";
import { filterOf } from "./decisions-address.ts";
import type { DecisionsAddress, ShownKind } from "./decisions-address.ts";
import classes from "./decisions.module.css";
import { sayDecisions } from "./say-decisions.ts";
import { useDecisionPages, useDecisionsToDo } from "./use-decisions.ts";

/** How services shall be run: what waits for whose approval, what holds, what is to be looked at again. */
export function DecisionsPage() {
  const address = useAddress({ from: "/shell/decide/decisions" });
  const navigate = useNavigate({ from: "/decide/decisions" });
  const change = (by: Partial<DecisionsAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true, resetScroll: false });
  const toDo = useDecisionsToDo();
  const decisions = useDecisionPages(filterOf(address));
  const items = decisions.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useMemo(
    () =>
      decisionColumns(
        (decision) => void navigate({ search: (before) => ({ ...before, decision }), resetScroll: false }),
      ),
    [navigate],
  );
  return (
    <>
      <PageHeader title="Decisions" answer={firstLine(toDo)} />
      <Filters address={address} onChange={change} />
      {decisions.isPending && <TableSkeleton rows={6} />}
      {decisions.isError && <ErrorState error={decisions.error} onRetry={() => void decisions.refetch()} />}
      {decisions.isSuccess && items.length === 0 && <NoDecision address={address} onChange={change} />}
      {items.length > 0 && (
        <DataTable
          caption="Decisions"
          rows={items}
          columns={columns}
          rowKey={({ id }) => id}
          state={address}
          onState={change}
        />
      )}
      {decisions.hasNextPage && (
        <Button
          className={classes.older}
          variant="default"
          loading={decisions.isFetchingNextPage}
          onClick={() => void decisions.fetchNextPage()}
        >
          Show older decisions
        </Button>
      )}
      {address.decision && (
        <DecisionDialog id={address.decision} onClose={() => change({ decision: undefined })} />
      )}
    </>
  );
}

function firstLine({ data, isError }: ReturnType<typeof useDecisionsToDo>): string {
  if (isError) return "What waits for approval cannot be shown at the moment.";
  return data ? sayDecisions(data.waiting, data.due.length) : "Reading the decisions…";
}

type FiltersProps = { address: DecisionsAddress; onChange: (by: Partial<DecisionsAddress>) => void };

const kinds: readonly { value: ShownKind; label: string }[] = [
  { value: "proposed", label: "Wait for approval" },
  { value: "approved", label: "Approved" },
  { value: "due", label: "Due for review" },
  { value: "stale", label: "Figures changed since" },
  { value: "declined", label: "Declined" },
  { value: "withdrawn", label: "Withdrawn" },
  { value: "superseded", label: "Superseded" },
];

function Filters({ address: { show, team }, onChange }: FiltersProps) {
  const teams = useTeams().data?.items ?? [];
  return (
    <fieldset className={classes.filters}>
      <legend className="visually-hidden">Which decisions</legend>
      <FilterSelect
        label="Show"
        value={show}
        options={kinds}
        onChoose={(value) => onChange({ show: value as ShownKind | undefined })}
      />
      <FilterSelect
        label="Team"
        value={team}
        options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChoose={(value) => onChange({ team: value })}
      />
    </fieldset>
  );
}

function NoDecision({ address: { show, team }, onChange }: FiltersProps) {
  return show !== undefined || team !== undefined ? (
    <EmptyState
      icon={IconFilterOff}
      title="No decision is like this"
      action={
        <Button variant="default" onClick={() => onChange({ show: undefined, team: undefined })}>
          Show all decisions
        </Button>
      }
    >
      <p>Others may be in another state, or of another team.</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconGavel}
      title="Nothing has been decided yet"
      action={
        <Button component={Link} to="/decide/estate" variant="default">
          See who is ready to move
        </Button>
      }
    >
      <p>
        What is derived holds by itself. A decision keeps who agreed to it and why, or chooses otherwise:
        propose one on a service’s page, and whoever is accountable approves it.
      </p>
    </EmptyState>
  );
}
