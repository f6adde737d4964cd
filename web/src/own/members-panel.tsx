import { Panel } from "../shared/panel.tsx";
import { PersonLink } from "./links.tsx";
import { LocalTime } from "./local-time.tsx";
import classes from "./members-panel.module.css";
import { roleWords } from "./role-words.ts";
import { useTimeZones } from "./use-time-zones.ts";

type Member = { id: string; name: string; roles?: readonly string[] };

type MembersPanelProps = { title: string; members: readonly Member[]; area?: string; empty: string };

/** People with their roles and what their clocks show now. */
export function MembersPanel({ title, members, area, empty }: MembersPanelProps) {
  const zones = useTimeZones(members.map(({ id }) => id));
  return (
    <Panel title={title} {...(area ? { area } : {})} aside={members.length > 0 && members.length}>
      {members.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul className={classes.members}>
        {members.map(({ id, name, roles = [] }) => {
          const zone = zones.get(id);
          return (
            <li key={id}>
              <PersonLink person={{ id, name }} />
              <span className={classes.roles}>{roleWords(roles)}</span>
              <span className={classes.zone}>{zone && <LocalTime timeZone={zone} />}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
