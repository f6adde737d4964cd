import { useParams } from "@tanstack/react-router";
import { useSchedules } from "../../run/on-call/use-schedules.ts";
import { useSession } from "../../session/use-session.ts";
import { ErrorState } from "../../shared/error-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { Panel } from "../../shared/panel.tsx";
import { PageSkeleton } from "../../shared/skeletons.tsx";
import { InvitePanel } from "../access/invite-panel.tsx";
import { PersonSessionsPanel } from "../access/person-sessions-panel.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { TeamLink } from "../links.tsx";
import { LocalTime } from "../local-time.tsx";
import { ManagedBy } from "../managed-by.tsx";
import owners from "../owner-page.module.css";
import { roleWords } from "../role-words.ts";
import { usePerson } from "../use-catalogue.ts";
import type { Person } from "../use-catalogue.ts";
import { ContactMethodsPanel } from "./contact-methods-panel.tsx";
import classes from "./person-page.module.css";
import { PersonSentence } from "./person-sentence.tsx";
import { standingsOf } from "./person-standings.ts";
import { StandingsOfPerson } from "./standings-of-person.tsx";

/** One person: their teams, where they are on call, what their clock shows; on one's own page how one is reached. */
export function PersonPage() {
  const { person: word } = useParams({ from: "/shell/people/$person" });
  const person = usePerson(word);
  if (person.isPending) return <PageSkeleton />;
  if (person.isError)
    return (
      <>
        <PageHeader title={word} answer="This person cannot be shown." />
        <ErrorState error={person.error} onRetry={() => void person.refetch()} />
      </>
    );
  return <PersonBody person={person.data} />;
}

function PersonBody({ person }: { person: Person }) {
  const { data: session } = useSession();
  const schedules = useSchedules();
  const own = session?.person.id === person.id;
  const administers = Boolean(session?.roles.includes("administrator"));
  const mayEdit = own || administers;
  const standings = standingsOf(schedules.data?.items ?? [], person.id);
  return (
    <>
      <PageHeader
        title={person.name}
        answer={<PersonSentence person={person} own={own} standings={standings} />}
        detail={
          <span className={owners.facts}>
            <a href={`mailto:${person.email}`}>{person.email}</a>
            <LocalTime timeZone={person.timeZone} />
            {!person.active && <strong>has left</strong>}
          </span>
        }
        actions={
          <EditButton
            what={{ kind: "Person", id: person.id }}
            name={person.slug}
            managedBy={person.managedBy}
          />
        }
      />
      <div className={classes.layout}>
        <ContactMethodsPanel person={person} own={own} mayEdit={mayEdit} />
        <Panel title="On call" area="standings">
          <StandingsOfPerson standings={standings} takesPart={person.takesPartInOnCall} />
        </Panel>
        <Panel title="Teams" area="teams" aside={<ManagedBy by={person.managedBy} />}>
          <PersonTeams person={person} />
        </Panel>
        {administers && !own && <PersonSessionsPanel person={person} />}
        {administers && !own && person.active && <InvitePanel person={person} />}
      </div>
    </>
  );
}

function PersonTeams({ person: { teams, roles, skills, timeZone } }: { person: Person }) {
  return (
    <>
      {teams.length === 0 && <p className={owners.quiet}>In no team.</p>}
      <ul className={owners.list}>
        {teams.map((team) => (
          <li key={team.slug}>
            <TeamLink team={team} />
            <span className={owners.quiet}>{roleWords(team.roles)}</span>
          </li>
        ))}
      </ul>
      <dl className={owners.about}>
        {roles.length > 0 && (
          <>
            <dt>Also</dt>
            <dd>{roleWords(roles)} of the organisation</dd>
          </>
        )}
        {skills.length > 0 && (
          <>
            <dt>Skills</dt>
            <dd>{skills.join(", ")}</dd>
          </>
        )}
        <dt>Time zone</dt>
        <dd>{timeZone}</dd>
      </dl>
    </>
  );
}
