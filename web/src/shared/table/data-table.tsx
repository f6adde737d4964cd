import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { arrangeRows } from "./arrange-rows.ts";
import type { TableState } from "./arrange-rows.ts";
import type { CsvValue } from "../../../../src/lib/csv.ts";
import { ColumnHead } from "./column-head.tsx";
import classes from "./data-table.module.css";
import { moveAmongRows } from "./move-among-rows.ts";
import { TableTools } from "./table-tools.tsx";

/** One column: what it shows, and the plain value that it is sorted, filtered and exported by. */
export type Column<Row> = {
  id: string;
  header: string;
  value: (row: Row) => CsvValue;
  cell?: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** Narrow screens leave it out at first. */
  wideOnly?: boolean;
};

type DataTableProps<Row> = {
  /** Names the table for screen readers and the file of its CSV. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  state: TableState;
  onState: (state: TableState) => void;
  selectedKey?: string | undefined;
  onSelect?: ((row: Row) => void) | undefined;
  /** Shown instead of the rows while there are none at all. */
  empty?: ReactNode;
  /** Long tables show so many rows at first (100 unless said); sorting, filtering and CSV are of all rows. */
  atFirst?: number;
};

/** The one table: sticky head, sort, filter, choice of columns, CSV; arrow keys move between rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, state, onState, selectedKey, onSelect, empty } = props;
  const { atFirst = 100 } = props;
  const [shownRows, setShownRows] = useState(atFirst);
  const arranged = useMemo(() => arrangeRows(rows, columns, state), [rows, columns, state]);
  const hidden = new Set(state.hidden?.split(".") ?? []);
  const shown = columns.filter(({ id }) => !hidden.has(id));
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <section className={classes.table} aria-label={caption}>
      <TableTools {...{ caption, columns, state, onState }} rows={arranged} total={rows.length} />
      {/* Wide tables scroll sideways, which the keyboard must be able to do too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label={`${caption}, scrollable`}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  sort={state.sort}
                  onSort={(sort) => onState({ ...state, sort })}
                />
              ))}
            </tr>
          </thead>
          {/* The keys come from the links and buttons of the rows. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onKeyDown={moveAmongRows}>
            {arranged.slice(0, shownRows).map((row) => (
              <tr
                key={rowKey(row)}
                data-selected={selectedKey === rowKey(row)}
                data-selectable={onSelect !== undefined}
                onClick={() => onSelect?.(row)}
              >
                {shown.map(({ id, align, cell, value, wideOnly }) => (
                  <td key={id} data-align={align} data-wide-only={wideOnly}>
                    {cell ? cell(row) : value(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {arranged.length === 0 && <p className={classes.nothing}>No row contains “{state.filter}”.</p>}
        {arranged.length > shownRows && (
          <p className={classes.nothing}>
            <Button variant="default" onClick={() => setShownRows(shownRows + atFirst * 4)}>
              Show more of the {arranged.length.toLocaleString()} rows
            </Button>
          </p>
        )}
      </section>
    </section>
  );
}
