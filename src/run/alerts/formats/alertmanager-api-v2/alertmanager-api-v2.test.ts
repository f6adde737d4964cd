import { describe, expect, test } from "vitest";
import { AppError } from "../../../../lib/errors.ts";
import { alertmanagerApiV2 } from "./alertmanager-api-v2.ts";

const now = new Date("2026-11-20T23:35:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const parse = (body: unknown) => alertmanagerApiV2.parse(body, { now, resolveTimeoutSeconds: 300 });
const answer = (body: unknown) => alertmanagerApiV2.accepted(parse(body), []);

/** As a Prometheus sends it. */
const alert = {
  labels: { alertname: "HighErrorRate", service: "bedroom", severity: "page", instance: "bedroom-3:9090" },
  annotations: {
    summary: "5.2 % of requests fail",
    runbook_url: "https://runbooks.example.com/errors",
    dashboard_url: "https://dashboards.example.com/bedroom",
    impact: "Customers see an error page",
  },
  startsAt: "2026-11-20T23:30:00.923342931Z",
  endsAt: "2026-11-20T23:39:00.923342931Z",
  generatorURL: "http://prometheus:9090/graph?g0.expr=up&g0.tab=1",
};

const times = (startsAt?: unknown, endsAt?: unknown) => {
  const { signals } = parse([{ labels: { alertname: "X" }, startsAt, endsAt }]);
  const { action, startsAt: from, endsAt: until, expiresAt } = signals[0]!;
  return { action, from, until, expiresAt };
};

describe("an alert of Prometheus", () => {
  test("becomes a signal with everything that a responder needs", () => {
    expect(parse([alert]).signals).toEqual([
      {
        action: "trigger",
        dedupKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        source: "bedroom-3:9090",
        summary: "5.2 % of requests fail",
        severity: "sev1",
        clientSeverity: "page",
        labels: alert.labels,
        serviceHint: null,
        startsAt: new Date("2026-11-20T23:30:00.923Z"),
        endsAt: null,
        expiresAt: new Date("2026-11-20T23:39:00.923Z"),
        links: [{ href: alert.generatorURL, text: "Query" }],
        images: [],
        details: alert.annotations,
        runbookUrl: "https://runbooks.example.com/errors",
        dashboardUrl: "https://dashboards.example.com/bedroom",
        impactText: "Customers see an error page",
      },
    ]);
  });

  test("is the same alert when it comes again with other annotations or times, and another with other labels", () => {
    const keyOf = (changes: object) => parse([{ ...alert, ...changes }]).signals[0]?.dedupKey;
    expect(keyOf({ annotations: { summary: "6 %" }, endsAt: undefined })).toBe(keyOf({}));
    expect(keyOf({ labels: { ...alert.labels, instance: "bedroom-4:9090" } })).not.toBe(keyOf({}));
  });

  test("keeps its identity although a label is too long to keep", () => {
    const keyOf = (end: string) =>
      parse([{ labels: { alertname: "X", long: "x".repeat(5000) + end } }]).signals[0]?.dedupKey;
    expect(keyOf("a")).not.toBe(keyOf("b"));
  });

  test.each([
    [{ annotations: { title: "T", description: "D" } }, "T"],
    [{ annotations: { description: "D", summary: " " } }, "D"],
    [{ annotations: {} }, "HighErrorRate"],
    [{ annotations: null, labels: { job: "billing", zone: "a" } }, "job=billing zone=a"],
  ])("with %j is called %j", (changes, summary) => {
    expect(parse([{ ...alert, ...changes }]).signals[0]?.summary).toBe(summary);
  });

  test("drops empty labels, as Alertmanager does", () => {
    expect(parse([{ labels: { alertname: "X", zone: "" } }]).signals[0]?.labels).toEqual({ alertname: "X" });
  });

  test("may have a label that is not a word of the old kind", () => {
    expect(parse([{ labels: { "http.status": "500" } }]).signals[0]?.labels).toEqual({
      "http.status": "500",
    });
  });
});

describe("the times of an alert", () => {
  test.each([
    [
      "none at all",
      undefined,
      undefined,
      { action: "trigger", from: now, until: null, expiresAt: minutes(5) },
    ],
    [
      "Go's zero times",
      "0001-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
      { action: "trigger", from: now, until: null, expiresAt: minutes(5) },
    ],
    [
      "an end to come",
      minutes(-2).toISOString(),
      minutes(4).toISOString(),
      { action: "trigger", from: minutes(-2), until: null, expiresAt: minutes(4) },
    ],
    [
      "an end that has passed",
      minutes(-9).toISOString(),
      minutes(-1).toISOString(),
      { action: "resolve", from: minutes(-9), until: minutes(-1), expiresAt: null },
    ],
    [
      "an end at this instant",
      minutes(-9).toISOString(),
      now.toISOString(),
      { action: "resolve", from: minutes(-9), until: now, expiresAt: null },
    ],
    [
      "an end and no start",
      undefined,
      minutes(-3).toISOString(),
      { action: "resolve", from: minutes(-3), until: minutes(-3), expiresAt: null },
    ],
    [
      "a start that the sender's clock puts a little ahead",
      minutes(1).toISOString(),
      undefined,
      { action: "trigger", from: now, until: null, expiresAt: minutes(5) },
    ],
  ])("%s", (_words, startsAt, endsAt, expected) => {
    expect(times(startsAt, endsAt)).toEqual(expected);
  });

  test("a missing end comes after the resolve timeout", () => {
    const context = { now, resolveTimeoutSeconds: 10 };
    const { signals } = alertmanagerApiV2.parse([{ labels: { alertname: "X" } }], context);
    expect(signals[0]?.expiresAt).toEqual(new Date(now.getTime() + 10_000));
  });
});

describe("the answer", () => {
  test.each([[[alert]], [[]], [null]])("to a good body is 200 and empty", (body) => {
    expect(answer(body)).toEqual({ status: 200, body: undefined });
  });

  // The sentences are those of Alertmanager 0.25, asked with these bodies.
  test.each([
    [[{ labels: {} }], "at least one label pair required"],
    [[{ labels: { a: "" } }], "at least one label pair required"],
    [[{}], "0.labels in body is required"],
    [[{ labels: null }], "0.labels in body is required"],
    [[{ labels: { "": "x" } }], 'invalid label set: invalid name ""'],
    [
      [{ labels: { a: "x" }, startsAt: "2026-01-02T00:00:00Z", endsAt: "2026-01-01T00:00:00Z" }],
      "start time must be before end time",
    ],
    [[{ labels: { a: "x" }, startsAt: "2027-01-02T00:00:00Z" }], "start time must be before end time"],
  ])("to %j is Alertmanager's", (body, sentence) => {
    expect(answer(body)).toEqual({ status: 400, body: sentence });
  });

  test.each([
    [[{ labels: { a: 1 } }], "labels.a must be a text"],
    [[{ labels: [] }], "labels must be an object of texts"],
    [[{ labels: { a: "x" }, annotations: { b: 2 } }], "annotations.b must be a text"],
    [
      [{ labels: { a: "x" }, startsAt: "yesterday" }],
      'startsAt must be an instant such as 2026-01-05T09:00:00Z, not "yesterday"',
    ],
    [
      [{ labels: { a: "x" }, endsAt: 7 }],
      "endsAt must be an instant such as 2026-01-05T09:00:00Z, not a number",
    ],
    [[7], "an alert must be an object"],
    [[null], "an alert must be an object"],
    [
      [{ labels: Object.fromEntries(Array.from({ length: 300 }, (_, place) => [`l${place}`, "x"])) }],
      "labels: 300 are too many, send at most 256",
    ],
  ])("to %j says what to mend", (body, sentence) => {
    expect(answer(body)).toEqual({ status: 400, body: sentence });
  });

  test("to a batch with some bad alerts names them, and the good ones are taken", () => {
    const parsed = parse([{ labels: { a: "x" } }, { labels: {} }, alert, { labels: { "": "x" } }]);
    expect(parsed.positions).toEqual([0, 2]);
    expect(parsed.refused.map(({ index }) => index)).toEqual([1, 3]);
    expect(alertmanagerApiV2.accepted(parsed, [])).toEqual({
      status: 400,
      body: 'at least one label pair required; invalid label set: invalid name ""',
    });
  });

  test("to a body that is no array is Alertmanager's kind of object", () => {
    const refused = (() => {
      try {
        return parse({});
      } catch (error) {
        return alertmanagerApiV2.refused!(error as AppError);
      }
    })();
    expect(refused).toEqual({
      status: 400,
      body: {
        code: 400,
        message: 'parsing alerts body from "" failed, because the body must be a JSON array of alerts',
      },
    });
  });

  test.each([
    ["limited", 503],
    ["unavailable", 503],
    ["unauthenticated", 401],
    ["too_large", 413],
  ] as const)(
    "to what is %s is %d, because Prometheus drops on any 4xx what it should send again",
    (code, status) => {
      expect(alertmanagerApiV2.refused!(new AppError(code, "because"))).toEqual({ status, body: "because" });
    },
  );
});
