import { Link } from "@tanstack/react-router";
import { Duration } from "../../shared/duration.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import { DataTable } from "../../shared/table/data-table.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import type { Reflection } from "./use-reflection.ts";

type Row = Reflection["services"][number];

const columns: readonly Column<Row>[] = [
  {
    id: "service",
    header: "Service",
    value: ({ service }) => service.name,
    cell: ({ service }) => (
      <Link to="/services/$service" params={{ service: service.slug }}>
        {service.name}
      </Link>
    ),
  },
  { id: "team", header: "Team", value: ({ team }) => team?.name ?? "", wideOnly: true },
  { id: "incidents", header: "Incidents", value: ({ incidents }) => incidents, align: "end" },
  {
    id: "loss",
    header: "Lost",
    value: ({ loss }) => Number(loss.amount),
    cell: ({ loss }) => <MoneyText {...loss} />,
    align: "end",
  },
  {
    id: "dearest",
    header: "Dearest hour",
    value: ({ highestPerHour }) => Number(highestPerHour.amount),
    cell: ({ highestPerHour }) => <MoneyText {...highestPerHour} />,
    align: "end",
  },
  {
    id: "exposure",
    header: "Estimated, an hour",
    value: ({ exposurePerHour }) => (exposurePerHour ? Number(exposurePerHour.amount) : null),
    cell: ({ exposurePerHour }) => (exposurePerHour ? <MoneyText {...exposurePerHour} /> : "no estimate"),
    align: "end",
  },
  {
    id: "unavailable",
    header: "Away",
    value: ({ unavailableSeconds }) => unavailableSeconds,
    cell: ({ unavailableSeconds }) => <Duration seconds={unavailableSeconds} />,
    align: "end",
    wideOnly: true,
  },
  {
    id: "tolerated",
    header: "Tolerated",
    value: ({ toleratedSeconds }) => toleratedSeconds,
    cell: ({ unavailableSeconds, toleratedSeconds }) =>
      toleratedSeconds === null ? (
        "no target"
      ) : (
        <>
          <Duration seconds={toleratedSeconds} />
          {unavailableSeconds > toleratedSeconds && ", missed"}
        </>
      ),
    align: "end",
    wideOnly: true,
  },
  { id: "demand", header: "Demand", value: ({ demand }) => demand ?? "", wideOnly: true },
];

type LossesTableProps = { rows: readonly Row[]; state: TableState; onState: (state: TableState) => void };

/** What each service lost in the quarter, beside what was estimated of it. */
export const LossesTable = ({ rows, state, onState }: LossesTableProps) => (
  <DataTable
    caption="Losses of the quarter"
    rows={rows}
    columns={columns}
    rowKey={({ service }) => service.slug}
    state={state}
    onState={onState}
    empty={<p>No service had an incident.</p>}
  />
);
