import { Link } from "@tanstack/react-router";
import { useApprovals } from "../own/ownership/use-ownership.ts";
import { Instant } from "../shared/instant.tsx";
import { Panel } from "../shared/panel.tsx";
import classes from "./waiting-panel.module.css";

/** What waits for the reader's yes or look; nothing where nothing does. */
export function WaitingPanel() {
  const items = useApprovals().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title="Waiting for you" aside={String(items.length)}>
      <ul className={classes.list}>
        {items.map(({ text, address, since }) => (
          <li key={`${address} ${text}`}>
            <Link to={address}>{text}</Link>
            <span className={classes.since}>
              <Instant at={since} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
