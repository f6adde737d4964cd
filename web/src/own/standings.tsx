import { Link } from "@tanstack/react-router";
import type { ScheduleSummary } from "../run/on-call/use-schedules.ts";
import { Instant } from "../shared/instant.tsx";
import { PersonLink } from "./links.tsx";
import classes from "./standings.module.css";

const covers: Record<ScheduleSummary["covers"], string> = {
  "working-hours": "working hours",
  "out-of-hours": "out of hours",
  always: "all hours",
};

/** Who is on call by each schedule now and who is next. */
export function Standings({ schedules }: { schedules: readonly ScheduleSummary[] }) {
  if (schedules.length === 0) return <p className={classes.none}>No schedule: pages go to the whole team.</p>;
  return (
    <ul className={classes.schedules}>
      {schedules.map((schedule) => (
        <li key={schedule.slug}>
          <p className={classes.name}>
            <Link to="/on-call" search={{ schedule: schedule.slug }}>
              {schedule.name}
            </Link>
            <span>
              {covers[schedule.covers]}
              {schedule.covers !== "always" && (schedule.inCharge ? ", now" : ", not now")}
            </span>
          </p>
          <ul className={classes.layers}>
            {schedule.standings.map((standing) => (
              <Layer key={standing.layer} standing={standing} zone={schedule} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type LayerProps = { standing: ScheduleSummary["standings"][number]; zone: ScheduleSummary };

function Layer({ standing: { layer, now, next }, zone }: LayerProps) {
  const owners = { ownerZone: zone.timeZone, ownerName: zone.owner.name };
  return (
    <li className={classes.layer}>
      <span className={classes.layerName}>{layer}</span>
      <span>
        {now ? (
          <>
            <strong>
              <PersonLink person={now.person} />
            </strong>
            {now.until && (
              <>
                {" "}
                until <Instant at={now.until} format="short" {...owners} />
              </>
            )}
          </>
        ) : (
          "nobody now"
        )}
        {next && (
          <span className={classes.next}>
            , {now ? "then" : "next"} <PersonLink person={next.person} />
            {!now && (
              <>
                {" "}
                from <Instant at={next.from} format="short" {...owners} />
              </>
            )}
          </span>
        )}
      </span>
    </li>
  );
}
