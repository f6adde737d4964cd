import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Moves the focus to the new page's heading when the path changes, so that screen readers say where they are. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const heading = document.querySelector<HTMLElement>("[data-page-heading]");
        (heading ?? document.getElementById("main"))?.focus({ preventScroll: true });
      }),
    [router],
  );
}
