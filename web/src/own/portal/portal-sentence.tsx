import { Link } from "@tanstack/react-router";
import { noOwner } from "./portal-address.ts";
import classes from "./portal.module.css";
import type { PortalRow } from "./portal-rows.ts";
import { sayPortal } from "./say-portal.ts";

/** What the portal holds, in words; gaps lead to the services that have them. */
export function PortalSentence({ rows }: { rows: readonly PortalRow[] }) {
  const said = sayPortal(rows);
  const gaps = rows.some(({ owner }) => owner === null);
  const hurt = rows.some(({ incidents }) => incidents.length > 0);
  return (
    <span className={classes.sentence}>
      {said.services};{" "}
      {gaps ? (
        <Link to="/portal" search={{ team: noOwner }}>
          {said.owners}
        </Link>
      ) : (
        said.owners
      )}
      ; {hurt ? <Link to="/incidents">{said.incidents}</Link> : said.incidents}.
    </span>
  );
}
