import { useQuery } from "@tanstack/react-query";
import { useSession } from "../session/use-session.ts";
import { ErrorState } from "../shared/error-state.tsx";
import { PageHeader } from "../shared/page-header.tsx";
import { PageSkeleton } from "../shared/skeletons.tsx";
import { useApprovals } from "../own/ownership/use-approvals.ts";
import { FirstStepsPanel } from "./first-steps-panel.tsx";
import classes from "./home-page.module.css";
import { HomeSearch } from "./home-search.tsx";
import { MyIncidents } from "./my-incidents-panel.tsx";
import { sortIncidents } from "./my-incidents.ts";
import { openIncidentsQuery } from "./open-incidents.ts";
import { OtherIncidents } from "./other-incidents.tsx";
import { sayHome } from "./say-home.ts";
import { TeamOnCall } from "./team-on-call.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";
import { useOwnShifts } from "./use-own-shifts.ts";

/** What needs the reader now: their incidents, their shift, and who answers for what is theirs. */
export function HomePage() {
  const { data: session } = useSession();
  const incidents = useQuery(openIncidentsQuery);
  const shifts = useOwnShifts();
  const waiting = useApprovals().data?.items ?? [];
  if (incidents.isPending || !session) return <PageSkeleton />;
  const teams = session.teams.map(({ slug }) => slug);
  const { mine, others } = sortIncidents(incidents.data?.items ?? [], { id: session.person.id, teams });
  return (
    <>
      <PageHeader
        title="Home"
        answer={
          incidents.data
            ? sayHome(mine, session.person.id, waiting.length)
            : "What needs you now cannot be said at the moment."
        }
        detail={shifts.data?.words}
      />
      <HomeSearch />
      {incidents.isError && !incidents.data && (
        <ErrorState error={incidents.error} onRetry={() => void incidents.refetch()} />
      )}
      <div className={classes.layout}>
        <div className={classes.column}>
          {session.roles.includes("administrator") && <FirstStepsPanel />}
          {incidents.data && <MyIncidents incidents={mine} inTeam={teams.length > 0} />}
          {others.length > 0 && <OtherIncidents incidents={others} />}
        </div>
        <div className={classes.column}>
          <WaitingPanel waiting={waiting} />
          {teams.map((team) => (
            <TeamOnCall key={team} team={team} readerId={session.person.id} />
          ))}
        </div>
      </div>
    </>
  );
}
