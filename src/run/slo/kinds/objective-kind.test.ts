import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyCatalogue, retailerCatalogue } from "../../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../../test/support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-02T12:00:00Z");
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
});
afterAll(() => app.stop());

const objective = (name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: Objective\nname: ${name}\nspec:\n${spec.replace(/^/gm, "  ").trimEnd()}\n`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const plain = `service: bedroom
indicator: {kind: availability, source: incidents}
target: derived`;

const whole = `service: bedroom
displayName: Bedroom answers in time
description: What customers wait for.
indicator:
  kind: latency
  name: bedroom-requests
  thresholdMilliseconds: 300
  source:
    type: prometheus
    dataSource: thanos
    counter: true
    good: sum(rate(requests_bucket{le="0.3"}[5m]))
    total: sum(rate(requests_count[5m]))
target: 99.95
window: {calendar: month, timeZone: Europe/London}
budgetingMethod: timeslices
timeSlice: {window: 1m, target: 95}
agreement: {target: 99.5, note: "Contract, section 4"}
alertPolicies:
  - name: fast
    alertWhen: [breaching]
    conditions: [{name: burns, severity: page, burnRate: {op: gt, threshold: 14.4, lookbackWindow: 1h, alertAfter: 5m}}]
    notificationTargets: [{name: on-call, target: pagerduty}]
labels: {env: [prod, dev], team: bedroom}
annotations: {ticket: SLO-1}
extensions: {openslo: {compositeWeight: 2}}`;

type Mistake = { message: string };
const mistakesOf = async (spec: string): Promise<string[]> =>
  (await applyCatalogue(app, objective("wrong", spec))).body.errors.map(({ message }: Mistake) => message);

describe("an objective as a document", () => {
  test("says the same once it has been applied, and exports to what applies to nothing new", async () => {
    const files = [
      { path: "objectives.yaml", text: `${objective("plain", plain)}---\n${objective("whole", whole)}` },
    ];
    const first = await app.post("/api/v1/catalogue/apply", { files });
    expect(first.body.added.map(({ name }: { name: string }) => name)).toEqual(["plain", "whole"]);
    const again = await app.post("/api/v1/catalogue/apply", { files });
    expect(again.body).toMatchObject({ added: [], changed: [], unchanged: 2 });
    const { files: exported } = (await app.get("/api/v1/catalogue/export")).body;
    expect(exported.map(({ path }: { path: string }) => path)).toContain("objectives/whole.yaml");
    const round = await app.post("/api/v1/catalogue/apply", { files: exported, prune: true });
    expect(round.body).toMatchObject({ added: [], changed: [], removed: [] });
  });

  test("changes field by field", async () => {
    await applyCatalogue(app, objective("changing", plain));
    const changed = plain.replace("derived", "99.5").replace("service: bedroom", "service: checkout");
    const { body } = await applyCatalogue(app, objective("changing", `${changed}\nwindow: 30d`));
    expect(body.changed).toEqual([
      {
        kind: "Objective",
        name: "changing",
        fields: [
          { field: "service", before: "bedroom", after: "checkout" },
          { field: "target", before: "derived", after: 99.5 },
          { field: "window.rolling", before: "28d", after: "30d" },
        ],
      },
    ]);
  });

  test("that leaves the files goes out of use, and comes back under its old id", async () => {
    const row = () =>
      app.database.db
        .selectFrom("objective")
        .selectAll()
        .where("slug", "=", "leaving")
        .executeTakeFirstOrThrow();
    await applyCatalogue(app, objective("leaving", plain));
    const before = await row();
    await applyCatalogue(app, retailerCatalogue, { prune: true });
    expect((await row()).removed_at).toEqual(app.clock.now());
    await applyCatalogue(app, objective("leaving", plain));
    expect(await row()).toMatchObject({ id: before.id, removed_at: null });
  });

  test.each([
    [plain.replace("bedroom", "bedrom"), 'spec.service: there is no Service "bedrom"; did you mean bedroom?'],
    [
      plain.replace("derived", "100"),
      "spec.target: must be less than 100, since 100 % leaves no error budget; write 99.95, say",
    ],
    [
      plain.replace("derived", "0.999"),
      "spec.target: write a percentage such as 99.95; 0.999 looks like a ratio; 99.9, perhaps",
    ],
    [
      plain.replace("incidents", "guesses"),
      "spec.indicator.source: write incidents, samples or {type: prometheus, …}",
    ],
    [
      plain.replace("availability, source: incidents", "latency, source: samples"),
      "spec.indicator.thresholdMilliseconds: write a whole number of milliseconds, such as 300, not nothing",
    ],
    [
      plain.replace("availability", "job-success"),
      "spec.indicator.source: incidents tell availability only; name another source, or write kind: availability",
    ],
    [
      plain.replace("kind: availability", "kind: availability, thresholdMilliseconds: 5"),
      "spec.indicator.thresholdMilliseconds: only an indicator of kind latency has this; leave it out, or write kind: latency",
    ],
    [
      plain.replace("{kind: availability, source: incidents}", "{kind: job-success, source: samples}"),
      "spec.target: derived is the service's availability target, and this looks at job-success; write a percentage",
    ],
    [
      plain.replace("source: incidents", "source: {type: prometheus, good: a}"),
      "spec.indicator.source: write {good: …, total: …}, {bad: …, total: …}, {ratio: …} or {errorRatio: …}",
    ],
    [
      plain.replace("source: incidents", "source: {type: Prometheus, good: a, bad: b, total: c}"),
      "spec.indicator.source: write {good: …, total: …}, {bad: …, total: …}, {ratio: …} or {errorRatio: …}",
    ],
    [
      plain.replace("source: incidents", "source: {type: incidents, good: a}"),
      "spec.indicator.source.good: incidents are asked no queries; leave it out",
    ],
    [
      plain.replace("source: incidents", "source: {good: a, total: b}"),
      "spec.indicator.source.type: write a text, not nothing",
    ],
    [
      plain.replace(
        "kind: availability, source: incidents",
        "kind: threshold, op: below, value: 5, source: {type: prometheus, query: up}",
      ),
      'spec.indicator.op: write lt, lte, gt or gte, not "below"',
    ],
    [`${plain}\nwindow: 12h`, 'spec.window: write whole days such as 28d, not "12h"'],
    [
      `${plain}\nagreement: {target: 101}`,
      "spec.agreement.target: must be less than 100, since 100 % leaves no error budget; write 99.95, say",
    ],
    [`${plain}\ntimeSlice: {window: soon}`, 'spec.timeSlice.window: write a duration such as 1m, not "soon"'],
    [`${plain}\nalertPolicies: [{conditions: []}]`, "spec.alertPolicies[0].name: write a text, not nothing"],
    [`${plain}\ntargt: 99`, "spec.targt: there is no such field; did you mean target?"],
    [`${plain}\nlabels: {env: [[a]]}`, "spec.labels.env[0]: write a text, not a list"],
    [
      `${plain}\nlabels: {${"k".repeat(201)}: a}`,
      "spec.labels: no name in it may be longer than 200 characters",
    ],
    [
      `${plain}\nannotations: ${JSON.stringify(Object.fromEntries(numbers(101).map((i) => [`k${i}`, "a"])))}`,
      "spec.annotations: write at most 100; this has 101",
    ],
    [
      `${plain}\nalertPolicies: ${JSON.stringify(numbers(51).map((i) => ({ name: `p${i}` })))}`,
      "spec.alertPolicies: write at most 50; this has 51",
    ],
  ])("is refused at the field with what to write: %#", async (spec, message) => {
    expect(await mistakesOf(spec)).toEqual([message]);
  });
});
