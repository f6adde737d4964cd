/** How often one method may bring a message: `burst` at once, then one every interval. */
export type Pacing = { burst: number; intervalMilliseconds: number };

/**
 * Three messages at once, then at most one every 1.5 s with everything that came in between: short enough that a page is
 * handed over within 2 s in a storm (spec: paging, Time), long enough that a person gets messages about many incidents.
 */
export const defaultPacing: Pacing = { burst: 3, intervalMilliseconds: 1500 };

/** When a method that is paced until an instant may bring its next message. */
export const freeAt = (pacedUntil: Date, pacing: Pacing): Date =>
  new Date(pacedUntil.getTime() - tolerance(pacing));

/** The latest pace with which a message may leave now. */
export const latestFreePace = (now: Date, pacing: Pacing): Date =>
  new Date(now.getTime() + tolerance(pacing));

/** The pace after a message leaves now (a generic cell rate algorithm: each message adds one interval, time takes it away). */
export const paceAfter = (pacedUntil: Date | null, now: Date, pacing: Pacing): Date =>
  new Date(Math.max(pacedUntil?.getTime() ?? 0, now.getTime()) + pacing.intervalMilliseconds);

const tolerance = ({ burst, intervalMilliseconds }: Pacing): number => (burst - 1) * intervalMilliseconds;
