import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { ParsedLocation } from "@tanstack/react-router";
import { queryClient } from "./api/query-client.ts";
import { readDecisionsAddress } from "./decide/decisions/decisions-address.ts";
import { readEstateAddress } from "./decide/estate/estate-address.ts";
import { readPeaksAddress } from "./decide/peaks/peaks-address.ts";
import { readReflectionAddress } from "./decide/reflection/reflection-address.ts";
import { readSelectorAddress } from "./decide/selector/selector-address.ts";
import { openIncidentsQuery } from "./home/open-incidents.ts";
import { ownShiftsQuery } from "./home/use-own-shifts.ts";
import { estateQuery } from "./decide/use-estate.ts";
import { readNewAddress } from "./own/editing/new-address.ts";
import { readGapsAddress } from "./own/ownership/gaps-address.ts";
import { readApiKeysAddress } from "./own/access/api-keys-address.ts";
import { readAuditAddress } from "./own/audit/audit-address.ts";
import { readMapAddress } from "./own/map/map-address.ts";
import { approvalsQuery } from "./own/ownership/use-approvals.ts";
import { readOwnershipAddress } from "./own/ownership/ownership-address.ts";
import { readPortalAddress } from "./own/portal/portal-address.ts";
import { readServiceAddress } from "./own/service/service-address.ts";
import { readSettingsAddress } from "./own/settings/settings-address.ts";
import { derivationQuery, serviceQuery, teamQuery } from "./own/use-catalogue.ts";
import { filterOf, readIncidentsAddress } from "./run/incidents/incidents-address.ts";
import { incidentPagesQuery, incidentQuery } from "./run/incidents/use-incident.ts";
import { readCalendarAddress } from "./run/on-call/calendar-address.ts";
import { onCallQuery } from "./run/on-call/use-on-call.ts";
import { schedulesQuery } from "./run/on-call/use-schedules.ts";
import { readObjectivesAddress } from "./run/objectives/objectives-address.ts";
import { readRunbookAddress, readRunbooksAddress } from "./run/runbooks/runbooks-address.ts";
import { incidentsQuery } from "./run/use-incidents.ts";
import { sessionQuery } from "./session/use-session.ts";
import { PageSkeleton } from "./shared/skeletons.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PageError } from "./shell/page-error.tsx";
import { readSignInAddress } from "./session/sign-in-address.ts";
import { Shell } from "./shell/shell.tsx";
import type { Crumb } from "./shell/top-bar.tsx";
import { parseSearch, stringifySearch } from "./shell/search-parameters.ts";

type Context = { queryClient: QueryClient };

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
async function requireSession({ context, location }: { context: Context; location: ParsedLocation }) {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

// A route's loader asks for what its page shows first: beside the page's code rather than after it, and already when a link is
// pointed at. What fails there, the page asks for again and tells.

/** The estate is too large an answer to be asked for by a link that is only pointed at. */
function askForEstate({ context, cause }: { context: Context; cause: "preload" | "enter" | "stay" }) {
  if (cause !== "preload") void context.queryClient.prefetchQuery(estateQuery());
}

const root = createRootRouteWithContext<Context>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInAddress,
  component: lazyRouteComponent(() => import("./session/sign-in-page.tsx"), "SignInPage"),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("./session/welcome-page.tsx"), "WelcomePage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: lazyRouteComponent(() => import("./session/join-page.tsx"), "JoinPage"),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/forgotten",
  component: lazyRouteComponent(() => import("./session/forgotten-page.tsx"), "ForgottenPage"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  notFoundComponent: NotFoundPage,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: requireSession,
  loader: ({ context: { queryClient: client } }) => {
    void client.prefetchQuery(openIncidentsQuery);
    void client.prefetchQuery(ownShiftsQuery);
    void client.prefetchQuery(approvalsQuery);
  },
  staticData: { crumbs: () => [{ label: "Home" }] },
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
});

const selector = createRoute({
  getParentRoute: () => shell,
  path: "/decide/selector",
  validateSearch: readSelectorAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Selector" }] },
  component: lazyRouteComponent(() => import("./decide/selector/selector-page.tsx"), "SelectorPage"),
});

const estate = createRoute({
  getParentRoute: () => shell,
  path: "/decide/estate",
  beforeLoad: requireSession,
  validateSearch: readEstateAddress,
  loader: askForEstate,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Estate" }] },
  component: lazyRouteComponent(() => import("./decide/estate/estate-page.tsx"), "EstatePage"),
});

const peaks = createRoute({
  getParentRoute: () => shell,
  path: "/decide/peaks",
  beforeLoad: requireSession,
  validateSearch: readPeaksAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Peaks" }] },
  component: lazyRouteComponent(() => import("./decide/peaks/peaks-page.tsx"), "PeaksPage"),
});

const decisions = createRoute({
  getParentRoute: () => shell,
  path: "/decide/decisions",
  beforeLoad: requireSession,
  validateSearch: readDecisionsAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Decisions" }] },
  component: lazyRouteComponent(() => import("./decide/decisions/decisions-page.tsx"), "DecisionsPage"),
});

const reflection = createRoute({
  getParentRoute: () => shell,
  path: "/decide/reflection",
  beforeLoad: requireSession,
  validateSearch: readReflectionAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Reflection" }] },
  component: lazyRouteComponent(() => import("./decide/reflection/reflection-page.tsx"), "ReflectionPage"),
});

const portalCrumbs: Crumb[] = [{ label: "Own" }, { label: "Portal", to: "/portal" }];

const portal = createRoute({
  getParentRoute: () => shell,
  path: "/portal",
  beforeLoad: requireSession,
  validateSearch: readPortalAddress,
  loader: (asking) => {
    askForEstate(asking);
    void asking.context.queryClient.prefetchQuery(incidentsQuery("open"));
  },
  staticData: { crumbs: () => portalCrumbs },
  component: lazyRouteComponent(() => import("./own/portal/portal-page.tsx"), "PortalPage"),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: "/map",
  beforeLoad: requireSession,
  validateSearch: readMapAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Map" }] },
  component: lazyRouteComponent(() => import("./own/map/map-page.tsx"), "MapPage"),
});

const ownership = createRoute({
  getParentRoute: () => shell,
  path: "/ownership",
  beforeLoad: requireSession,
  validateSearch: readOwnershipAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Ownership" }] },
  component: lazyRouteComponent(() => import("./own/ownership/ownership-page.tsx"), "OwnershipPage"),
});

const gaps = createRoute({
  getParentRoute: () => shell,
  path: "/gaps",
  beforeLoad: requireSession,
  validateSearch: readGapsAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Gaps" }] },
  component: lazyRouteComponent(() => import("./own/ownership/gaps-page.tsx"), "GapsPage"),
});

const service = createRoute({
  getParentRoute: () => shell,
  path: "/services/$service",
  beforeLoad: requireSession,
  validateSearch: readServiceAddress,
  loaderDeps: ({ search: { at } }) => ({ at }),
  loader: ({ context: { queryClient: client }, params: { service: slug }, deps: { at } }) => {
    void client.prefetchQuery(serviceQuery(slug));
    void client.prefetchQuery(derivationQuery(slug, at));
    void client.prefetchQuery(onCallQuery(slug, at));
  },
  staticData: { crumbs: ({ service: slug = "" }) => [...portalCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./own/service/service-page.tsx"), "ServicePage"),
});

const team = createRoute({
  getParentRoute: () => shell,
  path: "/teams/$team",
  beforeLoad: requireSession,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(teamQuery(params.team)),
  staticData: { crumbs: ({ team: slug = "" }) => [...portalCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./own/team/team-page.tsx"), "TeamPage"),
});

const domain = createRoute({
  getParentRoute: () => shell,
  path: "/domains/$domain",
  beforeLoad: requireSession,
  staticData: { crumbs: ({ domain: slug = "" }) => [...portalCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./own/domain/domain-page.tsx"), "DomainPage"),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: "/people/$person",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [...portalCrumbs, { label: "Person" }] },
  component: lazyRouteComponent(() => import("./own/person/person-page.tsx"), "PersonPage"),
});

/** Where the pages of what is edited are. */
const crumbsOfKind = (kind: string): Crumb[] =>
  kind === "runbook" ? runbooksCrumbs : kind === "objective" ? objectivesCrumbs : portalCrumbs;

const edit = createRoute({
  getParentRoute: () => shell,
  path: "/edit/$kind/$name",
  beforeLoad: requireSession,
  staticData: {
    crumbs: ({ kind = "", name = "" }) => [...crumbsOfKind(kind), { label: `Edit ${kind} ${name}` }],
  },
  component: lazyRouteComponent(() => import("./own/editing/edit-page.tsx"), "EditPage"),
});

const begin = createRoute({
  getParentRoute: () => shell,
  path: "/new/$kind",
  beforeLoad: requireSession,
  validateSearch: readNewAddress,
  staticData: { crumbs: ({ kind = "" }) => [...crumbsOfKind(kind), { label: `New ${kind}` }] },
  component: lazyRouteComponent(() => import("./own/editing/new-page.tsx"), "NewPage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  beforeLoad: requireSession,
  validateSearch: readSettingsAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Settings" }] },
  component: lazyRouteComponent(() => import("./own/settings/settings-page.tsx"), "SettingsPage"),
});

const sessions = createRoute({
  getParentRoute: () => shell,
  path: "/sessions",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [{ label: "You" }, { label: "Sessions" }] },
  component: lazyRouteComponent(() => import("./own/access/sessions-page.tsx"), "SessionsPage"),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: "/password",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [{ label: "You" }, { label: "Password" }] },
  component: lazyRouteComponent(() => import("./own/access/password-page.tsx"), "PasswordPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => shell,
  path: "/api-keys",
  beforeLoad: requireSession,
  validateSearch: readApiKeysAddress,
  staticData: { crumbs: () => [{ label: "You" }, { label: "API keys" }] },
  component: lazyRouteComponent(() => import("./own/access/api-keys-page.tsx"), "ApiKeysPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  beforeLoad: requireSession,
  validateSearch: readAuditAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Audit log" }] },
  component: lazyRouteComponent(() => import("./own/audit/audit-page.tsx"), "AuditPage"),
});

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
  component: lazyRouteComponent(() => import("./run/on-call/on-call-page.tsx"), "OnCallPage"),
});

const incidentsCrumbs: Crumb[] = [{ label: "Run" }, { label: "Incidents", to: "/incidents" }];

const incidents = createRoute({
  getParentRoute: () => shell,
  path: "/incidents",
  beforeLoad: requireSession,
  validateSearch: readIncidentsAddress,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(incidentPagesQuery(deps)),
  staticData: { crumbs: () => incidentsCrumbs },
  component: lazyRouteComponent(() => import("./run/incidents/incidents-page.tsx"), "IncidentsPage"),
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
  component: lazyRouteComponent(
    () => import("./run/incidents/room/incident-room-page.tsx"),
    "IncidentRoomPage",
  ),
});

const runbooksCrumbs: Crumb[] = [{ label: "Run" }, { label: "Runbooks", to: "/runbooks" }];

const runbooks = createRoute({
  getParentRoute: () => shell,
  path: "/runbooks",
  beforeLoad: requireSession,
  validateSearch: readRunbooksAddress,
  staticData: { crumbs: () => runbooksCrumbs },
  component: lazyRouteComponent(() => import("./run/runbooks/runbooks-page.tsx"), "RunbooksPage"),
});

const runbook = createRoute({
  getParentRoute: () => shell,
  path: "/runbooks/$runbook",
  beforeLoad: requireSession,
  validateSearch: readRunbookAddress,
  staticData: { crumbs: ({ runbook: slug = "" }) => [...runbooksCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./run/runbooks/runbook-page.tsx"), "RunbookPage"),
});

const objectivesCrumbs: Crumb[] = [{ label: "Run" }, { label: "Objectives", to: "/objectives" }];

const objectives = createRoute({
  getParentRoute: () => shell,
  path: "/objectives",
  beforeLoad: requireSession,
  validateSearch: readObjectivesAddress,
  staticData: { crumbs: () => objectivesCrumbs },
  component: lazyRouteComponent(() => import("./run/objectives/objectives-page.tsx"), "ObjectivesPage"),
});

const objective = createRoute({
  getParentRoute: () => shell,
  path: "/objectives/$objective",
  beforeLoad: requireSession,
  staticData: { crumbs: ({ objective: slug = "" }) => [...objectivesCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./run/objectives/objective-page.tsx"), "ObjectivePage"),
});

// An address that no page has still gets the shell, so that the reader can go on from there.
const anythingElse = createRoute({
  getParentRoute: () => shell,
  path: "$",
  staticData: { crumbs: () => [{ label: "No such page" }] },
  component: NotFoundPage,
});

/** The route table: every page of the product with its address. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    welcome,
    join,
    forgotten,
    shell.addChildren([
      home,
      selector,
      reflection,
      estate,
      decisions,
      peaks,
      portal,
      map,
      gaps,
      ownership,
      service,
      team,
      domain,
      person,
      sessions,
      password,
      apiKeys,
      audit,
      edit,
      begin,
      settings,
      onCall,
      incidents,
      incident,
      runbooks,
      runbook,
      objectives,
      objective,
      anythingElse,
    ]),
  ]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page's steps in the address line. */
    crumbs?: (params: Record<string, string>) => Crumb[];
  }
}
