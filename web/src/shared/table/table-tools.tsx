import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconColumns3, IconDownload, IconSearch } from "@tabler/icons-react";
import type { TableState } from "./arrange-rows.ts";
import type { CsvValue } from "../../../../src/lib/csv.ts";
import { saveCsv } from "../save-csv.ts";
import classes from "./data-table.module.css";

type ToolColumn<Row> = { id: string; header: string; value: (row: Row) => CsvValue };

type TableToolsProps<Row> = {
  caption: string;
  rows: readonly Row[];
  total: number;
  columns: readonly ToolColumn<Row>[];
  state: TableState;
  onState: (state: TableState) => void;
};

/** Filter, choice of columns and CSV above a table. */
export function TableTools<Row>({ caption, rows, total, columns, state, onState }: TableToolsProps<Row>) {
  const save = () =>
    saveCsv(
      caption,
      columns.map(({ header }) => header),
      rows.map((row) => columns.map(({ value }) => value(row))),
    );
  return (
    <div className={classes.tools}>
      <label className={classes.filter}>
        <IconSearch size={14} aria-hidden />
        <input
          type="search"
          placeholder="Filter"
          aria-label={`Filter ${caption.toLowerCase()}`}
          value={state.filter ?? ""}
          onChange={(event) => onState({ ...state, filter: event.target.value || undefined })}
        />
      </label>
      <output className={classes.count}>
        {rows.length === total
          ? total.toLocaleString()
          : `${rows.length.toLocaleString()} of ${total.toLocaleString()}`}
      </output>
      <ColumnChoice columns={columns} state={state} onState={onState} />
      <Tooltip label="Save as CSV">
        <ActionIcon aria-label="Save as CSV" onClick={save}>
          <IconDownload size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

type ColumnChoiceProps<Row> = Pick<TableToolsProps<Row>, "columns" | "state" | "onState">;

function ColumnChoice<Row>({ columns, state, onState }: ColumnChoiceProps<Row>) {
  const hidden = new Set(state.hidden?.split(".") ?? []);
  const toggle = (id: string) => {
    const next = hidden.has(id) ? [...hidden].filter((other) => other !== id) : [...hidden, id];
    onState({ ...state, hidden: next.length > 0 ? next.join(".") : undefined });
  };
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <ActionIcon aria-label="Choose columns">
          <IconColumns3 size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.columns} aria-label="Columns shown">
        {columns.map(({ id, header }) => (
          <label key={id}>
            <input type="checkbox" checked={!hidden.has(id)} onChange={() => toggle(id)} />
            {header}
          </label>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
