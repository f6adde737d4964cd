import type { FormEvent, ReactNode } from "react";
import { BrandMark } from "../shell/brand-mark.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import classes from "./sign-in-page.module.css";

type EntranceProps = {
  /** The heading, which the browser's title repeats. */
  heading: string;
  intro?: ReactNode;
  /** What went wrong besides the fields. */
  problem?: string | null | undefined;
  onSubmit?: (event: FormEvent) => void;
  children?: ReactNode;
};

/** A page before somebody is signed in: one thing to do, in the middle. */
export function Entrance({ heading, intro, problem, onSubmit, children }: EntranceProps) {
  const inside = (
    <>
      <div className={classes.brand}>
        <BrandMark size={34} />
        <h1>{heading}</h1>
        {intro && <p>{intro}</p>}
      </div>
      {problem && (
        <div className={classes.problem} role="alert">
          {problem}
        </div>
      )}
      {children}
    </>
  );
  return (
    <main className={classes.page}>
      <title>{`${heading} · Runwright`}</title>
      {onSubmit ? (
        <form className={classes.form} onSubmit={onSubmit} noValidate>
          {inside}
        </form>
      ) : (
        <div className={classes.form}>{inside}</div>
      )}
      <ThemeSwitch />
    </main>
  );
}
