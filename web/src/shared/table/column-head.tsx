import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { nextSort } from "./arrange-rows.ts";
import classes from "./data-table.module.css";

type ColumnHeadProps = {
  column: { id: string; header: string; align?: "start" | "end"; wideOnly?: boolean };
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
};

const orders = { ascending: IconArrowUp, descending: IconArrowDown };

/** A column's head; pressing it sorts. */
export function ColumnHead({ column: { id, header, align, wideOnly }, sort, onSort }: ColumnHeadProps) {
  const order = sort === id ? "ascending" : sort === `-${id}` ? "descending" : undefined;
  const Arrow = order && orders[order];
  return (
    <th scope="col" data-align={align} data-wide-only={wideOnly} aria-sort={order ?? "none"}>
      <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, id))}>
        {header}
        {Arrow ? <Arrow size={13} stroke={2} aria-hidden /> : <span className={classes.noOrder} />}
      </button>
    </th>
  );
}
