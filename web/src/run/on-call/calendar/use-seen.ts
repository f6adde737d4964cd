import { useEffect, useRef, useState } from "react";

const marginPx = "400px";

/** Whether something has come near the screen; what it needs is asked for only then. */
export function useSeen<Kind extends Element>() {
  const ref = useRef<Kind>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || seen) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setSeen(true);
      },
      { rootMargin: marginPx },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
