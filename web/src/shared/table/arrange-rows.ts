import type { CsvValue } from "../../../../src/lib/csv.ts";

/** How a table is arranged: the address of a page holds it. `sort` is a column's id, with "-" for descending. */
export type TableState = {
  sort?: string | undefined;
  filter?: string | undefined;
  hidden?: string | undefined;
};

type Sortable<Row> = { id: string; value: (row: Row) => CsvValue };

function compareValues(a: CsvValue, b: CsvValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

/** The rows that contain the filter's text, in the order asked for; empty values come last either way. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  { sort = "", filter = "" }: TableState,
): Row[] {
  const needle = filter.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      needle === "" ||
      columns.some(({ value }) =>
        String(value(row) ?? "")
          .toLowerCase()
          .includes(needle),
      ),
  );
  const descending = sort.startsWith("-");
  const column = columns.find(({ id }) => id === (descending ? sort.slice(1) : sort));
  if (!column) return found;
  return found.toSorted((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    const order = compareValues(left, right);
    return descending && left !== null && right !== null ? -order : order;
  });
}

/** The next sort when a column's head is pressed: ascending, descending, as it came. */
export function nextSort(sort: string | undefined, id: string): string | undefined {
  if (sort === id) return `-${id}`;
  return sort === `-${id}` ? undefined : id;
}
