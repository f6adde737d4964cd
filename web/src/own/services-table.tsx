import { useState } from "react";
import { useEstate } from "../decide/use-estate.ts";
import { useIncidents } from "../run/use-incidents.ts";
import { useOnCallAnswers } from "../run/on-call/use-on-call.ts";
import type { TableState } from "../shared/table/arrange-rows.ts";
import { DataTable } from "../shared/table/data-table.tsx";
import { portalColumns } from "./portal/portal-columns.tsx";
import { portalRows } from "./portal/portal-rows.ts";
import type { ServiceSummary } from "./use-catalogue.ts";

type ServicesTableProps = {
  services: readonly ServiceSummary[];
  /** Whose they are: what is asked for who answers. */
  of: { team?: string; domain?: string };
};

/** The services of a team or a domain, as the portal shows them. */
export function ServicesTable({ services, of }: ServicesTableProps) {
  const [table, setTable] = useState<TableState>({});
  const estate = useEstate(true).data?.items ?? [];
  const answers = useOnCallAnswers(of).data ?? [];
  const incidents = useIncidents("open").data?.items ?? [];
  const columns = of.team ? portalColumns.filter(({ id }) => id !== "owner") : portalColumns;
  return (
    <DataTable
      caption="Services"
      rows={portalRows({ services, estate, answers, incidents })}
      columns={columns}
      rowKey={({ service }) => service.slug}
      state={table}
      onState={setTable}
      empty={<p>No service yet.</p>}
    />
  );
}
