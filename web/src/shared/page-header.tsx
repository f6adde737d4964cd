import type { ReactNode } from "react";
import classes from "./page-header.module.css";

type PageHeaderProps = {
  /** Names the page in the browser's tabs and history. */
  title: string;
  /** The page's answer in words: its first line and heading. */
  answer: ReactNode;
  /** What the answer rests on, or what to do next. */
  detail?: ReactNode;
  actions?: ReactNode;
};

/** The head of every page: its question answered in words before any table. */
export function PageHeader({ title, answer, detail, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <title>{`${title} · Runwright`}</title>
      <div className={classes.words}>
        <h1 className={classes.answer} tabIndex={-1} data-page-heading>
          {answer}
        </h1>
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
