import { Skeleton } from "@mantine/core";
import classes from "./skeletons.module.css";

const widths = ["62%", "48%", "71%", "55%", "66%", "43%", "58%", "69%"];

/** The shape of a table while its rows are on their way. */
export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <output className={classes.table} aria-label="Loading">
      {widths.slice(0, rows).map((width) => (
        <Skeleton key={width} height={12} width={width} radius="sm" />
      ))}
    </output>
  );
}

/** The shape of a page: its sentence, then a panel. */
export function PageSkeleton() {
  return (
    <output className={classes.page} aria-label="Loading">
      <Skeleton height={26} width="46%" radius="sm" />
      <Skeleton height={14} width="30%" radius="sm" />
      <Skeleton height={260} radius="md" />
    </output>
  );
}
