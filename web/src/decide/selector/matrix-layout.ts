import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { chooseModel } from "../../../../src/decide/selection/model/operating-model.ts";
import type { ModelChoice } from "../../../../src/decide/selection/model/operating-model.ts";
import type { DemandBand, ExposureBand } from "../../../../src/own/organisation/model/bands.ts";
import { positionOf } from "./exposure-axis.ts";
import type { ExposureAxis } from "./exposure-axis.ts";
import type { ServiceSketch } from "./selector-state.ts";

/** A row of the matrix: a band of exposures, from its foot to its head on the scale (0 to 1). */
export type MatrixRow = { band: ExposureBand; from: number; to: number; cells: MatrixCell[] };
export type MatrixCell = { demand: DemandBand; choice: ModelChoice };

/** The matrix's rows, lowest level first, each with the operating model of every column. */
export function rowsOf(bands: BandsInCurrency, axis: ExposureAxis): MatrixRow[] {
  return bands.exposure.map((band, index) => {
    const below = bands.exposure[index - 1];
    const last = index === bands.exposure.length - 1;
    return {
      band,
      from: below ? positionOf(below.upToMinor, axis) : 0,
      to: last ? 1 : positionOf(band.upToMinor, axis),
      cells: bands.demand.map((demand) => ({
        demand,
        choice: chooseModel(band.availabilityPpm, demand.frequency, bands.betweenModel),
      })),
    };
  });
}

/** Where a dot stands: its column, its height (0 to 1), and how many dots' widths it steps aside for others. */
export type DotPlace = { column: number; height: number; aside: number };

const touching = 0.045;

/** The places of all dots; those that would cover one another step aside in turn, right then left. */
export function placeDots(
  services: readonly ServiceSketch[],
  { demand }: BandsInCurrency,
  axis: ExposureAxis,
): DotPlace[] {
  const places: DotPlace[] = [];
  for (const service of services) {
    const column = Math.max(
      demand.findIndex(({ name }) => name === service.demand),
      0,
    );
    const height = positionOf(service.exposurePerHourMinor, axis);
    const near = places.filter(
      (other) => other.column === column && Math.abs(other.height - height) < touching,
    );
    const step = Math.ceil(near.length / 2);
    places.push({ column, height, aside: near.length % 2 === 0 ? 0 - step : step });
  }
  return places;
}
