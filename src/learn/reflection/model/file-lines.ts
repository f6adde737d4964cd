import { Temporal } from "temporal-polyfill";
import { majorForFile } from "../../../lib/money.ts";

const usualMonths = 6;

/** The day by which an estimate of today is due again. */
export const halfAYearLater = (now: Date): string =>
  Temporal.PlainDate.from(now.toISOString().slice(0, 10)).add({ months: usualMonths }).toString();

/** The lines of a service's file that say what a suggestion proposes. */
export const serviceLines = (
  service: { slug: string; demand: string },
  exposurePerHourMinor: number,
  currency: string,
  now: Date,
): string => `# services/${service.slug}.yaml
spec:
  exposurePerHour: ${majorForFile(exposurePerHourMinor, currency)}
  demand: ${service.demand}
  estimate: {basis: past-incident, dueAgain: ${halfAYearLater(now)}}
`;

/** The line of the organisation's file whose edge a suggestion moves. */
export const edgeLines = (beforeMinor: number, afterMinor: number, currency: string): string =>
  `# organisation.yaml, in exposureBands: the band up to ${majorForFile(beforeMinor, currency)}
- {upTo: ${majorForFile(afterMinor, currency)}, …}
`;
