import { createRoute, createRouter } from "@tanstack/react-router";
import { queryClient } from "./api/query-client.ts";
import { decideRoutes } from "./decide/decide-routes.tsx";
import { home } from "./home/home-route.tsx";
import { ownRoutes } from "./own/own-routes.tsx";
import { runRoutes } from "./run/run-routes.tsx";
import { sessionRoutes } from "./session/session-routes.tsx";
import { PageSkeleton } from "./shared/skeletons.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PageError } from "./shell/page-error.tsx";
import { parseSearch, stringifySearch } from "./shell/search-parameters.ts";
import { root, shell } from "./shell/shell-route.tsx";
import type { Crumb } from "./shell/top-bar.tsx";

// An address that no page has still gets the shell, so that the reader can go on from there.
const anythingElse = createRoute({
  getParentRoute: () => shell,
  path: "$",
  staticData: { crumbs: () => [{ label: "No such page" }] },
  component: NotFoundPage,
});

/**
 * Every page of the product with its address, wing by wing. A route's loader asks for what its page shows first: beside the page's
 * code rather than after it, and already when a link is pointed at. What fails there, the page asks for again and tells.
 */
export const router = createRouter({
  routeTree: root.addChildren([
    ...sessionRoutes,
    shell.addChildren([home, ...decideRoutes, ...ownRoutes, ...runRoutes, anythingElse]),
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
