import { Duration } from "../../../shared/duration.tsx";
import { useServerNow } from "../server-time.ts";

/** Counts down to the moment when the next people are asked. */
export function NextStep({ at, deferred = false }: { at: string; deferred?: boolean }) {
  const now = useServerNow("second");
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  if (seconds <= 0) return <>The next people are being asked now.</>;
  return (
    <span role="timer" aria-label="Next step of the escalation">
      {deferred ? "Pages" : "Asks the next people"} in{" "}
      <Duration seconds={seconds} format={seconds > 86_400 ? "words" : "clock"} />
    </span>
  );
}
