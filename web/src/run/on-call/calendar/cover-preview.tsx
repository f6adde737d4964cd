import { IconArrowsExchange } from "@tabler/icons-react";
import { ProblemNote } from "../../../shared/problem-note.tsx";
import { Cautions } from "../../../own/cautions.tsx";
import { warningWords } from "./warning-words.ts";
import classes from "./cover-dialog.module.css";
import { aroundCover } from "./cover.ts";
import { spanOf } from "./timeline-scale.ts";
import type { Span } from "./timeline-scale.ts";
import { momentWords, spanWords } from "./time-words.ts";
import { useCoverPreview } from "./use-cover.ts";
import type { CoverOrder } from "./use-cover.ts";

type CoverPreviewProps = {
  schedule: string;
  layer: string | undefined;
  order: CoverOrder | undefined;
  span: Span | null;
  timeZone: string;
};

/** Who would be on call then, before anything is saved; and what would wear people out. */
export function CoverPreview({ schedule, layer, order, span, timeZone }: CoverPreviewProps) {
  const preview = useCoverPreview(schedule, order);
  if (!order || !span)
    return <p className={classes.hint}>Choose who, and you see what follows before it is saved.</p>;
  if (preview.error) return <ProblemNote error={preview.error} />;
  if (!preview.data) return <p className={classes.hint}>Looking what follows…</p>;
  const { shifts, gaps, warnings } = preview.data;
  const of = layer ?? shifts[0]?.layer ?? "";
  const around = aroundCover(shifts, of, span);
  const open = gaps.filter((gap) => Date.parse(gap.start) < span.endMs && Date.parse(gap.end) > span.startMs);
  return (
    <section className={classes.preview} aria-label="What follows">
      <h3>Then on call, {of}</h3>
      <ol>
        {around.map((shift) => (
          <li key={shift.start} data-cover={shift.override}>
            {shift.override && <IconArrowsExchange size={14} stroke={2} aria-label="Cover" />}
            <span>{shift.person.name}</span>
            <span className={classes.until}>until {momentWords(Date.parse(shift.end), timeZone)}</span>
          </li>
        ))}
      </ol>
      <Cautions
        cautions={[
          ...open.map((gap) => ({ code: gap.start, text: `Nobody: ${spanWords(spanOf(gap), timeZone)}` })),
          ...warningWords(warnings),
        ]}
      />
    </section>
  );
}
