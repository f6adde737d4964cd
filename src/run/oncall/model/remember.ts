import type { OnCallFacts } from "./on-call-facts.ts";

const moments = new WeakMap<OnCallFacts, { atMs: number; found: Map<string, unknown> }>();

/**
 * What `find` answers for these facts at this instant, found once: a storm asks about thousands of services at the same
 * instant, and most share their team, hours and schedules. The key must name everything else that the answer depends on.
 */
export function remember<T>(facts: OnCallFacts, at: Date, key: string, find: () => T): T {
  let moment = moments.get(facts);
  if (moment?.atMs !== at.getTime()) {
    moment = { atMs: at.getTime(), found: new Map() };
    moments.set(facts, moment);
  }
  let found = moment.found.get(key) as T | undefined;
  if (found === undefined) {
    found = find();
    moment.found.set(key, found);
  }
  return found;
}
