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
import { readSelectorAddress } from "./decide/selector/selector-address.ts";
import { sessionQuery } from "./session/use-session.ts";
import { PageSkeleton } from "./shared/skeletons.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PageError } from "./shell/page-error.tsx";
import { readNext } from "./session/next-address.ts";
import { Shell } from "./shell/shell.tsx";
import type { Crumb } from "./shell/top-bar.tsx";
import { parseSearch, stringifySearch } from "./shell/search-parameters.ts";

type Context = { queryClient: QueryClient };

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
async function requireSession({ context, location }: { context: Context; location: ParsedLocation }) {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

const root = createRootRouteWithContext<Context>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readNext,
  component: lazyRouteComponent(() => import("./session/sign-in-page.tsx"), "SignInPage"),
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

// An address that no page has still gets the shell, so that the reader can go on from there.
const anythingElse = createRoute({
  getParentRoute: () => shell,
  path: "$",
  staticData: { crumbs: () => [{ label: "No such page" }] },
  component: NotFoundPage,
});

/** The route table: every page of the product with its address. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren([home, selector, anythingElse])]),
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
