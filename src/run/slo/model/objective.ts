import type { AlertPolicy } from "./alert-policy.ts";
import type { Indicator } from "./indicator.ts";
import type { TimeWindow } from "./time-window.ts";

/** How a budget is counted: by events, by slices of time that are good or bad, or by the mean of the slices' ratios. */
export const budgetingMethods = ["occurrences", "timeslices", "ratio-timeslices"] as const;
export type BudgetingMethod = (typeof budgetingMethods)[number];

/** A slice of time, and the share of it that must be good where slices are good or bad. */
export type TimeSlice = { window: string; targetPpb: number | null };

/** What customers were promised. */
export type Agreement = { targetPpb: number; note: string };

/** What an objective says besides its service, names and target. */
export type ObjectiveDefinition = {
  indicator: Indicator;
  window: TimeWindow;
  budgetingMethod: BudgetingMethod;
  timeSlice: TimeSlice | null;
  agreement: Agreement | null;
  alertPolicies: AlertPolicy[];
  labels: Record<string, string[]>;
  annotations: Record<string, string>;
  /** What other formats say and nothing here has a place for, kept as it is. */
  extensions: Record<string, unknown>;
};

/** A service level objective as its document describes it (spec: slo, Objective). */
export type ObjectiveSpec = ObjectiveDefinition & {
  service: string;
  displayName: string;
  description: string;
  /** Parts per billion; null asks the service's availability target in force. */
  targetPpb: number | null;
};
