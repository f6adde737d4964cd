import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import type { TimelineEntry } from "../incident-types.ts";
import { useServerNow } from "../server-time.ts";
import { counted } from "../../../shared/format/words.ts";
import { groupTimeline } from "./group-timeline.ts";
import { FoldedRow, TimelineRow } from "./timeline-row.tsx";
import classes from "./timeline.module.css";
import type { ActUnderWay } from "./use-incident-act.ts";
import { usePinnedEnd } from "./use-pinned-end.ts";

const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const dayOf = (at: string): string => dayFormat.format(new Date(at));

type TimelineProps = { entries: readonly TimelineEntry[]; underWay: readonly ActUnderWay[] };

/** Everything that happened, newest last; pinned to the end while the reader is there. */
export function Timeline({ entries, underWay }: TimelineProps) {
  const now = useServerNow("minute");
  const blocks = useMemo(() => groupTimeline(entries, dayOf), [entries]);
  const waiting = underWay.flatMap(({ sentAt, act }) =>
    act.act === "say" || act.act === "update" ? [{ sentAt, text: act.text }] : [],
  );
  const { scroller, end, unseen, toEnd } = usePinnedEnd(entries.length + waiting.length);
  // Whoever writes wants to see it stand there.
  const newestWaiting = waiting.at(-1)?.sentAt;
  useEffect(() => {
    if (newestWaiting !== undefined) toEnd();
  }, [newestWaiting, toEnd]);
  return (
    <div className={classes.frame}>
      {/* It scrolls, which the keyboard must be able to do too. */}
      <section
        className={classes.scroll}
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="log"
        aria-label="What happened, newest last"
      >
        <ol className={classes.list}>
          {blocks.map((block) =>
            block.kind === "day" ? (
              <li key={block.key} className={classes.day}>
                {dayOf(block.at)}
              </li>
            ) : block.kind === "folded" ? (
              <FoldedRow key={block.key} of={block.of} entries={block.entries} />
            ) : (
              <TimelineRow key={block.key} entry={block.entry} now={now} />
            ),
          )}
          {waiting.map(({ sentAt, text }) => (
            <li key={sentAt} className={classes.waiting}>
              <span>{text}</span> <em>{navigator.onLine ? "sending" : "waits for the connection"}</em>
            </li>
          ))}
        </ol>
        <div ref={end} className={classes.end} />
      </section>
      {unseen > 0 && (
        <button type="button" className={classes.unseen} onClick={toEnd}>
          <IconArrowDown size={14} stroke={2} aria-hidden />
          {counted(unseen, "new entry", "new entries")}
        </button>
      )}
    </div>
  );
}
