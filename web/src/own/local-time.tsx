import { useNow } from "../shared/use-now.ts";
import { placeOfZone } from "../shared/format/place-of-zone.ts";
import { wallClock } from "../shared/format/wall-clock.ts";

const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the clock shows where somebody is, with their zone: "02:30 in Europe/Madrid". */
export function LocalTime({ timeZone }: { timeZone: string }) {
  const now = useNow();
  const clock = new Intl.DateTimeFormat(undefined, { ...wallClock, timeZone }).format(now);
  return (
    <span title={timeZone}>
      {timeZone === readerZone ? `${clock}, your time` : `${clock} in ${placeOfZone(timeZone)}`}
    </span>
  );
}
