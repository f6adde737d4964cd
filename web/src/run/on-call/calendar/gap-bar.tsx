import classes from "./timeline.module.css";
import type { Place } from "./timeline-scale.ts";

type GapBarProps = { place: Place; words: string; past: boolean; onPress: () => void };

/** A time in which nobody is on call; pressing it offers to put somebody there. */
export const GapBar = ({ place, words, past, onPress }: GapBarProps) => (
  <button
    type="button"
    className={classes.gap}
    style={{ left: `${place.left}%`, width: `${place.width}%` }}
    data-bar
    data-past={past}
    tabIndex={-1}
    aria-label={words}
    title={words}
    onClick={onPress}
  >
    <span>nobody</span>
  </button>
);
