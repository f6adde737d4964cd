import { Link } from "@tanstack/react-router";
import classes from "./gaps-page.module.css";

export type GapKind = { kind: string; label: string; total: number };

/** The kinds of gap with their numbers; one of them narrows the page. */
export function KindChoice({ kinds }: { kinds: readonly GapKind[] }) {
  return (
    <nav className={classes.kinds} aria-label="Kinds of gap">
      <Link to="/gaps" search={{}} activeOptions={{ exact: true }}>
        All
      </Link>
      {kinds.map(({ kind, label, total }) => (
        <Link key={kind} to="/gaps" search={{ kind }} data-none={total === 0}>
          <strong>{total}</strong> {label}
        </Link>
      ))}
    </nav>
  );
}
