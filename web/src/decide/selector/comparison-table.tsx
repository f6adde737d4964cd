import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { ratePerWeek } from "../../../../src/own/organisation/model/bands.ts";
import { Duration } from "../../shared/duration.tsx";
import { MoneyText } from "../../shared/money-text.tsx";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge, operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import { Percentage } from "../../shared/percentage.tsx";
import type { TableState } from "../../shared/table/arrange-rows.ts";
import { DataTable } from "../../shared/table/data-table.tsx";
import type { Column } from "../../shared/table/data-table.tsx";
import { TrafficLight } from "../../shared/traffic-light.tsx";
import classes from "./comparison-table.module.css";
import { deriveSketch } from "./derive-sketch.ts";
import { majorOf } from "./major-of.ts";
import type { SelectorState } from "./selector-state.ts";

type Row = { index: number; name: string; choose: () => void; derivation: Derivation };

const columns: readonly Column<Row>[] = [
  {
    id: "name",
    header: "Service",
    value: ({ name }) => name,
    cell: ({ name, choose }) => (
      <button type="button" className={classes.name} onClick={choose}>
        {name}
      </button>
    ),
  },
  {
    id: "exposure",
    header: "Exposure per hour",
    align: "end",
    value: ({ derivation }) => majorOf(derivation.exposurePerHourMinor, derivation.currency),
    cell: ({ derivation: { exposurePerHourMinor, currency } }) => (
      <MoneyText amount={majorOf(exposurePerHourMinor, currency)} currency={currency} precision="estimate" />
    ),
  },
  {
    id: "availability",
    header: "Availability",
    align: "end",
    value: ({ derivation }) => derivation.availabilityPpm / 10_000,
    cell: ({ derivation }) => <Percentage ppm={derivation.availabilityPpm} />,
  },
  {
    id: "down",
    header: "Down a week",
    align: "end",
    value: ({ derivation }) => derivation.tolerableUnavailabilitySeconds.week,
    cell: ({ derivation }) => <Duration seconds={derivation.tolerableUnavailabilitySeconds.week} />,
  },
  {
    id: "deployments",
    header: "Deployments",
    value: ({ derivation }) => ratePerWeek(derivation.deploymentTarget),
    cell: ({ derivation }) => derivation.deploymentTarget.label,
  },
  {
    id: "model",
    header: "Operating model",
    value: ({ derivation }) => operatingModelFaces[derivation.operatingModel].label,
    cell: ({ derivation }) => <OperatingModelBadge model={derivation.operatingModel} />,
  },
  {
    id: "level",
    header: "Out of hours",
    value: ({ derivation }) =>
      derivation.operatingModel === "ops-run-it" ? "operations" : derivation.onCallLevel,
    cell: ({ derivation: { operatingModel, onCallLevel } }) =>
      operatingModel === "ops-run-it" ? (
        "Operations"
      ) : (
        <OnCallLevelBadge level={onCallLevel} format="short" />
      ),
  },
  {
    id: "light",
    header: "Light",
    value: ({ derivation }) => derivation.trafficLight,
    cell: ({ derivation }) => <TrafficLight colour={derivation.trafficLight} />,
  },
  { id: "cautions", header: "Cautions", align: "end", value: ({ derivation }) => derivation.cautions.length },
];

type ComparisonTableProps = {
  state: SelectorState;
  onChoose: (index: number) => void;
  table: TableState;
  onTable: (table: TableState) => void;
};

/** All services of the selector side by side. */
export function ComparisonTable({ state, onChoose, table, onTable }: ComparisonTableProps) {
  const rows = state.services.map((service, index) => ({
    index,
    name: service.name,
    choose: () => onChoose(index),
    derivation: deriveSketch(service, state.bands),
  }));
  return (
    <DataTable
      caption="Services compared"
      rows={rows}
      columns={columns}
      rowKey={({ index }) => String(index)}
      state={table}
      onState={onTable}
      selectedKey={String(state.chosen)}
      onSelect={({ index }) => onChoose(index)}
    />
  );
}
