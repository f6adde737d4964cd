const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds as h:mm:ss to the nearest second: 6,048 is "1:40:48"; spec: selection, Availability target. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const pad = (count: number) => String(count).padStart(2, "0");
  const sign = seconds < 0 && whole > 0 ? "-" : "";
  const hours = Math.floor(whole / hour);
  return `${sign}${hours}:${pad(Math.floor((whole % hour) / minute))}:${pad(whole % minute)}`;
}

/**
 * Seconds in words, with the two largest units: 6,048 is "1 h 40 min". What is smaller is left off, never rounded up, so
 * that nothing is promised that is not there. A negative time counts as none.
 */
export function durationInWords(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const [large, small, largeName, smallName] =
    whole >= 2 * day
      ? [day, hour, "d", "h"]
      : whole >= hour
        ? [hour, minute, "h", "min"]
        : ([minute, 1, "min", "s"] as const);
  const largeCount = Math.floor(whole / large);
  const smallCount = Math.floor((whole % large) / small);
  if (largeCount === 0) return `${smallCount} ${smallName}`;
  return smallCount === 0
    ? `${largeCount} ${largeName}`
    : `${largeCount} ${largeName} ${smallCount} ${smallName}`;
}
