import { Link } from "@tanstack/react-router";
import classes from "./gaps-page.module.css";

export type GapKind = { kind: string; label: string; total: number };

type KindChoiceProps = {
  kinds: readonly GapKind[];
  chosen: string | undefined;
};

/** The kinds of gap with their numbers; one of them narrows the page. */
export function KindChoice({ kinds, chosen }: KindChoiceProps) {
  return (
    <nav className={classes.kinds} aria-label="Kinds of gap">
      <Link to="/gaps" search={{}} aria-current={chosen === undefined ? "page" : undefined}>
        All
      </Link>
      {kinds.map(({ kind, label, total }) => (
        <Link
          key={kind}
          to="/gaps"
          search={{ kind }}
          data-none={total === 0}
          aria-current={chosen === kind ? "page" : undefined}
        >
          <strong>{total}</strong> {label}
        </Link>
      ))}
    </nav>
  );
}
