const longestWaitSeconds = 60;
const longestAskedWaitSeconds = 300;

/**
 * When a page that a channel could not take is tried again: after 2, 4, 8 … 60 seconds, or when the provider asked for; null
 * when that would be after the page's last moment. `attempt` counts from 1.
 */
export function nextAttemptAt(
  attempt: number,
  now: Date,
  page: { retryUntil: Date; askedWaitSeconds?: number },
): Date | null {
  const backOff = Math.min(2 ** Math.min(attempt, 10), longestWaitSeconds);
  const asked = Math.min(page.askedWaitSeconds ?? 0, longestAskedWaitSeconds);
  const at = new Date(now.getTime() + Math.max(backOff, asked) * 1000);
  return at <= page.retryUntil ? at : null;
}
