import { IconArrowRight } from "@tabler/icons-react";
import { TeamLink } from "../../own/links.tsx";
import { Instant } from "../../shared/instant.tsx";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import { placeOfZone } from "../../shared/format/place-of-zone.ts";
import { MoneyText } from "../../shared/money-text.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PeakActs } from "./peak-acts.tsx";
import classes from "./peaks-page.module.css";
import type { Occurrence } from "./use-peaks.ts";

const phases: Record<Occurrence["phase"], string> = {
  coming: "coming",
  lead: "the lead before it has begun",
  on: "on now",
  lag: "the lag after it runs",
  over: "over",
};

/** One occurrence: when it raises and lowers, and what changes with it. */
export function PeakDetails({ occurrence }: { occurrence: Occurrence }) {
  const { name, service, team, phase, raisesAt, startsAt, endsAt, lowersAt, timeZone } = occurrence;
  const { before, during, changes } = occurrence;
  return (
    <Panel title={`${name} on ${service.name}`} aside={phases[phase]}>
      <div className={classes.details}>
        <dl className={classes.times}>
          <Time term="Raises from" at={raisesAt} timeZone={timeZone} />
          <Time term="Starts" at={startsAt} timeZone={timeZone} />
          <Time term="Ends" at={endsAt} timeZone={timeZone} />
          <Time term="Lowers from" at={lowersAt} timeZone={timeZone} />
        </dl>
        <div>
          <p className={classes.exposure}>
            An hour can cost <MoneyText {...before.exposurePerHour} precision="estimate" />
            <IconArrowRight size={14} stroke={2} aria-label="and then" />
            <MoneyText {...during.exposurePerHour} precision="estimate" />
            {team && (
              <span className={classes.quiet}>
                owned by <TeamLink team={team} />
              </span>
            )}
          </p>
          {changes.length === 0 ? (
            <p>Nothing changes: the usual estimate asks for as much.</p>
          ) : (
            <ul className={classes.changes}>
              {changes.map((change) => (
                <li key={change}>{keepPercentTogether(change)}</li>
              ))}
            </ul>
          )}
        </div>
        <PeakActs occurrence={occurrence} />
      </div>
    </Panel>
  );
}

type TimeProps = { term: string; at: string; timeZone: string };

const Time = ({ term, at, timeZone }: TimeProps) => (
  <div>
    <dt>{term}</dt>
    <dd>
      <Instant at={at} format="short" ownerZone={timeZone} ownerName={placeOfZone(timeZone)} />
    </dd>
  </div>
);
