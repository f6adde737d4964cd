import { Instant } from "../../../shared/instant.tsx";
import type { Incident } from "../incident-types.ts";
import { milestones } from "./milestones.ts";
import classes from "./milestone-track.module.css";

/** How far it has come: every step with when, and how long it took. */
export function MilestoneTrack({ incident }: { incident: Incident }) {
  return (
    <ol className={classes.track} aria-label="Course of the incident">
      {milestones(incident).map(({ key, label, at, after }) => (
        <li key={key} data-come={at !== null}>
          <span className={classes.label}>{label}</span>
          <span className={classes.when}>
            {at === null ? (
              <span className="visually-hidden">not yet</span>
            ) : (
              <Instant at={at} format="short" />
            )}
            {after && <span className={classes.after}>{after}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
