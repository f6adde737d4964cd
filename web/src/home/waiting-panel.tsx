import { Link } from "@tanstack/react-router";
import type { Approval } from "../own/ownership/use-ownership.ts";
import { Instant } from "../shared/instant.tsx";
import { Panel } from "../shared/panel.tsx";
import classes from "./waiting-panel.module.css";

/** What waits for the reader's yes or look; nothing where nothing does. */
export function WaitingPanel({ waiting }: { waiting: readonly Approval[] }) {
  if (waiting.length === 0) return null;
  return (
    <Panel title="Waiting for you" aside={String(waiting.length)}>
      <ul className={classes.list}>
        {waiting.map(({ text, address, since }) => (
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
