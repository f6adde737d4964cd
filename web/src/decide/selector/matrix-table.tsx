import { tolerableUnavailability } from "../../../../src/decide/selection/model/availability.ts";
import { clockDuration } from "../../shared/format/format-duration.ts";
import { moneyText } from "../../shared/format/format-money.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { OnCallLevelBadge } from "../../shared/on-call-level-badge.tsx";
import { OperatingModelBadge } from "../../shared/operating-model-badge.tsx";
import { coveringBand } from "../../../../src/decide/selection/model/availability.ts";
import { demandInWords } from "./derive-sketch.ts";
import { axisFor } from "./exposure-axis.ts";
import { majorOf } from "./major-of.ts";
import { rowsOf } from "./matrix-layout.ts";
import type { MatrixRow } from "./matrix-layout.ts";
import classes from "./matrix-table.module.css";
import type { SelectorState } from "./selector-state.ts";

/** The matrix as a table: the same rows, columns and services for whoever does not use the picture. */
export function MatrixTable({ state: { services, bands } }: { state: SelectorState }) {
  const rows = rowsOf(bands, axisFor(bands)).toReversed();
  const inCell = ({ band }: MatrixRow, demand: string) =>
    services
      .filter(
        (service) =>
          service.demand === demand && coveringBand(service.exposurePerHourMinor, bands.exposure) === band,
      )
      .map(({ name }) => name);
  const upTo = ({ band }: MatrixRow) =>
    band === bands.exposure.at(-1)
      ? "above that"
      : `up to ${moneyText(majorOf(band.upToMinor, bands.currency), bands.currency, "estimate")}`;
  return (
    // Wide tables scroll sideways, which the keyboard must be able to do too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label="Matrix as a table, scrollable">
      <table className={classes.table}>
        <caption className="visually-hidden">
          Operating model by availability and deployment frequency
        </caption>
        <thead>
          <tr>
            <th scope="col">Availability</th>
            {bands.demand.map(({ name, frequency }) => (
              <th key={name} scope="col">
                {frequency.label}, {demandInWords(name)} demand
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.band.availabilityPpm}>
              <th scope="row">
                <strong>{percentFromPpm(row.band.availabilityPpm)}</strong>
                <span>
                  {clockDuration(tolerableUnavailability(row.band.availabilityPpm).week)} down a week
                </span>
                <span>{upTo(row)}</span>
              </th>
              {row.cells.map(({ demand, choice }) => (
                <td key={demand.name}>
                  <OperatingModelBadge model={choice.operatingModel} />
                  {choice.operatingModel === "you-build-it-you-run-it" && (
                    <OnCallLevelBadge level={row.band.onCallLevel} format="short" />
                  )}
                  {inCell(row, demand.name).map((name) => (
                    <strong key={name}>{name}</strong>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
