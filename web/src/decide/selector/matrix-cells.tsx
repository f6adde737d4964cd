import { onCallLevelFaces } from "../../shared/on-call-level-badge.tsx";
import { operatingModelFaces } from "../../shared/operating-model-badge.tsx";
import classes from "./matrix-cells.module.css";
import type { DotPlace, MatrixCell, MatrixRow } from "./matrix-layout.ts";

type MatrixCellsProps = { rows: readonly MatrixRow[]; chosen: DotPlace | undefined };

const nightWords = { none: "Nobody", domain: "Domain", team: "Team" } as const;

/** The coloured cells, and a cross that leads the eye from the chosen dot to its row and column. */
export function MatrixCells({ rows, chosen }: MatrixCellsProps) {
  const columns = rows[0]?.cells.length ?? 1;
  return (
    <div aria-hidden>
      {rows.map((row) => (
        <div
          key={row.band.availabilityPpm}
          className={classes.row}
          style={{ bottom: `${row.from * 100}%`, height: `${(row.to - row.from) * 100}%` }}
        >
          {row.cells.map((cell, index) => (
            <Cell key={cell.demand.name} row={row} cell={cell} first={isFirst(row.cells, index)} />
          ))}
        </div>
      ))}
      {chosen && (
        <>
          <span
            className={classes.across}
            style={{
              bottom: `${chosen.height * 100}%`,
              width: `${((chosen.column + 0.5) / columns) * 100}%`,
            }}
          />
          <span
            className={classes.up}
            style={{
              left: `${((chosen.column + 0.5) / columns) * 100}%`,
              height: `${(1 - chosen.height) * 100}%`,
            }}
          />
        </>
      )}
    </div>
  );
}

/** Whether a cell begins a run of the same model, which alone says its words. */
const isFirst = (cells: readonly MatrixCell[], index: number) =>
  cells[index - 1]?.choice.operatingModel !== cells[index]?.choice.operatingModel;

type CellProps = { row: MatrixRow; cell: MatrixCell; first: boolean };

function Cell({ row: { band }, cell: { choice }, first }: CellProps) {
  const { tone, icon: ModelIcon } = operatingModelFaces[choice.operatingModel];
  const operations = choice.operatingModel === "ops-run-it";
  const { icon: LevelIcon } = onCallLevelFaces[band.onCallLevel];
  return (
    <div
      className={classes.cell}
      data-tone={tone}
      data-model={choice.operatingModel}
      data-light={choice.trafficLight}
    >
      {first && (
        <span className={classes.who}>
          <ModelIcon size={14} stroke={2} />
          {!operations && <LevelIcon size={14} stroke={2} />}
          <span className={classes.night}>{operations ? "Operations" : nightWords[band.onCallLevel]}</span>
        </span>
      )}
    </div>
  );
}
