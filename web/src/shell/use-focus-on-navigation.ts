import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Moves the focus to the new page's heading when the path changes, so that screen readers say where they are; where the reader
 * has gone elsewhere while the page came, it stays with them.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(() => {
    let left: Element | null = null;
    const stopBefore = router.subscribe("onBeforeNavigate", () => {
      left = document.activeElement;
    });
    const stopAfter = router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
      if (!pathChanged || !fromLocation) return;
      const now = document.activeElement;
      if (now !== null && now !== left && now !== document.body) return;
      const heading = document.querySelector<HTMLElement>("[data-page-heading]");
      (heading ?? document.getElementById("main"))?.focus({ preventScroll: true });
    });
    return () => {
      stopBefore();
      stopAfter();
    };
  }, [router]);
}
