import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyCatalogue, retailerCatalogue } from "../../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../../test/support/test-app.ts";

const fixture = await readFile(new URL("fixtures/harbour.yaml", import.meta.url), "utf8");

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp("2026-03-02T12:00:00Z");
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
  return () => app.stop();
});

const importText = (text: string, options: object = {}): Promise<Answer> =>
  app.post("/api/v1/import/openslo", { files: [{ path: "slos.yaml", text }], ...options });
const lineOf = (text: string) => fixture.slice(0, fixture.indexOf(text)).split("\n").length;

type Gap = { code: string; entity: string; line: number; message: string };
const gapsOf = ({ body }: Answer): string[] =>
  (body.gaps as Gap[]).map(({ code, entity, message }) => `${code} ${entity}: ${message}`);
const namesOf = (objects: { name: string }[]): string[] => objects.map(({ name }) => name);

/** An objective's spec as its document has it now. */
const specOf = async (name: string) => (await app.get(`/api/v1/documents/Objective/${name}`)).body.spec;

describe("OpenSLO's files in the forms that real ones have", () => {
  let answer: Answer;
  beforeEach(async () => {
    answer = await importText(fixture);
    expect(answer.status).toBe(200);
  });

  test("are read whole, and what became of each thing is told", () => {
    expect(answer.body.read).toEqual({
      "alert-notification-target": 1,
      "alert-policy": 1,
      "data-source": 1,
      objective: 6,
      service: 2,
      sli: 1,
      slo: 4,
    });
    expect(namesOf(answer.body.added)).toEqual([
      "bookings-availability",
      "crane-wait-typical",
      "crane-wait-worst",
      "whole-port-pilots",
      "whole-port-tugs",
    ]);
    expect(answer.body.kept.map(({ entity, message }: Gap) => `${entity}: ${message}`)).toEqual([
      'service:bedroom: the service "bedroom"',
      "data-source:harbour-metrics: named by pilot-bookings; its connection details are left out, since they may hold secrets",
      "sli:pilot-bookings: named by Bookings-Availability, whole-port",
      "alert-policy:storm-warning: named by Bookings-Availability",
      "alert-notification-target:harbour-master: named by Bookings-Availability, storm-warning",
      "slo:whole-port: a composite of several indicators; each is an objective by itself, and they are not weighed together",
    ]);
    expect(answer.body.assumed).toEqual([
      "1 × an indicator read as availability, since its name says so.",
      "1 × a rolling window of 1Q, counted as 90 days.",
      "1 × no time window given, so it is 28 days, rolling.",
    ]);
  });

  test("tell what is missing, at its line, and how to mend it", () => {
    expect(gapsOf(answer)).toEqual([
      'service service:lighthouse: there is no service "lighthouse" here; add it under that name with the team that owns it, and import again',
      'reference alert-policy:storm-warning: there is no AlertCondition "gale" in these files or earlier ones, so only its name is kept; import it too',
      'service slo:beam: there is no service "lighthouse" here, so the objective waits; add the service under that name, and import again',
      'reference slo:beam: there is no SLI "bulb" in these files or earlier ones; import it too, and this objective comes with it',
    ]);
    const lines = answer.body.gaps.map(({ line }: Gap) => line);
    expect(lines).toEqual([
      lineOf("metadata: {name: lighthouse}"),
      lineOf("conditions: [{conditionRef: gale}]"),
      lineOf("service: lighthouse"),
      lineOf("indicatorRef: bulb"),
    ]);
  });

  test("give an SLO with everything as an objective with everything", async () => {
    expect(await specOf("bookings-availability")).toEqual({
      service: "bedroom",
      displayName: "Bookings are taken",
      description: "Every ship finds a pilot.",
      indicator: {
        kind: "availability",
        name: "pilot-bookings",
        description: "Bookings that are answered.",
        source: {
          type: "prometheus",
          dataSource: "harbour-metrics",
          counter: true,
          good: 'sum(bookings{answered="yes"})',
          total: "sum(bookings)",
        },
      },
      target: 99.95,
      window: { calendar: "month", start: "2026-01-01T00:00", timeZone: "Europe/Oslo" },
      budgetingMethod: "timeslices",
      timeSlice: { window: "1m", target: 95 },
      alertPolicies: [
        {
          name: "storm-warning",
          alertWhen: ["breaching"],
          conditions: [{ name: "gale" }],
          notificationTargets: [
            { name: "harbour-master", target: "pagerduty", description: "Whoever has the watch." },
          ],
        },
        {
          name: "fog-horn",
          alertWhen: ["breaching", "no-data"],
          conditions: [
            {
              name: "thick-fog",
              severity: "page",
              burnRate: { op: "gte", threshold: 14.4, lookbackWindow: "1h", alertAfter: "5m" },
            },
          ],
          notificationTargets: [
            { name: "harbour-master", target: "pagerduty", description: "Whoever has the watch." },
          ],
        },
      ],
      labels: { env: ["prod", "test"], tier: "gold" },
      annotations: { "harbour.example.com/pier": "4" },
      extensions: {
        openslo: { spec: { owner: "the harbour master" }, metrics: { good: { dimensions: ["pier"] } } },
      },
    });
  });

  test("give each target of an SLO as an objective, with what it compares", async () => {
    expect(await specOf("crane-wait-worst")).toMatchObject({
      displayName: "crane-wait: Worst",
      indicator: {
        kind: "threshold",
        op: "lt",
        value: 900.5,
        source: { type: "Datadog", query: { metric: "crane.wait", by: "crane" } },
      },
      target: 99.9,
      window: { rolling: "90d" },
    });
    expect(await specOf("crane-wait-typical")).toMatchObject({
      target: 95,
      indicator: { op: "lte", value: 200 },
    });
    expect(await specOf("whole-port-tugs")).toMatchObject({
      indicator: { kind: "ratio", source: { type: "prometheus", errorRatio: "tugs_late_ratio" } },
    });
    expect(await specOf("whole-port-pilots")).toMatchObject({
      extensions: { openslo: { objective: { compositeWeight: 2 } } },
    });
  });

  test("change nothing the second time", async () => {
    const again = await importText(fixture);
    expect(again.body).toMatchObject({ added: [], changed: [], unchanged: 5 });
    const before = await app.database.db.selectFrom("audit").select("id").execute();
    await importText(fixture);
    expect(await app.database.db.selectFrom("audit").select("id").execute()).toHaveLength(before.length);
  });

  test("keep no secret", async () => {
    const rows = await app.database.db.selectFrom("imported_entity").selectAll().execute();
    expect(rows.map(({ reference }) => reference)).toContain("data-source:harbour-metrics");
    expect(JSON.stringify(rows)).not.toContain("hunter2");
  });

  test("leave what people have changed, and follow the file in the rest", async () => {
    const url = "/api/v1/documents/Objective/crane-wait-typical";
    const { spec, version } = (await app.get(url)).body;
    expect((await app.put(url, { spec: { ...spec, target: 97 }, version })).status).toBe(200);
    const changed = await importText(fixture.replace("1Q, isRolling", "14d, isRolling"));
    expect(namesOf(changed.body.changed)).toEqual(["crane-wait-typical", "crane-wait-worst"]);
    expect(changed.body.edited).toMatchObject([
      { name: "crane-wait-typical", field: "target", current: 97, wanted: 95 },
    ]);
    expect(await specOf("crane-wait-typical")).toMatchObject({ target: 97, window: { rolling: "14d" } });
  });

  test("bring in what waited once its service and its SLI are there", async () => {
    await applyCatalogue(app, retailerCatalogue.replaceAll("appointments", "lighthouse"));
    const sli = `apiVersion: openslo/v1
kind: SLI
metadata: {name: bulb}
spec: {ratioMetric: {rawType: success, raw: {metricSource: {type: Prometheus, spec: {query: bulb_lit}}}}}`;
    const { body } = await importText(sli);
    expect(namesOf(body.added)).toEqual(["beam"]);
    expect(body.added[0]).toMatchObject({ file: "slos.yaml", line: lineOf("objectives: [{target: 0.5}]") });
  });

  test("tell an objective that is no longer in its SLO, and leave it", async () => {
    const { body } = await importText(fixture.replace(/ {6}- \{displayName: Worst.*\n/, ""));
    expect(gapsOf({ body } as Answer)).toContainEqual(
      'reference slo:crane-wait: the objective "crane-wait-worst" came from here and is no longer in it; take it out of use if it shall go',
    );
    expect(await specOf("crane-wait-worst")).toMatchObject({ target: 99.9 });
  });

  test("leave out of use what people took out of use", async () => {
    const url = "/api/v1/documents/Objective/crane-wait-worst";
    const { version } = (await app.get(url)).body;
    await app.delete(`${url}?version=${version}`);
    expect((await importText(fixture)).body.added).toEqual([]);
    expect((await app.get("/api/v1/objectives/crane-wait-worst")).status).toBe(404);
  });

  test("export as files that apply to the same", async () => {
    const { files } = (await app.get("/api/v1/catalogue/export")).body as {
      files: { path: string; text: string }[];
    };
    const { body } = await app.post("/api/v1/catalogue/apply", { files });
    expect(body).toMatchObject({ added: [], changed: [] });
    const file = files.find(({ path }) => path === "objectives/bookings-availability.yaml")!;
    expect(parse(file.text)).toMatchObject({ kind: "Objective", spec: { target: 99.95 } });
  });
});

test("a dry run tells the same and changes nothing", async () => {
  const dry = await importText(fixture, { dryRun: true });
  expect(namesOf(dry.body.added)).toHaveLength(5);
  expect((await app.get("/api/v1/objectives")).body.items).toEqual([]);
});

const slo = (fields: {
  spec?: string;
  indicator?: string;
  objectives?: string;
  metadata?: string;
  version?: string;
}): string =>
  `apiVersion: ${fields.version ?? "openslo/v1"}
kind: SLO
metadata: {${fields.metadata ?? "name: one"}}
spec:
  service: bedroom
  indicator: ${fields.indicator ?? "{spec: {ratioMetric: {rawType: success, raw: {metricSource: {type: Prometheus, spec: {query: up}}}}}}"}
  ${fields.spec ?? "timeWindow: [{duration: 28d}]"}
  objectives: ${fields.objectives ?? "[{target: 0.995}]"}
`;

describe("what cannot come in", () => {
  test.each([
    [
      slo({ objectives: "[{target: 99.5}]" }),
      "target slo:one: target is a ratio above 0 and below 1, and this is 99.5; write 0.995, say, or targetPercent",
    ],
    [
      slo({ objectives: "[{target: 1}]" }),
      "target slo:one: target is a ratio above 0 and below 1, and this is 1; write 0.995, say, or targetPercent",
    ],
    [
      slo({ objectives: "[{targetPercent: 100}]" }),
      "target slo:one: targetPercent is a percentage above 0 and below 100, and this is 100; write 99.5, say",
    ],
    [
      slo({ objectives: "[{target: 0.9, targetPercent: 90}]" }),
      "target slo:one: target and targetPercent are both given; keep one",
    ],
    [
      slo({ objectives: "[{displayName: Good}]" }),
      "target slo:one: it has no target; add target: 0.995, say",
    ],
    [
      slo({ objectives: "[]" }),
      "target slo:one: it has no objectives, so nothing is aimed at; add one with a target",
    ],
    [
      slo({ spec: "timeWindow: [{duration: 1h}]" }),
      "window slo:one: a window of 1h is no whole number of days; write 1d or more",
    ],
    [
      slo({ spec: "timeWindow: [{duration: soon}]" }),
      "window slo:one: the duration soon cannot be read; write 28d, say",
    ],
    [
      slo({ spec: "timeWindow: [{duration: 28d}, {duration: 7d}]" }),
      "window slo:one: several time windows are given; keep one",
    ],
    [
      slo({ spec: "timeWindow: [{duration: 2Y, isRolling: true}]" }),
      "window slo:one: a rolling window of 2Y is longer than 400 days; write fewer",
    ],
    [
      slo({ indicator: "{spec: {}}" }),
      "refused slo:one: its indicator has neither a ratioMetric nor a thresholdMetric; add one",
    ],
    [
      slo({ indicator: "{spec: {ratioMetric: {good: {}}}}" }),
      "refused slo:one: its ratioMetric needs good or bad with total, or raw with rawType; add them",
    ],
    [
      slo({ indicator: "{spec: {ratioMetric: {raw: {}}}}" }),
      "refused slo:one: its raw ratio does not say what it counts; add rawType: success or failure",
    ],
    [
      slo({ indicator: "{spec: {thresholdMetric: {metricSource: {spec: {query: up}}}}}" }),
      "refused slo:one: a threshold needs op and value to compare its readings with; add them to the objective",
    ],
    [
      slo({ spec: "timeWindow: [{duration: 1M, calendar: {timeZone: Mars/Crater}}]" }),
      'refused objective:one/1: not imported: spec.window.timeZone: write an IANA time zone such as Europe/London, not "Mars/Crater"',
    ],
    [
      slo({ version: "openslo/v9" }),
      "entity slo:one: openslo/v9 is not understood, so it is kept as it is; write openslo/v1",
    ],
    [
      "apiVersion: openslo/v1\nkind: SLO\n",
      "entity : this SLO needs a kind and a metadata.name; add them, since it was left out",
    ],
    [
      "just words",
      "entity : this is nothing of OpenSLO: it needs apiVersion: openslo/v1, a kind and a metadata.name; it was left out",
    ],
    [
      "version: prometheus/v1\nservice: x\n",
      "entity : this is Sloth's form, which is not read yet; it was left out",
    ],
  ])("is told with what to write, and the rest comes in: %#", async (text, gap) => {
    const answer = await importText(`${text}\n---\n${slo({ metadata: "name: sound" })}`);
    expect(gapsOf(answer)).toEqual([gap]);
    expect(namesOf(answer.body.added)).toEqual(["sound"]);
  });

  test("a file that is no YAML is told, and the others come in", async () => {
    const { body } = await app.post("/api/v1/import/openslo", {
      files: [
        { path: "broken.yaml", text: "a: [" },
        { path: "sound.yaml", text: slo({}) },
      ],
    });
    expect(body.gaps).toMatchObject([{ code: "unreadable", file: "broken.yaml" }]);
    expect(namesOf(body.added)).toEqual(["one"]);
  });
});

test("words that every object knows are words like others", async () => {
  const { status, body } = await importText(
    slo({
      metadata: "name: constructor, labels: {toString: valueOf, __proto__: x}",
      spec: "budgetingMethod: constructor\n  timeWindow: [{duration: 28d}]",
    }) + "---\napiVersion: openslo/v1\nkind: constructor\nmetadata: {name: hasOwnProperty}\n",
  );
  expect(status).toBe(200);
  expect(namesOf(body.added)).toEqual(["constructor"]);
  expect(body.kept).toMatchObject([
    { entity: "constructor:hasownproperty", message: "there is no such thing in OpenSLO v1" },
  ]);
});

describe("versions before and after v1", () => {
  test("v1alpha, with its ratios and its counted windows", async () => {
    const { body } = await importText(`apiVersion: openslo/v1alpha
kind: SLO
metadata: {name: old}
spec:
  service: bedroom
  timeWindows: [{unit: Week, count: 2, isRolling: true}]
  objectives:
    - target: 0.98
      value: 1
      ratioMetrics:
        incremental: true
        bad: {source: prometheus, queryType: query, query: errors}
        total: {source: prometheus, queryType: query, query: all}
`);
    expect(body.gaps).toEqual([]);
    expect(body.assumed).toEqual(["1 × openslo/v1alpha read in the terms of openslo/v1."]);
    expect(await specOf("old")).toMatchObject({
      indicator: {
        kind: "ratio",
        source: { type: "prometheus", counter: true, bad: "errors", total: "all" },
      },
      target: 98,
      window: { rolling: "14d" },
    });
  });

  test("v1alpha, with a threshold", async () => {
    await importText(`apiVersion: openslo/v1alpha
kind: SLO
metadata: {name: old}
spec:
  service: bedroom
  indicator: {thresholdMetric: {source: Prometheus, queryType: query, query: latency}}
  timeWindows: [{unit: Month, count: 1, isRolling: false, calendar: {startTime: 2022-01-01 12:00:00, timeZone: America/New_York}}]
  objectives: [{target: 0.98, op: lte, value: 200}]
`);
    expect(await specOf("old")).toMatchObject({
      indicator: {
        kind: "threshold",
        op: "lte",
        value: 200,
        source: { type: "prometheus", query: "latency" },
      },
      window: { calendar: "month", start: "2022-01-01T12:00", timeZone: "America/New_York" },
    });
  });

  test("v2alpha, with references named by their ends", async () => {
    const { body } = await importText(`- apiVersion: openslo.com/v2alpha
  kind: DataSource
  metadata: {name: clouds}
  spec: {type: cloudWatch, connectionDetails: {secretAccessKey: hunter2}}
- apiVersion: openslo.com/v2alpha
  kind: SLI
  metadata: {name: rain}
  spec:
    ratioMetric:
      counter: true
      good: {dataSourceRef: clouds, spec: {query: dry}}
      total: {dataSourceRef: clouds, spec: {query: days}}
- apiVersion: openslo.com/v2alpha
  kind: SLO
  metadata: {name: new}
  spec: {serviceRef: bedroom, sliRef: rain, objectives: [{target: 0.9}]}
`);
    expect(body.gaps).toEqual([]);
    expect(await specOf("new")).toMatchObject({
      indicator: {
        kind: "ratio",
        name: "rain",
        source: { type: "cloudWatch", dataSource: "clouds", good: "dry", total: "days" },
      },
      target: 90,
    });
  });
});

describe("several of one name", () => {
  test("that say the same are one, whatever the order of their fields", async () => {
    const twice = `${slo({})}---\n${slo({}).replace(/(apiVersion: .*\n)(kind: .*\n)/, "$2$1")}`;
    const { body } = await importText(twice);
    expect(body.gaps).toEqual([]);
    expect(namesOf(body.added)).toEqual(["one"]);
    expect(body.kept).toMatchObject([{ entity: "slo:one#2", message: "the same as at slos.yaml:1" }]);
  });

  test("that differ are told apart, and a file means its own SLI", async () => {
    const file = (query: string) =>
      `apiVersion: openslo/v1
kind: SLI
metadata: {name: shared}
spec: {ratioMetric: {rawType: success, raw: {metricSource: {type: Prometheus, spec: {query: ${query}}}}}}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: same}
spec: {service: bedroom, indicatorRef: shared, timeWindow: [{duration: 7d}], objectives: [{target: 0.9}]}
`;
    const { body } = await app.post("/api/v1/import/openslo", {
      files: [
        { path: "a.yaml", text: file("first") },
        { path: "b.yaml", text: file("second").replace("0.9", "0.99") },
      ],
    });
    expect(body.gaps.map(({ code, entity }: Gap) => `${code} ${entity}`)).toEqual([
      "duplicate sli:shared#2",
      "duplicate slo:same#2",
    ]);
    expect(await specOf("same")).toMatchObject({
      indicator: { source: { type: "prometheus", ratio: "first" } },
    });
    expect(await specOf("same-2")).toMatchObject({
      indicator: { source: { type: "prometheus", ratio: "second" } },
    });
  });
});
