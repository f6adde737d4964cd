import type { useIncidents } from "../run/use-incidents.ts";
import { IncidentClassBadge } from "../shared/incident-class-badge.tsx";
import { Instant } from "../shared/instant.tsx";
import { MoneyText } from "../shared/money-text.tsx";
import type { Column } from "../shared/table/data-table.tsx";

type Incident = NonNullable<ReturnType<typeof useIncidents>["data"]>["items"][number];

export const incidentColumns: readonly Column<Incident>[] = [
  {
    id: "class",
    header: "Class",
    value: ({ method }) => method,
    cell: ({ method }) => <IncidentClassBadge incidentClass={method} />,
  },
  { id: "title", header: "Incident", value: ({ title }) => title },
  {
    id: "loss",
    header: "Loss so far",
    align: "end",
    value: ({ loss }) => Number(loss.amount),
    cell: ({ loss }) => <MoneyText amount={loss.amount} currency={loss.currency} precision="estimate" />,
  },
  { id: "service", header: "Service", value: ({ service }) => service?.name ?? "unowned" },
  { id: "state", header: "State", value: ({ state }) => state },
  {
    id: "since",
    header: "Since",
    value: ({ impactStartedAt }) => impactStartedAt,
    cell: ({ impactStartedAt }) => <Instant at={impactStartedAt} />,
  },
];
