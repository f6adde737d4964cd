import type { TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./state-panel.module.css";

type EmptyStateProps = {
  icon: TablerIcon;
  title: string;
  /** What this page will show, and the next step that fills it. */
  children: ReactNode;
  action?: ReactNode;
};

/** Nothing here yet: says what would be, and teaches the step that puts it here. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <section className={classes.panel}>
      <Icon className={classes.icon} size={28} stroke={1.5} aria-hidden />
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.text}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </section>
  );
}
