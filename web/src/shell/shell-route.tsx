import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import type { ParsedLocation } from "@tanstack/react-router";
import { sessionQuery } from "../session/use-session.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { Shell } from "./shell.tsx";

/** What a route's `beforeLoad` and `loader` are handed. */
export type RouteContext = { queryClient: QueryClient };

/** The root of every address. */
export const root = createRootRouteWithContext<RouteContext>()();

/** The rail and the top bar around every page of whoever may look about. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  notFoundComponent: NotFoundPage,
});

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
export async function requireSession({
  context,
  location,
}: {
  context: RouteContext;
  location: ParsedLocation;
}) {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: "/sign-in", search: { next: location.href } });
}
