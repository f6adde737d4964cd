import { IconMoodCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useIncidents } from "../run/use-incidents.ts";
import { EmptyState } from "../shared/empty-state.tsx";
import { ErrorState } from "../shared/error-state.tsx";
import { PageHeader } from "../shared/page-header.tsx";
import { PageSkeleton } from "../shared/skeletons.tsx";
import type { TableState } from "../shared/table/arrange-rows.ts";
import { DataTable } from "../shared/table/data-table.tsx";
import { incidentColumns } from "./incident-columns.tsx";
import { sayIncidents } from "./say-incidents.ts";

/** What needs the reader now. */
export function HomePage() {
  const incidents = useIncidents("open");
  const [table, setTable] = useState<TableState>({});
  if (incidents.isPending) return <PageSkeleton />;
  if (incidents.isError)
    return (
      <>
        <PageHeader title="Home" answer="What needs you now cannot be said at the moment." />
        <ErrorState error={incidents.error} onRetry={() => void incidents.refetch()} />
      </>
    );
  const { items } = incidents.data;
  return (
    <>
      <PageHeader title="Home" answer={sayIncidents(items)} />
      <DataTable
        caption="Open incidents"
        rows={items}
        columns={incidentColumns}
        rowKey={({ id }) => id}
        state={table}
        onState={setTable}
        empty={
          <EmptyState icon={IconMoodCheck} title="All quiet">
            <p>An incident appears here within a second of its alert, with what it costs.</p>
          </EmptyState>
        }
      />
    </>
  );
}
