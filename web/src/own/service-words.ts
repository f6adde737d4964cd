import type { ServiceSummary } from "./use-catalogue.ts";

/** What each kind of service is called. */
export const kindWords: Record<ServiceSummary["kind"], string> = {
  digital: "Digital service",
  foundational: "Foundational system",
};

/** A percentage as HTTP carries it in parts per million: 99.9 → 999_000. */
export const ppmOfPercent = (percent: number): number => Math.round(percent * 10_000);
