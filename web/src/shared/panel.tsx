import { useId } from "react";
import type { ReactNode } from "react";
import classes from "./panel.module.css";

type PanelProps = {
  title: ReactNode;
  /** What stands at the right of the title: a count, a link, a switch. */
  aside?: ReactNode;
  /** Its place in the grid of the page. */
  area?: string;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function Panel({ title, aside, area, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id} style={area ? { gridArea: area } : undefined}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside && <div className={classes.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
