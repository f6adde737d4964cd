import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { createStaleKeys } from "./stale-keys.ts";

/** Whether what the page shows follows the server: live, being connected, or cut off since an instant. */
export type Connection = { state: "off" | "connecting" | "live" } | { state: "lost"; sinceAt: Date };

/** A change that the server reports: `incident.changed` of one id. */
export type LiveEvent = { type: string; id?: string };

/** The first words of the query keys that an event makes stale, by the event's first word; else the word itself. */
const decided = [
  "services",
  "estate",
  "dependencies",
  "decisions",
  "peaks",
  "on-call",
  "ownership",
  "objectives",
];
const staleAfter: Partial<Record<string, readonly string[]>> = {
  incident: ["incidents"],
  schedule: ["schedules", "on-call"],
  service: decided,
  decision: decided,
  catalogue: [...decided, "teams", "domains", "people", "search", "organisation", "schedules", "runbooks"],
};

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

let connection: Connection = { state: "off" };
const listeners = new Set<() => void>();

function setConnection(next: Connection): void {
  if (next.state === connection.state) return;
  connection = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The state of the connection, for the indicator on live pages. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

/** The first words of the query keys that an event makes stale; none for what is no event. */
function staleKeys(text: string): readonly string[] {
  const event = readEvent(text);
  if (!event) return [];
  const [kind = ""] = event.type.split(".");
  return staleAfter[kind] ?? [kind];
}

function readEvent(text: string): LiveEvent | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const known = typeof value === "object" && value !== null && "type" in value;
    return known && typeof value.type === "string" ? { type: value.type } : undefined;
  } catch {
    return undefined;
  }
}

/** Listens until the returned function is called; reconnects by itself, ever less often. */
function listen(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  let missed = false;
  const markStale = createStaleKeys((keys) =>
    Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  );

  const open = () => {
    source = new EventSource("/api/v1/events");
    source.addEventListener("open", () => {
      retryMs = firstRetryMs;
      setConnection({ state: "live" });
      // What changed while nobody listened was not reported.
      if (missed) void client.invalidateQueries();
      missed = false;
    });
    source.addEventListener("message", ({ data }) => markStale(staleKeys(String(data))));
    source.addEventListener("error", () => {
      missed = true;
      // The server ends the stream of a session that was ended elsewhere.
      void client.invalidateQueries({ queryKey: ["session"] });
      setConnection({ state: "lost", sinceAt: new Date() });
      source?.close();
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    });
  };

  setConnection({ state: "connecting" });
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    setConnection({ state: "off" });
  };
}

/** Keeps every query true while somebody is signed in: the server's events make what they name stale. */
export function useLiveEvents(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => (enabled ? listen(client) : undefined), [client, enabled]);
}
