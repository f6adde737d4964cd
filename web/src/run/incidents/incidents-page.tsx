import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { TableSkeleton } from "../../shared/skeletons.tsx";
import { DataTable } from "../../shared/table/data-table.tsx";
import { FirstAlert } from "./first-alert.tsx";
import { incidentColumns } from "./incident-columns.tsx";
import { IncidentFilters } from "./incident-filters.tsx";
import { filterOf } from "./incidents-address.ts";
import type { IncidentsAddress } from "./incidents-address.ts";
import classes from "./incidents-page.module.css";
import { sayIncidents } from "./say-incidents.ts";
import { useIncidentPages, useNewestIncidents } from "./use-incident.ts";

/** Every incident: is anybody hurt, who is on it, what does it cost. */
export function IncidentsPage() {
  const address = useSearch({ from: "/shell/incidents" });
  const navigate = useNavigate({ from: "/incidents" });
  const change = (by: Partial<IncidentsAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  const filter = filterOf(address);
  const incidents = useIncidentPages(filter);
  const items = incidents.data?.pages.flatMap((page) => page.items) ?? [];
  const answer = incidents.isPending
    ? "Reading the incidents…"
    : incidents.isError && items.length === 0
      ? "The incidents cannot be shown at the moment."
      : sayIncidents(items, { state: filter.state, more: incidents.hasNextPage });

  return (
    <>
      <PageHeader title="Incidents" answer={answer} />
      <IncidentFilters address={address} onChange={change} />
      {incidents.isPending && <TableSkeleton rows={6} />}
      {incidents.isError && items.length === 0 && (
        <ErrorState error={incidents.error} onRetry={() => void incidents.refetch()} />
      )}
      {incidents.isSuccess && items.length === 0 && <NoIncident address={address} onChange={change} />}
      {items.length > 0 && (
        <DataTable
          caption="Incidents"
          rows={items}
          columns={incidentColumns}
          rowKey={({ id }) => id}
          state={address}
          onState={change}
        />
      )}
      {incidents.hasNextPage && (
        <Button
          className={classes.older}
          variant="default"
          loading={incidents.isFetchingNextPage}
          onClick={() => void incidents.fetchNextPage()}
        >
          Show older incidents
        </Button>
      )}
    </>
  );
}

type NoIncidentProps = { address: IncidentsAddress; onChange: (by: Partial<IncidentsAddress>) => void };

/** Nothing to show: either nothing matches, or nothing is open, or there has never been anything. */
function NoIncident({ address: { state, service, team }, onChange }: NoIncidentProps) {
  const filtered = state !== undefined || service !== undefined || team !== undefined;
  const ever = useNewestIncidents({ state: "any" }, 1);
  if (ever.data?.items.length === 0) return <FirstAlert />;
  if (!ever.data) return null;
  return (
    <EmptyState
      icon={IconFilterOff}
      title={filtered ? "No incident is like this" : "All quiet"}
      action={
        filtered ? (
          <Button
            variant="default"
            onClick={() => onChange({ state: undefined, service: undefined, team: undefined })}
          >
            Show open incidents of everyone
          </Button>
        ) : (
          <Button variant="default" onClick={() => onChange({ state: "any" })}>
            Show those that are over
          </Button>
        )
      }
    >
      <p>
        {filtered
          ? "Other states, teams or services may have some."
          : "A new incident appears here by itself within a second of its alert."}
      </p>
    </EmptyState>
  );
}
