import { Duration } from "../../shared/duration.tsx";
import { clockDuration, wordDuration } from "../../shared/format/format-duration.ts";
import { lensFor, weekSeconds } from "./lens.ts";
import classes from "./tolerable-slice.module.css";

type TolerableSliceProps = { seconds: { week: number; days30: number; quarter: number } };

const share = (seconds: number, of: number) => `${(seconds / of) * 100}%`;

/** How much of a week the service may be down, to scale, and under a lens where that is small. */
export function TolerableSlice({ seconds: { week, days30, quarter } }: TolerableSliceProps) {
  const lens = lensFor(week);
  return (
    <figure className={classes.figure} aria-label={`It may be down ${wordDuration(week)} of a week`}>
      <div className={classes.week} aria-hidden>
        <span className={classes.slice} style={{ width: `max(2px, ${share(week, weekSeconds)})` }} />
      </div>
      <svg className={classes.rays} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <path d={`M0 0 L${(lens / weekSeconds) * 100} 0 L100 10 L0 10 Z`} />
      </svg>
      <div className={classes.lens} aria-hidden>
        <span className={classes.slice} style={{ width: share(week, lens) }} />
        <span className={classes.lensLabel}>
          {clockDuration(week)} of {wordDuration(lens)}
        </span>
      </div>
      <dl className={classes.figures}>
        {[
          ["a week", week],
          ["30 days", days30],
          ["a quarter", quarter],
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Duration seconds={Number(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
