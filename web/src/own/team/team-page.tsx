import { useParams } from "@tanstack/react-router";
import { useOnCallAnswers } from "../../run/on-call/use-on-call.ts";
import { useSchedules } from "../../run/on-call/use-schedules.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton, TableSkeleton } from "../../shared/skeletons.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { DomainLink, PersonLink } from "../links.tsx";
import { LocalTime } from "../local-time.tsx";
import { ManagedBy } from "../managed-by.tsx";
import { MembersPanel } from "../members-panel.tsx";
import classes from "../owner-page.module.css";
import { ServicesTable } from "../services-table.tsx";
import { Standings } from "../standings.tsx";
import { useTeam } from "../use-catalogue.ts";
import type { Team } from "../use-catalogue.ts";
import { regionWords, workingHoursWords } from "./calendar-words.ts";
import { TeamSentence } from "./team-sentence.tsx";

const kinds: Record<Team["kind"], string> = {
  product: "Product team",
  operations: "Operations team",
  enabler: "Enabler team",
  "service-desk": "Service desk",
};

/** One team: what it owns, who is in it, who is on call for it now, when it works. */
export function TeamPage() {
  const { team: slug } = useParams({ from: "/shell/teams/$team" });
  const team = useTeam(slug);
  if (team.isPending) return <PageSkeleton />;
  if (team.isError)
    return (
      <>
        <PageHeader title={slug} answer="This team cannot be shown." />
        <ErrorState error={team.error} onRetry={() => void team.refetch()} />
      </>
    );
  return <TeamBody team={team.data} />;
}

function TeamBody({ team }: { team: Team }) {
  const answers = useOnCallAnswers({ team: team.slug });
  return (
    <>
      <PageHeader
        title={team.name}
        answer={<TeamSentence team={team} answers={answers.data ?? []} />}
        detail={
          <span className={classes.facts}>
            <span>{kinds[team.kind]}</span>
            {team.domain && (
              <span>
                in <DomainLink domain={team.domain} />
              </span>
            )}
            {team.description && <span>{team.description}</span>}
          </span>
        }
        actions={
          <EditButton what={{ kind: "Team", slug: team.slug }} name={team.slug} managedBy={team.managedBy} />
        }
      />
      <div className={classes.layout}>
        <Panel title="On call" area="first">
          <TeamSchedules team={team} />
        </Panel>
        <MembersPanel
          title="Members"
          area="second"
          members={team.members}
          empty="Nobody is in this team yet; name its members in its file, or edit it here."
        />
        <Panel title="Working time" area="third">
          <WorkingTime team={team} />
        </Panel>
      </div>
      <ServicesTable of={{ team: team.slug }} />
    </>
  );
}

/** The team's own schedules, and those of its domain, which answer out of hours. */
function TeamSchedules({ team }: { team: Team }) {
  const own = useSchedules({ team: team.slug });
  const shared = useSchedules(team.domain ? { domain: team.domain.slug } : { team: team.slug });
  if (!own.data || !shared.data) return <TableSkeleton rows={3} />;
  const schedules = team.domain ? [...own.data.items, ...shared.data.items] : own.data.items;
  return <Standings schedules={schedules} />;
}

function WorkingTime({ team: { calendar, fundedBy, budgetHolder, managedBy } }: { team: Team }) {
  const days = Object.entries(calendar.days ?? {});
  return (
    <dl className={classes.about}>
      <dt>Hours</dt>
      <dd>{workingHoursWords(calendar)}</dd>
      <dt>Zone</dt>
      <dd>
        {calendar.timeZone} (<LocalTime timeZone={calendar.timeZone} />)
      </dd>
      {calendar.holidays && (
        <>
          <dt>Holidays</dt>
          <dd>of {regionWords(calendar.holidays)}</dd>
        </>
      )}
      {days.length > 0 && (
        <>
          <dt>Own days</dt>
          <dd>{days.map(([date, hours]) => `${date} ${hours}`).join(", ")}</dd>
        </>
      )}
      <dt>Funded by</dt>
      <dd>
        {fundedBy === "product" ? "product" : "IT"}
        {budgetHolder && (
          <>
            ; the budget is with <PersonLink person={budgetHolder} />
          </>
        )}
      </dd>
      <dt>Kept in</dt>
      <dd>
        <ManagedBy by={managedBy} />
      </dd>
    </dl>
  );
}
