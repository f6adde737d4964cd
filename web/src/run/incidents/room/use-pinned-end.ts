import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Whether an element scrolls by itself; on narrow screens the page scrolls instead. */
const scrollsItself = (element: HTMLElement): boolean => getComputedStyle(element).overflowY === "auto";

function showEnd(scroller: HTMLElement | null, end: HTMLElement | null): void {
  if (!scroller || !end) return;
  if (scrollsItself(scroller)) scroller.scrollTo({ top: scroller.scrollHeight });
  else end.scrollIntoView({ block: "end" });
}

/**
 * Keeps the end of a list in view while the reader is there. Who has scrolled away stays where they are, and learns
 * how many entries came since.
 */
export function usePinnedEnd(count: number) {
  const scroller = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const newest = useRef(count);
  /** How many entries there were when the reader left the end; null while they are there. */
  const [leftAt, setLeftAt] = useState<number | null>(null);

  useLayoutEffect(() => {
    // A page that scrolls as a whole opens at its top: there stands what matters first.
    atEnd.current = scroller.current !== null && scrollsItself(scroller.current);
  }, []);

  useLayoutEffect(() => {
    newest.current = count;
    if (atEnd.current) showEnd(scroller.current, end.current);
  }, [count]);

  useEffect(() => {
    if (!end.current || !scroller.current) return undefined;
    const watched = new IntersectionObserver(([entry]) => {
      atEnd.current = entry?.isIntersecting ?? false;
      setLeftAt(atEnd.current ? null : newest.current);
    });
    // When the frame shrinks (the input grows, the window changes), the end stays where the reader had it.
    const resized = new ResizeObserver(() => {
      if (atEnd.current && scroller.current && scrollsItself(scroller.current))
        showEnd(scroller.current, end.current);
    });
    watched.observe(end.current);
    resized.observe(scroller.current);
    return () => {
      watched.disconnect();
      resized.disconnect();
    };
  }, []);

  return {
    scroller,
    end,
    unseen: leftAt === null ? 0 : Math.max(0, count - leftAt),
    toEnd: useCallback(() => showEnd(scroller.current, end.current), []),
  };
}
