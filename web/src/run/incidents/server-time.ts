import { useNow } from "../../shared/use-now.ts";

// A phone's clock may be minutes off, which would put countdowns and losses wrong by as much.
let aheadMs = 0;
let learntAt = -Infinity;

const trustedMs = 60_000;

/**
 * Learns how far the browser's clock is ahead of the server's from an answer's own instant. What an answer took on
 * its way looks like being ahead, so the smallest figure of a minute counts.
 */
export function noteServerTime(asOf: string | undefined, receivedAt: number = Date.now()): void {
  if (asOf === undefined) return;
  const ahead = receivedAt - Date.parse(asOf);
  if (ahead > aheadMs && Math.abs(receivedAt - learntAt) < trustedMs) return;
  aheadMs = ahead;
  learntAt = receivedAt;
}

/** An instant of this browser's clock as the server's clock shows it. */
export const toServerTime = (browserAt: Date): Date => new Date(browserAt.getTime() - aheadMs);

/** The present instant by the server's clock, moving on each second or quarter minute. */
export const useServerNow = (pace: "second" | "minute" = "second"): Date => toServerTime(useNow(pace));
