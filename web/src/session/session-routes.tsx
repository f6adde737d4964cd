import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../shell/shell-route.tsx";
import { readSignInAddress } from "./sign-in-address.ts";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInAddress,
  component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("./welcome-page.tsx"), "WelcomePage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: lazyRouteComponent(() => import("./join-page.tsx"), "JoinPage"),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/forgotten",
  component: lazyRouteComponent(() => import("./forgotten-page.tsx"), "ForgottenPage"),
});

/** The pages of whoever is not signed in yet, with their addresses. */
export const sessionRoutes = [signIn, welcome, join, forgotten] as const;
