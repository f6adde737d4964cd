import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { askForEstate } from "../decide/ask-for-estate.ts";
import { onCallQuery } from "../run/on-call/use-on-call.ts";
import { incidentsQuery } from "../run/use-incidents.ts";
import { portalCrumbs, runbooksCrumbs, objectivesCrumbs } from "../shell/crumbs.ts";
import { requireSession, shell } from "../shell/shell-route.tsx";
import type { Crumb } from "../shell/top-bar.tsx";
import { readApiKeysAddress } from "./access/api-keys-address.ts";
import { readAuditAddress } from "./audit/audit-address.ts";
import { readNewAddress } from "./editing/new-address.ts";
import { readMapAddress } from "./map/map-address.ts";
import { readGapsAddress } from "./ownership/gaps-address.ts";
import { readOwnershipAddress } from "./ownership/ownership-address.ts";
import { readPortalAddress } from "./portal/portal-address.ts";
import { readServiceAddress } from "./service/service-address.ts";
import { readSettingsAddress } from "./settings/settings-address.ts";
import { derivationQuery, serviceQuery, teamQuery } from "./use-catalogue.ts";

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
  component: lazyRouteComponent(() => import("./portal/portal-page.tsx"), "PortalPage"),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: "/map",
  beforeLoad: requireSession,
  validateSearch: readMapAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Map" }] },
  component: lazyRouteComponent(() => import("./map/map-page.tsx"), "MapPage"),
});

const gaps = createRoute({
  getParentRoute: () => shell,
  path: "/gaps",
  beforeLoad: requireSession,
  validateSearch: readGapsAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Gaps" }] },
  component: lazyRouteComponent(() => import("./ownership/gaps-page.tsx"), "GapsPage"),
});

const ownership = createRoute({
  getParentRoute: () => shell,
  path: "/ownership",
  beforeLoad: requireSession,
  validateSearch: readOwnershipAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Ownership" }] },
  component: lazyRouteComponent(() => import("./ownership/ownership-page.tsx"), "OwnershipPage"),
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
  component: lazyRouteComponent(() => import("./service/service-page.tsx"), "ServicePage"),
});

const team = createRoute({
  getParentRoute: () => shell,
  path: "/teams/$team",
  beforeLoad: requireSession,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(teamQuery(params.team)),
  staticData: { crumbs: ({ team: slug = "" }) => [...portalCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./team/team-page.tsx"), "TeamPage"),
});

const domain = createRoute({
  getParentRoute: () => shell,
  path: "/domains/$domain",
  beforeLoad: requireSession,
  staticData: { crumbs: ({ domain: slug = "" }) => [...portalCrumbs, { label: slug }] },
  component: lazyRouteComponent(() => import("./domain/domain-page.tsx"), "DomainPage"),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: "/people/$person",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [...portalCrumbs, { label: "Person" }] },
  component: lazyRouteComponent(() => import("./person/person-page.tsx"), "PersonPage"),
});

const sessions = createRoute({
  getParentRoute: () => shell,
  path: "/sessions",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [{ label: "You" }, { label: "Sessions" }] },
  component: lazyRouteComponent(() => import("./access/sessions-page.tsx"), "SessionsPage"),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: "/password",
  beforeLoad: requireSession,
  staticData: { crumbs: () => [{ label: "You" }, { label: "Password" }] },
  component: lazyRouteComponent(() => import("./access/password-page.tsx"), "PasswordPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => shell,
  path: "/api-keys",
  beforeLoad: requireSession,
  validateSearch: readApiKeysAddress,
  staticData: { crumbs: () => [{ label: "You" }, { label: "API keys" }] },
  component: lazyRouteComponent(() => import("./access/api-keys-page.tsx"), "ApiKeysPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  beforeLoad: requireSession,
  validateSearch: readAuditAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Audit log" }] },
  component: lazyRouteComponent(() => import("./audit/audit-page.tsx"), "AuditPage"),
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
  component: lazyRouteComponent(() => import("./editing/edit-page.tsx"), "EditPage"),
});

const begin = createRoute({
  getParentRoute: () => shell,
  path: "/new/$kind",
  beforeLoad: requireSession,
  validateSearch: readNewAddress,
  staticData: { crumbs: ({ kind = "" }) => [...crumbsOfKind(kind), { label: `New ${kind}` }] },
  component: lazyRouteComponent(() => import("./editing/new-page.tsx"), "NewPage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  beforeLoad: requireSession,
  validateSearch: readSettingsAddress,
  staticData: { crumbs: () => [{ label: "Own" }, { label: "Settings" }] },
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});

/** The pages of the wing Own, with their addresses. */
export const ownRoutes = [
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
] as const;
