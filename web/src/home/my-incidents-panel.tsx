import { Button } from "@mantine/core";
import { IconHandStop, IconMoodCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { IncidentStateBadge } from "../run/incidents/incident-state-badge.tsx";
import { incidentName, isHurting } from "../run/incidents/incident-types.ts";
import type { IncidentSummary } from "../run/incidents/incident-types.ts";
import { ProblemNote } from "../shared/problem-note.tsx";
import { useIncidentAct } from "../run/incidents/room/use-incident-act.ts";
import { RunningLoss } from "../run/incidents/running-loss.tsx";
import { useServerNow } from "../run/incidents/server-time.ts";
import { sayWhoAnswers } from "../run/incidents/who-answers.tsx";
import { EmptyState } from "../shared/empty-state.tsx";
import { moneyText } from "../shared/format/format-money.ts";
import { keepPercentTogether } from "../shared/format/format-percentage.ts";
import { IncidentClassBadge, incidentClassFaces } from "../shared/incident-class-badge.tsx";
import { Panel } from "../shared/panel.tsx";
import classes from "./my-incidents.module.css";

type MyIncidentsProps = { incidents: readonly IncidentSummary[]; inTeam: boolean };

/** The reader's open incidents, those that need somebody first. */
export function MyIncidents({ incidents, inTeam }: MyIncidentsProps) {
  return (
    <Panel title="Yours now" aside={incidents.length > 0 && <Link to="/incidents">All incidents</Link>}>
      {incidents.length === 0 && (
        <EmptyState icon={IconMoodCheck} title="All quiet">
          <p>
            {inTeam
              ? "An incident of your teams appears here within a second of its alert, with what it costs."
              : "You are in no team, so no incident is yours yet. Those that you acknowledge appear here."}
          </p>
          <p>
            <Link to="/incidents" search={{ state: "resolved" }}>
              What was lately
            </Link>
          </p>
        </EmptyState>
      )}
      <ul className={classes.list}>
        {incidents.map((incident) => (
          <IncidentCard key={incident.id} incident={incident} />
        ))}
      </ul>
    </Panel>
  );
}

function IncidentCard({ incident }: { incident: IncidentSummary }) {
  const now = useServerNow("minute");
  const { number, title, service, state, method, loss, pagedAt } = incident;
  const { who, more } = sayWhoAnswers(incident, now);
  const act = useIncidentAct(String(number));
  return (
    <li className={classes.card} data-tone={isHurting(incident) ? incidentClassFaces[method].tone : "slate"}>
      <div className={classes.about}>
        <Link to="/incidents/$number" params={{ number: String(number) }} className={classes.title}>
          <span className={classes.number}>{incidentName(number)}</span> {keepPercentTogether(title)}
        </Link>
        <p className={classes.facts}>
          <IncidentStateBadge state={state} />
          <IncidentClassBadge incidentClass={method} />
          <span>{service?.name ?? "No service"}</span>
        </p>
        <p className={classes.who} title={more}>
          {who}
          {more && `: ${keepPercentTogether(more)}`}
        </p>
      </div>
      <div className={classes.loss}>
        <span className={classes.amount}>
          <RunningLoss loss={loss} />
        </span>
        <span>
          {isHurting(incident)
            ? `${moneyText(loss.perHour, loss.currency, "estimate")} an hour`
            : "stands still"}
        </span>
      </div>
      {state === "triggered" && (
        <Button
          className={classes.acknowledge}
          variant={pagedAt === null ? "default" : "filled"}
          leftSection={<IconHandStop size={15} stroke={2} aria-hidden />}
          aria-label={`Acknowledge ${incidentName(number)}`}
          loading={act.isPending}
          onClick={() => act.mutate({ act: "acknowledge" })}
        >
          Acknowledge
        </Button>
      )}
      <ProblemNote error={act.error} />
    </li>
  );
}
