import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireSession, shell } from "../shell/shell-route.tsx";
import { askForEstate } from "./ask-for-estate.ts";
import { readDecisionsAddress } from "./decisions/decisions-address.ts";
import { readEstateAddress } from "./estate/estate-address.ts";
import { readPeaksAddress } from "./peaks/peaks-address.ts";
import { readReflectionAddress } from "./reflection/reflection-address.ts";
import { readSelectorAddress } from "./selector/selector-address.ts";

const selector = createRoute({
  getParentRoute: () => shell,
  path: "/decide/selector",
  validateSearch: readSelectorAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Selector" }] },
  component: lazyRouteComponent(() => import("./selector/selector-page.tsx"), "SelectorPage"),
});

const reflection = createRoute({
  getParentRoute: () => shell,
  path: "/decide/reflection",
  beforeLoad: requireSession,
  validateSearch: readReflectionAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Reflection" }] },
  component: lazyRouteComponent(() => import("./reflection/reflection-page.tsx"), "ReflectionPage"),
});

const estate = createRoute({
  getParentRoute: () => shell,
  path: "/decide/estate",
  beforeLoad: requireSession,
  validateSearch: readEstateAddress,
  loader: askForEstate,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Estate" }] },
  component: lazyRouteComponent(() => import("./estate/estate-page.tsx"), "EstatePage"),
});

const decisions = createRoute({
  getParentRoute: () => shell,
  path: "/decide/decisions",
  beforeLoad: requireSession,
  validateSearch: readDecisionsAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Decisions" }] },
  component: lazyRouteComponent(() => import("./decisions/decisions-page.tsx"), "DecisionsPage"),
});

const peaks = createRoute({
  getParentRoute: () => shell,
  path: "/decide/peaks",
  beforeLoad: requireSession,
  validateSearch: readPeaksAddress,
  staticData: { crumbs: () => [{ label: "Decide" }, { label: "Peaks" }] },
  component: lazyRouteComponent(() => import("./peaks/peaks-page.tsx"), "PeaksPage"),
});

/** The pages of the wing Decide, with their addresses. */
export const decideRoutes = [selector, reflection, estate, decisions, peaks] as const;
