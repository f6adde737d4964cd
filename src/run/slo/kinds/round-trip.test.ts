import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentContext } from "../../../own/catalogue/index.ts";
import { exportDocument } from "../../../own/catalogue/export-documents.ts";
import { parseFiles } from "../../../own/catalogue/files/parse-files.ts";
import { calendarUnits } from "../model/time-window.ts";
import type { ObjectiveSpec } from "../model/objective.ts";
import { objectiveKind } from "./objective-kind.ts";

const context: DocumentContext = { currency: null, nameOf: (_, word) => word };

/** Texts that trip up writers of YAML, and queries as people write them. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "true",
      "1e3",
      "- a",
      "a: b",
      "#x",
      "a\nb",
      'sum(rate(x{code!~"5..|4.."}[{{.window}}]))',
      "% '\"",
    ),
  )
  .map((value) => value.trim())
  .filter((value) => value !== "" && !/[\0\uD800-\uDFFF]/u.test(value));
const orEmpty = fc.oneof(fc.constant(""), text);
const ppb = fc.integer({ min: 10_000_000, max: 999_999_999 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const events = fc.oneof(
  fc.record({ good: text, total: text }),
  fc.record({ bad: text, total: text }),
  fc.record({ ratio: text }),
  fc.record({ errorRatio: text }),
);
const asked = <Query>(queries: fc.Arbitrary<Query>) =>
  fc.record({
    kind: fc.constant("prometheus"),
    dataSource: optional(text),
    counter: optional(fc.boolean()),
    queries,
  });
const plainIndicator = {
  name: orEmpty,
  description: orEmpty,
  thresholdMilliseconds: fc.constant(null),
  thresholdSeconds: fc.constant(null),
  comparison: fc.constant(null),
};
const pushed = fc.constant({ kind: "samples" });
const indicator = fc.oneof(
  fc.record({
    ...plainIndicator,
    kind: fc.constant("availability"),
    source: fc.oneof(fc.constant({ kind: "incidents" }), pushed, asked(events)),
  }),
  fc.record({
    ...plainIndicator,
    kind: fc.constant("latency"),
    thresholdMilliseconds: fc.integer({ min: 1, max: 60_000 }),
    source: fc.oneof(pushed, asked(events)),
  }),
  fc.record({
    ...plainIndicator,
    kind: fc.constant("freshness"),
    thresholdSeconds: fc.integer({ min: 1, max: 10 ** 6 }),
    source: asked(events),
  }),
  fc.record({
    ...plainIndicator,
    kind: fc.constantFrom("ratio", "job-success"),
    source: asked(events).map((source) => ({ ...source, kind: "other", type: "Datadog" })),
  }),
  fc.record({
    ...plainIndicator,
    kind: fc.constant("threshold"),
    comparison: fc.record({
      op: fc.constantFrom("lt", "lte", "gt", "gte"),
      value: fc.integer({ min: -10_000, max: 10_000 }).map((value) => String(value / 100)),
    }),
    source: asked(fc.record({ query: text })),
  }),
);

const window = fc.oneof(
  fc.record({ kind: fc.constant("rolling"), days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    kind: fc.constant("calendar"),
    unit: fc.constantFrom(...calendarUnits),
    count: fc.integer({ min: 1, max: 12 }),
    startsAt: optional(fc.constantFrom("2026-01-05T09:00", "2024-02-29T00:00")),
    timeZone: fc.constantFrom("UTC", "Europe/London", "Asia/Tokyo"),
  }),
);

const alertPolicy = fc.record({
  name: text,
  displayName: orEmpty,
  description: orEmpty,
  alertWhen: fc.subarray(["breaching", "resolved", "no-data"]),
  conditions: fc.array(
    fc.record({
      name: text,
      description: orEmpty,
      severity: orEmpty,
      burnRate: optional(
        fc.record({
          op: fc.constantFrom("gt", "gte"),
          threshold: fc.constantFrom("14.4", "6", "0.5"),
          lookbackWindow: fc.constantFrom("", "1h"),
          alertAfter: fc.constantFrom("", "5m"),
        }),
      ),
    }),
    { maxLength: 2 },
  ),
  notificationTargets: fc.array(fc.record({ name: text, target: orEmpty, description: orEmpty }), {
    maxLength: 2,
  }),
});

const key = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,5})?$/);

const objective = fc
  .record({
    service: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    displayName: text,
    description: orEmpty,
    targetPpb: optional(ppb),
    indicator,
    window,
    budgetingMethod: fc.constantFrom("occurrences", "timeslices", "ratio-timeslices"),
    timeSlice: optional(
      fc.record({
        window: fc.constantFrom("1m", "5m"),
        targetPpb: optional(fc.oneof(ppb, fc.constant(10 ** 9))),
      }),
    ),
    agreement: optional(fc.record({ targetPpb: ppb, note: orEmpty })),
    alertPolicies: fc.array(alertPolicy, { maxLength: 2 }),
    labels: fc.dictionary(key, fc.array(text, { minLength: 1, maxLength: 2 }), { maxKeys: 2 }),
    annotations: fc.dictionary(key, text, { maxKeys: 2 }),
    extensions: fc.dictionary(key, fc.oneof(text, fc.integer(), fc.record({ inner: text })), { maxKeys: 2 }),
  })
  .map((spec) =>
    spec.indicator.kind === "availability" ? spec : { ...spec, targetPpb: spec.targetPpb ?? 990_000_000 },
  );

test("an objective says the same after its file has been written and read", async () => {
  await fc.assert(
    fc.asyncProperty(objective, async (made) => {
      const spec = made as ObjectiveSpec;
      const stored = { id: "1", name: "x", managedBy: "code" as const, retired: false, spec };
      const { text: file } = exportDocument(objectiveKind, stored, context);
      const { documents } = await parseFiles([{ path: "x.yaml", text: file }]);
      const { name, spec: written } = documents[0]!.value as { name: string; spec: unknown };
      expect(objectiveKind.read({ name, spec: written }, context)).toEqual(spec);
    }),
    { numRuns: 300 },
  );
});
