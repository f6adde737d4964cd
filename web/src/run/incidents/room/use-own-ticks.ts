import { useState } from "react";

const keyOf = (incident: number) => `runwright-first-minutes-${incident}`;

function read(incident: number): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(incident)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** What the reader has ticked of an incident's first minutes: theirs alone, kept in this browser. */
export function useOwnTicks(incident: number): { ticked: ReadonlySet<string>; toggle: (id: string) => void } {
  const [ids, setIds] = useState(() => read(incident));
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    localStorage.setItem(keyOf(incident), JSON.stringify(next));
    setIds(next);
  };
  return { ticked: new Set(ids), toggle };
}
