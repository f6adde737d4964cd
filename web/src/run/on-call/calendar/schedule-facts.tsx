import { Cautions } from "../../../own/cautions.tsx";
import { ManagedBy } from "../../../own/managed-by.tsx";
import { Standings } from "../../../own/standings.tsx";
import { Panel } from "../../../shared/panel.tsx";
import { useSchedule } from "../use-schedules.ts";
import { warningWords } from "./warning-words.ts";
import classes from "./schedule-facts.module.css";

/** One schedule in words: who takes turns, who is on it now, and what wears people out. */
export function ScheduleFacts({ slug }: { slug: string }) {
  const schedule = useSchedule(slug).data;
  if (!schedule) return null;
  const { layers, warnings, members, membersTakingPart, managedBy } = schedule;
  return (
    <div className={classes.facts}>
      <Panel title="Now and next">
        <Standings schedules={[schedule]} />
      </Panel>
      <Panel title="Turns" aside={<ManagedBy by={managedBy} />}>
        <ul className={classes.layers}>
          {layers.map((layer) => (
            <li key={layer.name}>
              <strong>{layer.name}</strong>: {layer.words}.
            </li>
          ))}
        </ul>
        <p className={classes.part}>
          {membersTakingPart} of {members} members take part.
        </p>
        <Cautions cautions={warningWords(warnings)} />
      </Panel>
    </div>
  );
}
