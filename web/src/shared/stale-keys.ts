type Invalidate = (keys: readonly string[]) => Promise<unknown>;

const longestFlightMs = 4_000;
const pauseMs = 150;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reports keys as stale, one flight at a time: the first at once, and what is reported while its answers are under
 * way together after them. A flood of events can then neither starve a page of its answers nor flood the server.
 */
export function createStaleKeys(invalidate: Invalidate): (keys: readonly string[]) => void {
  let waiting = new Set<string>();
  let flying = false;

  const fly = async () => {
    flying = true;
    while (waiting.size > 0) {
      const keys = [...waiting];
      waiting = new Set();
      // oxlint-disable-next-line no-await-in-loop -- one flight after another is the point
      await Promise.all([Promise.race([invalidate(keys), wait(longestFlightMs)]), wait(pauseMs)]);
    }
    flying = false;
  };

  return (keys) => {
    for (const key of keys) waiting.add(key);
    if (!flying) void fly();
  };
}
