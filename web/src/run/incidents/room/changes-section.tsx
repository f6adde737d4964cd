import { wordDuration } from "../../../shared/format/format-duration.ts";
import { Instant } from "../../../shared/instant.tsx";
import type { Incident } from "../incident-types.ts";
import { counted } from "../../../shared/format/words.ts";
import { RoomSection } from "./room-section.tsx";
import classes from "./small-lists.module.css";

/** How a change lies to the impact: "12 min before the impact". */
export function beforeImpact(happenedAt: string, impactStartedAt: string): string {
  const seconds = (Date.parse(impactStartedAt) - Date.parse(happenedAt)) / 1000;
  return seconds >= 0
    ? `${wordDuration(seconds)} before the impact`
    : `${wordDuration(-seconds)} into the impact`;
}

/** What changed on the service in the day before the impact, newest first. */
export function ChangesSection({ incident, open }: { incident: Incident; open: boolean }) {
  const { changes, impactStartedAt } = incident;
  const [newest] = changes;
  return (
    <RoomSection
      title="Changes"
      gist={newest ? `last ${beforeImpact(newest.happenedAt, impactStartedAt)}` : "none in the day before"}
      open={open && changes.length > 0}
    >
      {changes.length === 0 && (
        <p className={classes.none}>
          No change of this service was reported in the 24 hours before the impact. Deployments and flags are
          reported to <code>/v2/change/enqueue</code>.
        </p>
      )}
      <ul className={classes.list} aria-label={counted(changes.length, "change")}>
        {changes.map(({ summary, source, happenedAt }) => (
          <li key={`${happenedAt} ${summary}`}>
            <p>{summary}</p>
            <p className={classes.facts}>
              {[source, beforeImpact(happenedAt, impactStartedAt)].filter(Boolean).join(" · ")} ·{" "}
              <Instant at={happenedAt} format="short" />
            </p>
          </li>
        ))}
      </ul>
    </RoomSection>
  );
}
