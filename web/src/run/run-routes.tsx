import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ownShiftsQuery } from "../home/use-own-shifts.ts";
import { incidentsCrumbs, runbooksCrumbs, objectivesCrumbs } from "../shell/crumbs.ts";
import { requireSession, shell } from "../shell/shell-route.tsx";
import { filterOf, readIncidentsAddress } from "./incidents/incidents-address.ts";
import { incidentPagesQuery, incidentQuery } from "./incidents/use-incident.ts";
import { readObjectivesAddress } from "./objectives/objectives-address.ts";
import { readCalendarAddress } from "./on-call/calendar-address.ts";
import { schedulesQuery } from "./on-call/use-schedules.ts";
import { readRunbookAddress, readRunbooksAddress } from "./runbooks/runbooks-address.ts";

const onCall = createRoute({
  getParentRoute: () => shell,
  path: "/on-call",
  beforeLoad: requireSession,
  validateSearch: readCalendarAddress,
  loader: ({ context: { queryClient: client } }) => {
    void client.prefetchQuery(schedulesQuery());
    void client.prefetchQuery(ownShiftsQuery);
  },
  staticData: { crumbs: () => [{ label: "Run" }, { label: "On call" }] },
  component: lazyRouteComponent(() => import("./on-call/on-call-page.tsx"), "OnCallPage"),
});

const incidents = createRoute({
  getParentRoute: () => shell,
  path: "/incidents",
  beforeLoad: requireSession,
  validateSearch: readIncidentsAddress,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(incidentPagesQuery(deps)),
  staticData: { crumbs: () => incidentsCrumbs },
  component: lazyRouteComponent(() => import("./incidents/incidents-page.tsx"), "IncidentsPage"),
});

const incident = createRoute({
  getParentRoute: () => shell,
  path: "/incidents/$number",
  beforeLoad: requireSession,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(incidentQuery(params.number)),
  staticData: {
    crumbs: ({ number = "" }) => [
      ...incidentsCrumbs,
      { label: /^\d+$/.test(number) ? `INC-${number}` : "Incident" },
    ],
  },
  component: lazyRouteComponent(() => import("./incidents/room/incident-room-page.tsx"), "IncidentRoomPage"),
});

const runbooks = createRoute({
  getParentRoute: () => shell,
  path: "/runbooks",
  beforeLoad: requireSession,
  validateSearch: readRunbooksAddress,
  staticData: { crumbs: () => runbooksCrumbs },
  component: lazyRouteComponent(() => import("./runbooks/runbooks-page.tsx"), "RunbooksPage"),
});

const runbook = createRoute({
  getParentRoute: () => shell,
  path: "/runbooks/$runbook",
  beforeLoad: requireSession,
  validateSearch: readRunbookAddress,
  staticData: { crumbs: ({ runbook: slug = "" }) => [...runbooksCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./runbooks/runbook-page.tsx"), "RunbookPage"),
});

const objectives = createRoute({
  getParentRoute: () => shell,
  path: "/objectives",
  beforeLoad: requireSession,
  validateSearch: readObjectivesAddress,
  staticData: { crumbs: () => objectivesCrumbs },
  component: lazyRouteComponent(() => import("./objectives/objectives-page.tsx"), "ObjectivesPage"),
});

const objective = createRoute({
  getParentRoute: () => shell,
  path: "/objectives/$objective",
  beforeLoad: requireSession,
  staticData: { crumbs: ({ objective: slug = "" }) => [...objectivesCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./objectives/objective-page.tsx"), "ObjectivePage"),
});

/** The pages of the wing Run, with their addresses. */
export const runRoutes = [onCall, incidents, incident, runbooks, runbook, objectives, objective] as const;
