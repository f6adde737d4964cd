import classes from "./map-page.module.css";

/** How to read the lines. */
export function MapLegend() {
  return (
    <ul className={classes.legend}>
      <li>
        <span className={classes.sample} aria-hidden /> hard: a failure carries over
      </li>
      <li>
        <span className={classes.sample} data-kind="soft" aria-hidden /> softened: something is left
      </li>
      <li>Who needs stands left of what is needed. Press a service to put it in the middle.</li>
    </ul>
  );
}
