import { percentFromPpm } from "./format/format-percentage.ts";

/** A level or a measured share in parts per million, with its nines; 100 % only when it is. */
export function Percentage({ ppm }: { ppm: number }) {
  return <data value={ppm / 1_000_000}>{percentFromPpm(ppm)}</data>;
}
