import { IconArrowsExchange, IconBeach } from "@tabler/icons-react";
import classes from "./timeline.module.css";

/** What the shades and marks of the timeline mean. */
export const TimelineLegend = () => (
  <ul className={classes.legend}>
    <li>
      <span className={classes.key} data-shade="working" /> working hours of the owner
    </li>
    <li>
      <span className={classes.key} data-shade="night" /> night
    </li>
    <li>
      <span className={classes.key} data-shade="weekend" /> weekend
    </li>
    <li>
      <IconBeach size={14} stroke={2} aria-hidden /> public holiday
    </li>
    <li>
      <span className={classes.key} data-shade="gap" /> nobody on call
    </li>
    <li>
      <IconArrowsExchange size={14} stroke={2} aria-hidden /> cover
    </li>
    <li className={classes.hint}>Press a shift to cover it, or draw an interval along a row.</li>
  </ul>
);
