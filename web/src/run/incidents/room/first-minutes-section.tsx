import type { Incident } from "../incident-types.ts";
import { isHurting } from "../incident-types.ts";
import { firstMinutes } from "./first-minutes.ts";
import classes from "./first-minutes-section.module.css";
import { RoomSection } from "./room-section.tsx";
import { useOwnTicks } from "./use-own-ticks.ts";

/** The checklist of the first 15 minutes; folds away once everything is done. */
export function FirstMinutesSection({ incident, open }: { incident: Incident; open: boolean }) {
  const { ticked, toggle } = useOwnTicks(incident.number);
  if (!isHurting(incident)) return null;
  const items = firstMinutes(incident);
  const isDone = ({ id, done }: (typeof items)[number]) => done ?? ticked.has(id);
  const count = items.filter(isDone).length;
  return (
    <RoomSection
      title="First 15 minutes"
      gist={count === items.length ? "done" : `${count} of ${items.length} done`}
      open={open && count < items.length}
    >
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={isDone(item)}
                disabled={item.done !== null}
                onChange={() => toggle(item.id)}
              />
              <span>{item.text}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        Grey boxes tick themselves for everybody. The others are yours alone, kept in this browser.
      </p>
    </RoomSection>
  );
}
