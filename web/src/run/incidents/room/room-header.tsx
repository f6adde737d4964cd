import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTeam } from "../../../own/use-catalogue.ts";
import { KeysHint } from "../../../shared/commands/keys-hint.tsx";
import { clocksDiffer } from "../../../shared/format/format-instant.ts";
import { keepPercentTogether } from "../../../shared/format/format-percentage.ts";
import { IncidentClassBadge } from "../../../shared/incident-class-badge.tsx";
import { Instant } from "../../../shared/instant.tsx";
import { PageHeader } from "../../../shared/page-header.tsx";
import { IncidentStateBadge } from "../incident-state-badge.tsx";
import { incidentName } from "../incident-types.ts";
import type { Incident } from "../incident-types.ts";
import { useServerNow } from "../server-time.ts";
import { NextStep } from "./next-step.tsx";
import classes from "./room-header.module.css";
import { sayIncident } from "./say-incident.ts";
import { updateDue } from "./update-due.ts";
import type { RunnableAction } from "./use-room.ts";
import { wallClock } from "../../../shared/format/wall-clock.ts";

/** The team that owns it, with its wall clock where that differs from the reader's. */
function OwningTeam({ team, now }: { team: NonNullable<Incident["team"]>; now: Date }) {
  const { data } = useTeam(team.slug);
  const zone = data?.calendar.timeZone;
  const reader = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock =
    zone && clocksDiffer(now, zone, reader)
      ? new Intl.DateTimeFormat(undefined, { timeZone: zone, ...wallClock }).format(now)
      : null;
  return (
    <span title={zone}>
      {team.name}
      {clock && ` (${clock} there)`}
    </span>
  );
}

type RoomHeaderProps = { incident: Incident; actions: readonly RunnableAction[]; busy: boolean };

/** What is wrong and who was asked, in words; then what to do about it. */
export function RoomHeader({ incident, actions, busy }: RoomHeaderProps) {
  const now = useServerNow("minute");
  const { number, title, state, method, service, team, drill, security, impact, nextStepAt, deferredUntil } =
    incident;
  const { answer: said, why } = sayIncident(incident, { now });
  const due = updateDue(incident, now);
  const counting = nextStepAt !== null && deferredUntil === null;
  return (
    <PageHeader
      title={`${incidentName(number)} ${title}`}
      answer={
        <>
          <span className={classes.title}>
            <span className={classes.number}>{incidentName(number)}</span> {keepPercentTogether(title)}
          </span>
          <span className={classes.said}>{said}</span>
        </>
      }
      detail={
        <div className={classes.detail}>
          {(why || counting) && (
            <p>
              {why && <>Why: {why}. </>}
              {counting && (
                <span className={classes.next}>
                  <NextStep at={nextStepAt} />
                </span>
              )}
            </p>
          )}
          {impact && <p className={classes.impact}>{impact}</p>}
          <p className={classes.facts}>
            <IncidentStateBadge state={state} />
            <IncidentClassBadge incidentClass={method} />
            {drill && <span className={classes.drill}>Drill: left out of the figures</span>}
            {security && <span className={classes.drill}>Security</span>}
            <span className={classes.owner}>
              {service ? (
                <Link to="/services/$service" params={{ service: service.slug }} search={{}}>
                  {service.name}
                </Link>
              ) : (
                "No service owns it"
              )}
              {team && (
                <>
                  {" · "}
                  <OwningTeam team={team} now={now} />
                </>
              )}
            </span>
            {due && (
              <span className={classes.due} data-overdue={due.overdue}>
                {due.overdue ? "Update overdue" : "Update due"} to {due.audience} by{" "}
                <Instant at={due.dueAt} format="short" />
              </span>
            )}
          </p>
        </div>
      }
      actions={
        <div className={classes.actions}>
          {actions
            .filter(({ id }) => id !== "lead")
            .map(({ id, label, icon: Icon, keys, run }, index) => (
              <Button
                key={id}
                variant={index === 0 ? "filled" : "default"}
                leftSection={<Icon size={15} stroke={2} aria-hidden />}
                rightSection={<KeysHint keys={keys} />}
                disabled={busy}
                onClick={run}
              >
                {label}
              </Button>
            ))}
        </div>
      }
    />
  );
}
