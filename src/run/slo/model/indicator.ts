/** What is looked at: which part of all that happens is good. */
export const indicatorKinds = [
  "availability",
  "latency",
  "job-success",
  "freshness",
  "ratio",
  "threshold",
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const operators = ["lt", "lte", "gt", "gte"] as const;
export type Operator = (typeof operators)[number];

/** Which figures a source is asked for; each a query, or what another product than Prometheus takes for one. */
export const queryRoles = ["good", "bad", "total", "ratio", "errorRatio", "query"] as const;
export type QueryRole = (typeof queryRoles)[number];
export type Queries<Query> = Partial<Record<QueryRole, Query>>;

/** Where the figures come from. */
export type Source =
  /** The incident record: unavailable from an impact's start to its mitigation. */
  | { kind: "incidents" }
  /** Counts that are pushed. */
  | { kind: "samples" }
  | { kind: "prometheus"; dataSource: string | null; counter: boolean | null; queries: Queries<string> }
  /** A product whose queries are kept as they are. */
  | {
      kind: "other";
      type: string;
      dataSource: string | null;
      counter: boolean | null;
      queries: Queries<unknown>;
    };

/** A service level indicator (spec: slo, Indicators). */
export type Indicator = {
  kind: IndicatorKind;
  /** By which others know it; empty where nobody does. */
  name: string;
  description: string;
  /** Of latency and freshness: what is under it is good. */
  thresholdMilliseconds: number | null;
  thresholdSeconds: number | null;
  /** Of a threshold: a reading is good while it compares so; the value is a plain decimal. */
  comparison: { op: Operator; value: string } | null;
  source: Source;
};

/** Sets of figures that give a share of what is good. */
const shares: readonly (readonly QueryRole[])[] = [
  ["good", "total"],
  ["bad", "total"],
  ["ratio"],
  ["errorRatio"],
];

/** Whether these figures together answer for an indicator of a kind. */
export function areEnough(kind: IndicatorKind, roles: readonly QueryRole[]): boolean {
  const wanted = kind === "threshold" ? [["query"]] : shares;
  return wanted.some(
    (set) => set.length === roles.length && set.every((role) => roles.includes(role as QueryRole)),
  );
}
