/** From when on an alert flaps: this many changes between firing and resolved within the window. */
export type FlapRule = { changes: number; windowSeconds: number };

export const DEFAULT_FLAP_RULE: FlapRule = { changes: 4, windowSeconds: 30 * 60 };

/** `steadyAt`: when it counts as steady again if nothing changes any more; null while it is steady. */
export type FlapState = { flapping: boolean; changes: number; steadyAt: Date | null };

/** Whether an alert that opened or resolved at these instants (in any order) is flapping now (spec: alerts, Flapping). */
export function flapState(
  changedAt: readonly Date[],
  now: Date,
  rule: FlapRule = DEFAULT_FLAP_RULE,
): FlapState {
  const windowMilliseconds = rule.windowSeconds * 1000;
  const recent = changedAt
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - windowMilliseconds && at <= now.getTime())
    .toSorted((left, right) => left - right);
  // With the change at this place gone from the window, too few are left to call it flapping.
  const last = recent[recent.length - rule.changes];
  if (last === undefined) return { flapping: false, changes: recent.length, steadyAt: null };
  return { flapping: true, changes: recent.length, steadyAt: new Date(last + windowMilliseconds) };
}
