import { clockDuration, isoDuration, wordDuration } from "./format/format-duration.ts";

type DurationProps = { seconds: number; format?: "clock" | "words" };

/** A length of time: h:mm:ss in figures and tables, words in sentences. */
export function Duration({ seconds, format = "clock" }: DurationProps) {
  const words = wordDuration(seconds);
  return (
    <time dateTime={isoDuration(seconds)} title={words}>
      {format === "clock" ? clockDuration(seconds) : words}
    </time>
  );
}
