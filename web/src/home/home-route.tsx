import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { approvalsQuery } from "../own/ownership/use-approvals.ts";
import { requireSession, shell } from "../shell/shell-route.tsx";
import { openIncidentsQuery } from "./open-incidents.ts";
import { ownShiftsQuery } from "./use-own-shifts.ts";

/** The first page. */
export const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: requireSession,
  loader: ({ context: { queryClient: client } }) => {
    void client.prefetchQuery(openIncidentsQuery);
    void client.prefetchQuery(ownShiftsQuery);
    void client.prefetchQuery(approvalsQuery);
  },
  staticData: { crumbs: () => [{ label: "Home" }] },
  component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
});
