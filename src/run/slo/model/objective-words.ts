import { durationInWords } from "../../../lib/duration.ts";
import type { AlertCondition, AlertMoment, AlertPolicy, NotificationTarget } from "./alert-policy.ts";
import type { Indicator, Operator, QueryRole, Source } from "./indicator.ts";
import type { BudgetingMethod, TimeSlice } from "./objective.ts";
import { targetInWords } from "./percentage.ts";

const comparisons: Readonly<Record<Operator, string>> = {
  lt: "below",
  lte: "at most",
  gt: "above",
  gte: "at least",
};

/** What shall hold of a share, as a clause: "requests are answered within 300 ms". */
export function indicatorInWords(indicator: Indicator): string {
  const { kind, source, thresholdMilliseconds, thresholdSeconds, comparison } = indicator;
  switch (kind) {
    case "availability":
      return source.kind === "incidents"
        ? "the time is free of incidents"
        : "requests are answered, fully or in part";
    case "latency":
      return `requests are answered within ${thresholdMilliseconds} ms`;
    case "job-success":
      return "runs succeed";
    case "freshness":
      return `data is no older than ${durationInWords(thresholdSeconds ?? 0)}`;
    case "ratio":
      return "events are good";
    default:
      return comparison === null
        ? "readings are good"
        : `readings are ${comparisons[comparison.op]} ${comparison.value}`;
  }
}

/** Where the figures come from: "Prometheus, data source thanos". */
export function sourceInWords(source: Source): string {
  if (source.kind === "incidents") return "the incident record";
  if (source.kind === "samples") return "pushed counts";
  const product = source.kind === "prometheus" ? "Prometheus" : source.type;
  return source.dataSource === null ? product : `${product}, data source ${source.dataSource}`;
}

/** What a query is asked for. */
export const roleWords: Readonly<Record<QueryRole, string>> = {
  good: "Good events",
  bad: "Bad events",
  total: "All events",
  ratio: "Share that is good",
  errorRatio: "Share that is bad",
  query: "Reading",
};

/** How a budget is counted, in a sentence. */
export function budgetingInWords(method: BudgetingMethod, slice: TimeSlice | null): string {
  const of = slice === null ? "" : ` of ${slice.window}`;
  const enough = slice?.targetPpb == null ? "" : `; a slice is good at ${targetInWords(slice.targetPpb)}`;
  switch (method) {
    case "occurrences":
      return "Every event counts the same.";
    case "timeslices":
      return `Slices${of} are good or bad, and slices are counted${enough}.`;
    default:
      return `The mean of the slices${of}${enough}.`;
  }
}

const moments: Readonly<Record<AlertMoment, string>> = {
  breaching: "the objective is being breached",
  resolved: "it is met again",
  "no-data": "there is no data",
};

/** An alert policy in sentences: when it speaks, under which conditions, and to whom. */
export const alertPolicyInWords = ({ alertWhen, conditions, notificationTargets }: AlertPolicy): string[] => [
  ...(alertWhen.length > 0
    ? [`Speaks when ${alertWhen.map((when) => moments[when]).join(", and when ")}.`]
    : []),
  ...conditions.map(conditionInWords),
  ...(notificationTargets.length > 0 ? [`Tells ${notificationTargets.map(targetWords).join(", ")}.`] : []),
  ...(alertWhen.length + conditions.length + notificationTargets.length === 0
    ? ["Only its name is known; it was named and not defined."]
    : []),
];

function conditionInWords({ name, severity, burnRate, description }: AlertCondition): string {
  if (burnRate === null)
    return description === "" ? `${name}: named, and not defined.` : `${name}: ${description}`;
  const { op, threshold, lookbackWindow, alertAfter } = burnRate;
  const compared = Object.hasOwn(comparisons, op) ? comparisons[op as Operator] : op;
  const over = lookbackWindow === "" ? "" : ` over ${lookbackWindow}`;
  const lasting = alertAfter === "" ? "" : `, for ${alertAfter}`;
  const says = severity === "" ? "" : ` (${severity})`;
  return `${name}${says}: the budget burns ${compared} ${threshold}× as fast as allowed${over}${lasting}.`;
}

const targetWords = ({ name, target }: NotificationTarget): string =>
  target === "" ? `${name} (named, and not defined)` : `${name} (${target})`;
