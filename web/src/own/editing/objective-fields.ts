import { readAt } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Field, Section } from "./form-fields.ts";

const looksAt =
  (...kinds: string[]) =>
  (draft: Draft): boolean =>
    kinds.includes(String(readAt(draft, "indicator.kind")));

/** Whether the figures come from queries at all. */
const asks = (draft: Draft): boolean =>
  !["", "undefined", "incidents", "samples"].includes(String(readAt(draft, "indicator.source.type")));

const isCalendar = (draft: Draft): boolean => Boolean(readAt(draft, "window.calendar"));

const query = (role: string, label: string, hint?: string): Field => ({
  path: `indicator.source.${role}`,
  label,
  ...(hint === undefined ? {} : { hint }),
  input: "long-text",
  when: (draft) => asks(draft) && looksAt("threshold")(draft) === (role === "query"),
});

const indicator: Section = {
  title: "What counts as good",
  fields: [
    {
      path: "indicator.kind",
      label: "Looks at",
      input: "choice",
      options: [
        { value: "availability", label: "availability: requests answered, fully or in part" },
        { value: "latency", label: "latency: requests answered in time" },
        { value: "job-success", label: "job success: runs that succeed" },
        { value: "freshness", label: "freshness: data that is new enough" },
        { value: "ratio", label: "a ratio: any good events of all" },
        { value: "threshold", label: "a threshold: readings below or above a value" },
      ],
    },
    {
      path: "indicator.thresholdMilliseconds",
      label: "In time is within, in milliseconds",
      when: looksAt("latency"),
      input: "number",
      placeholder: "300",
    },
    {
      path: "indicator.thresholdSeconds",
      label: "New enough is within, in seconds",
      when: looksAt("freshness"),
      input: "number",
      placeholder: "900",
    },
    {
      path: "indicator.op",
      label: "A reading is good when it is",
      when: looksAt("threshold"),
      input: "choice",
      none: "no threshold",
      options: [
        { value: "lt", label: "below" },
        { value: "lte", label: "at most" },
        { value: "gt", label: "above" },
        { value: "gte", label: "at least" },
      ],
    },
    {
      path: "indicator.value",
      label: "This value",
      when: looksAt("threshold"),
      input: "text",
      placeholder: "200",
    },
  ],
};

const source: Section = {
  title: "Where the figures come from",
  fields: [
    {
      path: "indicator.source.type",
      label: "Source",
      hint: "incidents needs no telemetry, samples are pushed; prometheus, or another product by its name, takes queries.",
      input: "text",
      placeholder: "prometheus",
    },
    {
      path: "indicator.source.dataSource",
      when: asks,
      label: "Data source",
      hint: "Its name, where there are several.",
      input: "text",
    },
    query("good", "Query for good events", "With all events."),
    query("bad", "Query for bad events", "Instead of good events, with all events."),
    query("total", "Query for all events"),
    query("ratio", "Query for the share that is good", "Instead of events."),
    query("errorRatio", "Query for the share that is bad", "Instead of events."),
    query("query", "Query for the reading"),
  ],
};

/** What the form of an objective asks; what files alone say (alert policies, labels) stays as it is. */
export const objective: readonly Section[] = [
  {
    title: "About",
    fields: [
      { path: "displayName", label: "Name", input: "text", maxLength: 200 },
      { path: "description", label: "Description", input: "long-text" },
      { path: "service", label: "Service", input: "one", of: "service" },
    ],
  },
  {
    title: "What it asks",
    fields: [
      {
        path: "target",
        label: "Target",
        hint: "A percentage such as 99.95; or derived, which follows the service’s estimates.",
        input: "text",
        placeholder: "99.9",
      },
      {
        path: "window.rolling",
        label: "Over the last",
        hint: "Whole days, such as 7d, 28d, 30d or 90d; empty for a calendar’s periods.",
        input: "text",
        placeholder: "28d",
      },
      {
        path: "window.calendar",
        label: "Or over each calendar",
        input: "choice",
        none: "no calendar: it rolls",
        options: ["day", "week", "month", "quarter", "year"].map((unit) => ({ value: unit, label: unit })),
      },
      { path: "window.timeZone", label: "The calendar’s time zone", input: "zone", when: isCalendar },
      {
        path: "agreement.target",
        label: "Agreed with customers",
        hint: "The percentage that a contract promises; empty where there is none.",
        input: "text",
        placeholder: "99.5",
      },
      { path: "agreement.note", label: "Where it is agreed", input: "text" },
    ],
  },
  indicator,
  source,
];
