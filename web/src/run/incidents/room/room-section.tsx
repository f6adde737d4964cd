import type { ReactNode } from "react";
import classes from "./room-section.module.css";

type RoomSectionProps = {
  title: string;
  /** The section's answer in a few words, readable while it is folded. */
  gist?: ReactNode;
  open: boolean;
  children: ReactNode;
};

/** A part of the room's side; folds away, and says its gist either way. */
export function RoomSection({ title, gist, open, children }: RoomSectionProps) {
  return (
    <details className={classes.section} open={open}>
      <summary>
        <h2>{title}</h2>
        {gist && <span className={classes.gist}>{gist}</span>}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}
