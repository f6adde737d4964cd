import { Link, useMatches } from "@tanstack/react-router";
import { LiveIndicator } from "../shared/live-indicator.tsx";
import { BrandMark } from "./brand-mark.tsx";
import classes from "./shell.module.css";

/** One step of the address; without `to` it is no page of its own. */
export type Crumb = { label: string; to?: string };

/** Where the reader is, and whether what they see is live. */
export function TopBar() {
  return (
    <section className={classes.top} aria-label="Where you are">
      <Link to="/" className={classes.topMark} aria-label="Runwright, home">
        <BrandMark size={20} />
      </Link>
      <Breadcrumbs />
      <LiveIndicator />
    </section>
  );
}

function Breadcrumbs() {
  const crumbs = useMatches().flatMap(
    ({ staticData, params }) => staticData.crumbs?.(params as Record<string, string>) ?? [],
  );
  return (
    <nav className={classes.crumbs} aria-label="Address">
      <ol>
        {crumbs.map(({ label, to }, index) => (
          <li key={label} aria-current={index === crumbs.length - 1 ? "page" : undefined}>
            {to && index < crumbs.length - 1 ? <Link to={to}>{label}</Link> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
