import { Link } from "@tanstack/react-router";
import { Instant } from "../../shared/instant.tsx";
import owners from "../owner-page.module.css";
import type { PersonStanding } from "./person-standings.ts";

type StandingsOfPersonProps = { standings: readonly PersonStanding[]; takesPart: boolean };

/** Where a person is on call now, and where they are the next. */
export function StandingsOfPerson({ standings, takesPart }: StandingsOfPersonProps) {
  if (!takesPart) return <p className={owners.quiet}>Does not take part in on-call.</p>;
  if (standings.length === 0)
    return <p className={owners.quiet}>Neither on call now nor the next on any schedule.</p>;
  return (
    <ul className={owners.list}>
      {standings.map(({ schedule, layer, until, from }) => (
        <li key={`${schedule.slug} ${layer}`}>
          <Link to="/on-call" search={{ schedule: schedule.slug }}>
            {schedule.name}
          </Link>
          <span className={owners.quiet}>
            {layer},{" "}
            {from === null ? (
              <>
                now
                {until && (
                  <>
                    {" "}
                    until <Instant at={until} format="short" />
                  </>
                )}
              </>
            ) : (
              <>
                next, from <Instant at={from} format="short" />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
