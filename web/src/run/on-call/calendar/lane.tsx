import type { HTMLAttributes, ReactNode } from "react";
import classes from "./timeline.module.css";

type LaneProps = HTMLAttributes<HTMLDivElement> & { label: string; children: ReactNode };

/** A line of shifts. It takes the focus itself, since a short shift is too narrow to; arrow keys then go along it. */
export function Lane({ label, children, ...others }: LaneProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex
    <div className={classes.lane} role="group" aria-label={label} tabIndex={0} data-lane {...others}>
      {children}
    </div>
  );
}
