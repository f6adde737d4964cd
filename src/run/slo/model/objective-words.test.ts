import { describe, expect, test } from "vitest";
import type { AlertPolicy } from "./alert-policy.ts";
import type { Indicator, Source } from "./indicator.ts";
import { alertPolicyInWords, budgetingInWords, indicatorInWords, sourceInWords } from "./objective-words.ts";

const incidents: Source = { kind: "incidents" };
const prometheus: Source = { kind: "prometheus", dataSource: null, counter: null, queries: { ratio: "up" } };
const indicator = (fields: Partial<Indicator>): Indicator => ({
  kind: "ratio",
  name: "",
  description: "",
  thresholdMilliseconds: null,
  thresholdSeconds: null,
  comparison: null,
  source: prometheus,
  ...fields,
});

describe("an indicator in words", () => {
  test.each<[Partial<Indicator>, string]>([
    [{ kind: "availability" }, "requests are answered, fully or in part"],
    [{ kind: "availability", source: incidents }, "the time is free of incidents"],
    [{ kind: "latency", thresholdMilliseconds: 300 }, "requests are answered within 300 ms"],
    [{ kind: "freshness", thresholdSeconds: 900 }, "data is no older than 15 min"],
    [{ kind: "job-success" }, "runs succeed"],
    [{ kind: "ratio" }, "events are good"],
    [{ kind: "threshold", comparison: { op: "lte", value: "0.2" } }, "readings are at most 0.2"],
    [{ kind: "threshold", comparison: { op: "gt", value: "5" } }, "readings are above 5"],
  ])("%j: %s", (fields, words) => {
    expect(indicatorInWords(indicator(fields))).toBe(words);
  });

  test.each<[Source, string]>([
    [incidents, "the incident record"],
    [{ kind: "samples" }, "pushed counts"],
    [prometheus, "Prometheus"],
    [{ ...prometheus, dataSource: "thanos" }, "Prometheus, data source thanos"],
    [{ kind: "other", type: "Datadog", dataSource: null, counter: null, queries: {} }, "Datadog"],
  ])("its source %j: %s", (source, words) => {
    expect(sourceInWords(source)).toBe(words);
  });
});

test("how a budget is counted, in words", () => {
  expect(budgetingInWords("occurrences", null)).toBe("Every event counts the same.");
  expect(budgetingInWords("timeslices", { window: "1m", targetPpb: 950_000_000 })).toBe(
    "Slices of 1m are good or bad, and slices are counted; a slice is good at 95.0 %.",
  );
  expect(budgetingInWords("ratio-timeslices", { window: "5m", targetPpb: null })).toBe(
    "The mean of the slices of 5m.",
  );
});

describe("an alert policy in words", () => {
  const policy: AlertPolicy = {
    name: "fast",
    displayName: "",
    description: "",
    alertWhen: [],
    conditions: [],
    notificationTargets: [],
  };

  test("says when it speaks, under which conditions, and to whom", () => {
    const burnRate = { op: "gte", threshold: "14.4", lookbackWindow: "1h", alertAfter: "5m" };
    expect(
      alertPolicyInWords({
        ...policy,
        alertWhen: ["breaching", "no-data"],
        conditions: [
          { name: "burns", description: "", severity: "page", burnRate },
          { name: "gale", description: "", severity: "", burnRate: null },
        ],
        notificationTargets: [
          { name: "on-call", target: "pagerduty", description: "" },
          { name: "chat", target: "", description: "" },
        ],
      }),
    ).toEqual([
      "Speaks when the objective is being breached, and when there is no data.",
      "burns (page): the budget burns at least 14.4× as fast as allowed over 1h, for 5m.",
      "gale: named, and not defined.",
      "Tells on-call (pagerduty), chat (named, and not defined).",
    ]);
  });

  test("of which only the name is known says so", () => {
    expect(alertPolicyInWords(policy)).toEqual(["Only its name is known; it was named and not defined."]);
  });
});
