import type { AlertKey } from "./plan-intake.ts";

/** Whether a key is as it was but for how often and when it was repeated and when it expires. */
export function isOnlyRepeated(before: AlertKey | undefined, after: AlertKey): boolean {
  return (
    before !== undefined &&
    after.alertId === before.alertId &&
    after.state === before.state &&
    after.severity === before.severity &&
    after.service === before.service &&
    after.incidentId === before.incidentId &&
    after.startedAt.getTime() === before.startedAt.getTime() &&
    (after.expiresAt === null) === (before.expiresAt === null) &&
    after.resolvedAt === null &&
    before.resolvedAt === null &&
    after.changedAt.length === before.changedAt.length &&
    after.changedAt.at(-1)?.getTime() === before.changedAt.at(-1)?.getTime() &&
    after.flapPaged === before.flapPaged
  );
}
