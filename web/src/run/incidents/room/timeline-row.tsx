import { IconBell, IconSend } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Tone } from "../../../shared/chip.tsx";
import { exactInstant, shortInstant } from "../../../shared/format/format-instant.ts";
import type { TimelineEntry } from "../incident-types.ts";
import { counted, listed } from "../../../shared/format/words.ts";
import { timelineFace } from "./timeline-faces.ts";
import { timelineWords } from "./timeline-words.ts";
import classes from "./timeline.module.css";
import { wallClock } from "../../../shared/format/wall-clock.ts";

const clock = new Intl.DateTimeFormat(undefined, { ...wallClock, second: "2-digit" });

type FrameProps = { at: string; icon: TablerIcon; tone: Tone; quiet?: boolean; children: ReactNode };

function Frame({ at, icon: Icon, tone, quiet = false, children }: FrameProps) {
  const instant = new Date(at);
  return (
    <li className={classes.row} data-tone={tone} data-quiet={quiet}>
      <time className={classes.at} dateTime={at} title={exactInstant(instant)}>
        {clock.format(instant)}
      </time>
      <Icon className={classes.icon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.what}>{children}</div>
    </li>
  );
}

/** One entry: what happened, or what somebody wrote. */
export function TimelineRow({ entry, now }: { entry: TimelineEntry; now: Date }) {
  const said = timelineWords(entry, { instant: (iso) => shortInstant(new Date(iso), now) });
  const face = timelineFace(entry);
  if (said.kind === "told")
    return (
      <Frame at={entry.happenedAt} {...face} quiet={entry.kind === "loss-estimated"}>
        {said.text}
        {said.why && <span className={classes.why}>{said.why}</span>}
      </Frame>
    );
  if (entry.kind === "note")
    return (
      <Frame at={entry.happenedAt} {...face}>
        <p className={classes.spoken}>
          <span className={classes.who}>{said.said}</span> {said.text}
        </p>
      </Frame>
    );
  return (
    <Frame at={entry.happenedAt} {...face}>
      <span className={classes.who}>{said.said}</span>
      <p className={classes.spoken} data-kind={entry.kind}>
        {said.text}
      </p>
      {said.nextUpdateAt && (
        <span className={classes.why}>Next update by {shortInstant(new Date(said.nextUpdateAt), now)}</span>
      )}
    </Frame>
  );
}

const channelWords: Record<string, string> = { email: "E-mail", webhook: "Webhook", "web-push": "Push" };

const proofOf = ({ data }: TimelineEntry): string => {
  const channel = String(data["channel"]);
  return `${channelWords[channel] ?? channel} to ${String(data["person"])}`;
};

type FoldedRowProps = { of: "deliveries" | "alerts"; entries: readonly TimelineEntry[] };

/** Several entries of a kind in one quiet line that opens to each of them. */
export function FoldedRow({ of, entries }: FoldedRowProps) {
  const first = entries[0];
  if (!first) return null;
  const proofs = of === "deliveries";
  const gist = proofs
    ? `${listed([...new Set(entries.map(proofOf))])}: handed over`
    : `${counted(entries.length, "more alert")} joined`;
  return (
    <Frame at={first.happenedAt} icon={proofs ? IconSend : IconBell} tone="slate" quiet>
      <details className={classes.folded}>
        <summary>{gist}</summary>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.happenedAt}>{clock.format(new Date(entry.happenedAt))}</time>{" "}
              {proofs ? `${proofOf(entry)}: ${String(entry.data["answer"])}` : entry.text}
            </li>
          ))}
        </ul>
      </details>
    </Frame>
  );
}
