// Every shared part on one page, for looking at while building (npm run dev, then /gallery.html); no part of the product.
import "./shared/theme/mantine-styles.ts";
import { MantineProvider } from "@mantine/core";
import { IconBeach } from "@tabler/icons-react";
import { StrictMode, useState } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { ProblemError } from "./api/problem.ts";
import { KeysHint } from "./shared/commands/keys-hint.tsx";
import { DerivedFigure } from "./shared/derived-figure.tsx";
import { Duration } from "./shared/duration.tsx";
import { EmptyState } from "./shared/empty-state.tsx";
import { ErrorState } from "./shared/error-state.tsx";
import { IncidentClassBadge } from "./shared/incident-class-badge.tsx";
import { Instant } from "./shared/instant.tsx";
import { MoneyText } from "./shared/money-text.tsx";
import { OnCallLevelBadge } from "./shared/on-call-level-badge.tsx";
import { OperatingModelBadge } from "./shared/operating-model-badge.tsx";
import { PageHeader } from "./shared/page-header.tsx";
import { Percentage } from "./shared/percentage.tsx";
import { ReasonList } from "./shared/reason-list.tsx";
import { PageSkeleton, TableSkeleton } from "./shared/skeletons.tsx";
import type { TableState } from "./shared/table/arrange-rows.ts";
import { DataTable } from "./shared/table/data-table.tsx";
import { colourSchemeManager, resolveVariables, theme } from "./shared/theme/theme.ts";
import { TrafficLight } from "./shared/traffic-light.tsx";
import { ThemeSwitch } from "./shell/theme-switch.tsx";

const now = Date.now();
const reasons = [
  { key: "1", text: "200,000 USD an hour falls in the band up to 250,000 USD." },
  { key: "2", text: "That band's availability target is 99.0 %." },
];
const refusal = new ProblemError("The service is refused", 422, "Nothing was saved.", [
  { path: "spec.exposurePerHour", message: "an outage cannot cost less than nothing; give zero or more" },
  { path: "spec.owner", message: 'no team is called "bedrom"; did you mean bedroom?' },
]);
const rows = Array.from({ length: 40 }, (_, index) => ({
  name: `service-${index}`,
  loss: (index * 7919) % 1000,
}));
const columns = [
  {
    id: "name",
    header: "Service",
    value: (row: (typeof rows)[number]) => row.name,
    cell: (row: (typeof rows)[number]) => <a href={`#${row.name}`}>{row.name}</a>,
  },
  { id: "loss", header: "Loss", align: "end" as const, value: (row: (typeof rows)[number]) => row.loss },
];

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section style={{ padding: "14px 0", borderTop: "1px solid var(--rw-line)" }}>
    <h2 style={{ marginBottom: 8, fontSize: 13 }}>{name}</h2>
    <div style={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 12 }}>{children}</div>
  </section>
);

function Gallery() {
  const [table, setTable] = useState<TableState>({ sort: "-loss" });
  return (
    <main style={{ maxWidth: 980, margin: "0 auto", padding: 16 }}>
      <PageHeader
        title="Shared parts"
        answer="Every shared part, in both schemes."
        actions={<ThemeSwitch />}
      />
      <Part name="Operating model, on-call level, class, light">
        <OperatingModelBadge model="you-build-it-you-run-it" />
        <OperatingModelBadge model="ops-run-it" />
        <OperatingModelBadge model="ops-run-it" iconOnly />
        {(["none", "domain", "team"] as const).map((level) => (
          <OnCallLevelBadge key={level} level={level} />
        ))}
        <IncidentClassBadge incidentClass="major" />
        <IncidentClassBadge incidentClass="minor" />
        {(["red", "amber", "green"] as const).map((colour) => (
          <TrafficLight key={colour} colour={colour} />
        ))}
      </Part>
      <Part name="Instants, durations, money, percentages">
        <Instant at={new Date(now - 300_000)} ownerZone="Asia/Tokyo" ownerName="Tokyo team" />
        <Instant
          at={new Date(now + 180_000_000)}
          format="short"
          ownerZone="Asia/Tokyo"
          ownerName="in Tokyo"
        />
        <Duration seconds={6048} />
        <Duration seconds={6048} format="words" />
        <MoneyText amount="46666.67" currency="USD" />
        <MoneyText amount="46666.67" currency="USD" precision="estimate" />
        <Percentage ppm={999_960} />
        <KeysHint keys="g h" />
      </Part>
      <Part name="Reasons">
        <DerivedFigure name="Availability target" reasons={reasons}>
          99.0 %
        </DerivedFigure>
        <ReasonList reasons={reasons} />
      </Part>
      <Part name="Empty">
        <EmptyState icon={IconBeach} title="Nobody is on call yet">
          <p>A schedule says who answers. Write one in a file and apply it.</p>
        </EmptyState>
      </Part>
      <Part name="Error">
        <ErrorState error={refusal} onRetry={() => undefined} />
        <ErrorState error={new TypeError("Failed to fetch")} />
      </Part>
      <Part name="Loading">
        <div style={{ width: "100%" }}>
          <TableSkeleton rows={3} />
          <PageSkeleton />
        </div>
      </Part>
      <DataTable
        caption="Services"
        rows={rows}
        columns={columns}
        rowKey={({ name }) => name}
        state={table}
        onState={setTable}
      />
    </main>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colourSchemeManager}
        cssVariablesResolver={resolveVariables}
      >
        <Gallery />
      </MantineProvider>
    </StrictMode>,
  );
