import { Button, CloseButton } from "@mantine/core";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { Problems } from "./cards-input.tsx";
import { problemsElsewhere, readAt, writeAt } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Field } from "./form-fields.ts";
import classes from "./form.module.css";
import type { PlainProps } from "./text-inputs.tsx";

type ColumnProps = PlainProps & { path: string };

type RowsProps = PlainProps<Extract<Field, { input: "rows" }>> & {
  path: string;
  /** Draws the field of a column; given, since the columns' fields are drawn as any other. */
  renderField: (column: ColumnProps) => ReactNode;
};

const rowsOf = (value: unknown): Draft[] =>
  Array.isArray(value)
    ? value.map((row) => (typeof row === "object" && row !== null ? (row as Draft) : { service: row }))
    : [];

/** A list of things with a few fields each. */
export function RowsInput({ field, path, value, onChange, problems, renderField }: RowsProps) {
  const rows = rowsOf(value);
  const put = (index: number, row: Draft) => onChange(rows.map((old, i) => (i === index ? row : old)));
  const shown = rows.flatMap((_, i) => field.columns.map((column) => `${path}[${i}].${column.path}`));
  return (
    <fieldset className={classes.group}>
      <legend>{field.label}</legend>
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
      {rows.length === 0 && <p className={classes.hint}>{field.empty}</p>}
      {rows.map((row, index) => (
        // What stands here has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.row} data-columns={field.columns.length}>
          {field.columns.map((column) => (
            <Fragment key={column.path}>
              {renderField({
                field: column,
                path: `${path}[${index}].${column.path}`,
                value: readAt(row, column.path),
                onChange: (next) => put(index, writeAt(row, column.path, next)),
                problems,
              })}
            </Fragment>
          ))}
          <CloseButton
            aria-label={`Remove ${nameOf(row, field) || `row ${index + 1}`}`}
            onClick={() => onChange(rows.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => onChange([...rows, {}])}>
        {field.add}
      </Button>
      <Problems problems={problemsElsewhere(problems, shown)} />
    </fieldset>
  );
}

function nameOf(row: Draft, { columns }: RowsProps["field"]): string {
  const name = readAt(row, columns[0]?.path ?? "");
  return typeof name === "string" ? name : "";
}
