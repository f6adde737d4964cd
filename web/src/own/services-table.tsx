import { useState } from "react";
import { useEstate } from "../decide/use-estate.ts";
import { useIncidents } from "../run/use-incidents.ts";
import { useOnCallAnswers } from "../run/on-call/use-on-call.ts";
import { ErrorState } from "../shared/error-state.tsx";
import { TableSkeleton } from "../shared/skeletons.tsx";
import type { TableState } from "../shared/table/arrange-rows.ts";
import { DataTable } from "../shared/table/data-table.tsx";
import { portalColumns } from "./portal/portal-columns.tsx";
import { portalRows } from "./portal/portal-rows.ts";

type ServicesTableProps = {
  /** Whose services. */
  of: { team?: string; domain?: string };
};

/** The living services of a team or a domain, as the portal shows them. */
export function ServicesTable({ of }: ServicesTableProps) {
  const [table, setTable] = useState<TableState>({});
  const estate = useEstate(true, of);
  const answers = useOnCallAnswers(of).data ?? [];
  const incidents = useIncidents("open").data?.items ?? [];
  const columns = of.team ? portalColumns.filter(({ id }) => id !== "owner") : portalColumns;
  if (estate.isPending) return <TableSkeleton rows={3} />;
  if (estate.isError) return <ErrorState error={estate.error} onRetry={() => void estate.refetch()} />;
  return (
    <DataTable
      caption="Services"
      rows={portalRows({ estate: estate.data.items, answers, incidents })}
      columns={columns}
      rowKey={({ service }) => service.slug}
      state={table}
      onState={setTable}
      empty={<p>No service yet.</p>}
    />
  );
}
