import type { ReactNode } from "react";
import classes from "./reason-list.module.css";

export type Reason = { key: string; text: ReactNode };

/** Why a figure is what it is, step by step in the order in which it was derived. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ol className={classes.list}>
      {reasons.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ol>
  );
}
