import { Tooltip } from "@mantine/core";
import {
  clocksDiffer,
  elsewhereInstant,
  exactInstant,
  relativeInstant,
  shortInstant,
} from "./format/format-instant.ts";
import { usePreferences } from "./reader-preferences.ts";
import { useNow } from "./use-now.ts";

type InstantProps = {
  at: string | Date;
  /** Zone of the team or person that the instant belongs to; shown beside the reader's where they differ. */
  ownerZone?: string;
  ownerName?: string;
  /** "short" stands in a sentence ("Mon 09:00"); "relative" stands alone ("5 minutes ago"). */
  format?: "relative" | "short";
  pace?: "second" | "minute";
};

const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant as people say it, exact on hover; shortcut t shows every instant in full. */
export function Instant({ at, ownerZone, ownerName, format = "relative", pace = "minute" }: InstantProps) {
  const now = useNow(pace);
  const { exactTimes } = usePreferences();
  const instant = typeof at === "string" ? new Date(at) : at;
  const elsewhere = ownerZone !== undefined && clocksDiffer(instant, ownerZone, readerZone);
  const exact = exactInstant(instant);
  const owners = elsewhere ? `${exactInstant(instant, ownerZone)} (${ownerName ?? ownerZone})` : undefined;
  const said = format === "short" ? shortInstant(instant, now) : relativeInstant(instant, now);
  return (
    <Tooltip
      label={
        <>
          {exact}
          {owners && <br />}
          {owners}
        </>
      }
      events={{ hover: true, focus: true, touch: true }}
    >
      <time dateTime={instant.toISOString()}>
        {exactTimes ? exact : said}
        {elsewhere &&
          format === "short" &&
          ` (${elsewhereInstant(instant, now, ownerZone, readerZone)} ${ownerName ?? "there"})`}
      </time>
    </Tooltip>
  );
}
