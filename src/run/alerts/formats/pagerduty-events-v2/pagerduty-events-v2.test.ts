import { describe, expect, test } from "vitest";
import { AppError } from "../../../../lib/errors.ts";
import { DEFAULT_RESOLVE_TIMEOUT_SECONDS } from "../intake-format.ts";
import { parseChangeEvent } from "./change-event.ts";
import { pagerdutyEventsV2 } from "./pagerduty-events-v2.ts";

const now = new Date("2026-11-20T23:35:00Z");
const context = { now, resolveTimeoutSeconds: DEFAULT_RESOLVE_TIMEOUT_SECONDS };
const key = "e93facc04764012d7bfb002500d5d1a6";

/** The documented example of the protocol. */
const example = {
  payload: {
    summary: "DISK at 99% on machine prod-datapipe03.example.com",
    timestamp: "2015-07-17T08:42:58.315+0000",
    severity: "critical",
    source: "prod-datapipe03.example.com",
    component: "mysql",
    group: "prod-datapipe",
    class: "disk",
    custom_details: { "free space": "1%", "ping time": "1500ms", "load avg": 0.75 },
  },
  routing_key: key,
  dedup_key: "srv01/mysql",
  event_action: "trigger",
  client: "Sample Monitoring Service",
  client_url: "https://monitoring.service.com",
  links: [{ href: "http://pagerduty.example.com", text: "An example link." }],
  images: [
    { src: "https://chart.example.com/chart?chs=600x400", href: "https://example.com", alt: "A chart" },
  ],
};

/** What Alertmanager 0.25 really sends with `pagerduty_url` pointed elsewhere. */
const fromAlertmanager = {
  routing_key: "0123456789abcdef0123456789abcdef",
  dedup_key: "7f273e1bfb52373c255bbd49644ceb27a5168afda9e3aa4eaa095918daa52365",
  event_action: "trigger",
  payload: {
    summary: "[FIRING:1] X (pd)",
    source: "Alertmanager",
    severity: "error",
    custom_details: {
      firing: "Labels:\n - alertname = X\n - to = pd\nAnnotations:\n - summary = hi\nSource: \n",
      num_firing: "1",
      num_resolved: "0",
      resolved: "",
    },
  },
  client: "Alertmanager",
  client_url: "http://vm:19913/#/alerts?receiver=pd",
};

const parse = (body: unknown) => pagerdutyEventsV2.parse(body, context);

function refusal(body: unknown): { status: number; body: unknown } {
  try {
    parse(body);
  } catch (error) {
    if (error instanceof AppError) return pagerdutyEventsV2.refused!(error);
    throw error;
  }
  throw new Error("the body was accepted");
}

const sentences = (body: unknown): unknown => (refusal(body).body as { errors: unknown }).errors;

describe("an event", () => {
  test("becomes a signal with everything that a responder needs", () => {
    const { routingKey, signals, refused } = parse(example);
    expect(routingKey).toBe(key);
    expect(refused).toEqual([]);
    expect(signals).toEqual([
      {
        action: "trigger",
        dedupKey: "srv01/mysql",
        source: "prod-datapipe03.example.com",
        summary: "DISK at 99% on machine prod-datapipe03.example.com",
        severity: "sev1",
        clientSeverity: "critical",
        labels: {
          component: "mysql",
          group: "prod-datapipe",
          class: "disk",
          "free space": "1%",
          "ping time": "1500ms",
          "load avg": "0.75",
        },
        serviceHint: null,
        startsAt: null,
        endsAt: null,
        expiresAt: null,
        links: [
          { href: "https://monitoring.service.com", text: "Sample Monitoring Service" },
          { href: "http://pagerduty.example.com", text: "An example link." },
        ],
        images: [
          { src: "https://chart.example.com/chart?chs=600x400", href: "https://example.com", alt: "A chart" },
        ],
        details: { "free space": "1%", "ping time": "1500ms", "load avg": 0.75 },
        runbookUrl: null,
        dashboardUrl: null,
        impactText: null,
      },
    ]);
  });

  test("of a real Alertmanager is read; its listing of alerts is a detail, not a label", () => {
    const signal = parse(fromAlertmanager).signals[0];
    expect(signal).toMatchObject({
      dedupKey: fromAlertmanager.dedup_key,
      severity: "sev1",
      links: [{ href: "http://vm:19913/#/alerts?receiver=pd", text: "Alertmanager" }],
    });
    expect(signal?.details).toEqual(fromAlertmanager.payload.custom_details);
    expect(signal?.labels).toEqual({ num_firing: "1", num_resolved: "0" });
  });

  test("can say in custom_details which service it is about, and where to look", () => {
    const custom_details = {
      service: "bedroom",
      region: "eu",
      runbook_url: "https://runbooks.example.com/disk",
      dashboard_url: "javascript:alert(1)",
      impact: "Nobody can pay",
    };
    expect(parse({ ...example, payload: { ...example.payload, custom_details } }).signals[0]).toMatchObject({
      labels: { service: "bedroom", region: "eu" },
      runbookUrl: "https://runbooks.example.com/disk",
      dashboardUrl: null,
      impactText: "Nobody can pay",
    });
  });

  test("to trigger without a key asks for a new one each time", () => {
    for (const dedup_key of [undefined, null, "", "  "])
      expect(parse({ ...example, dedup_key }).signals[0]?.dedupKey).toBeNull();
  });

  test.each(["acknowledge", "resolve"])("to %s needs nothing but its keys", (event_action) => {
    const body = { routing_key: key, event_action, dedup_key: "srv01/mysql" };
    expect(parse(body).signals[0]).toMatchObject({
      action: event_action,
      dedupKey: "srv01/mysql",
      summary: "",
    });
  });

  test("is not lost over context that cannot be used", () => {
    const body = {
      ...example,
      payload: { ...example.payload, timestamp: "yesterday", custom_details: "text", group: 7 },
      client_url: "ftp://x",
      links: [{ href: "javascript:alert(1)" }, "x", { text: "no address" }],
      images: { src: "https://x.example" },
    };
    expect(parse(body).signals[0]).toMatchObject({ startsAt: null, links: [], images: [], details: "text" });
    const insecure = {
      ...example,
      images: [{ src: "http://x.example/a.png" }, { src: "https://x.example/b.png" }],
    };
    expect(parse(insecure).signals[0]?.images).toEqual([
      { src: "https://x.example/b.png", href: null, alt: "" },
    ]);
  });

  test.each([
    ["2026-11-20T23:30:00.5+0000", new Date("2026-11-20T23:30:00.500Z")],
    ["2030-01-01T00:00:00Z", now],
    ["2015-07-17T08:42:58.315+0000", null],
  ])("with the timestamp %s began at %j: loss is counted from it", (timestamp, startsAt) => {
    const body = { ...example, payload: { ...example.payload, timestamp } };
    expect(parse(body).signals[0]?.startsAt).toEqual(startsAt);
  });

  test("of 1,024 characters is accepted although some of them take two units", () => {
    const summary = "😀".repeat(1024);
    expect(parse({ ...example, payload: { ...example.payload, summary } }).signals).toHaveLength(1);
  });
});

describe("the answer", () => {
  test("to an accepted event is 202 with the key", () => {
    const parsed = parse(example);
    const stored = [{ id: "1", dedupKey: "srv01/mysql", incident: null, outcome: "paged" as const }];
    expect(pagerdutyEventsV2.accepted(parsed, stored)).toEqual({
      status: 202,
      body: { status: "success", message: "Event processed", dedup_key: "srv01/mysql" },
    });
  });

  test("to a routing key that is too short is PagerDuty's, word for word", () => {
    expect(refusal({ ...example, routing_key: "e+kd5BWM-NCknhB3XnYg" })).toEqual({
      status: 400,
      body: {
        status: "invalid event",
        message: "Event object is invalid",
        errors: [
          "Length of 'routing_key' is incorrect (should be 32 characters)",
          "'routing_key' cannot contain non-alphanumeric characters.",
        ],
      },
    });
  });

  test.each([
    [{}, ["'routing_key' cannot be blank", "'event_action' is missing or blank"]],
    [{ ...example, routing_key: 12 }, ["'routing_key' cannot be blank"]],
    [
      { ...example, event_action: "explode" },
      ["'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')"],
    ],
    [
      { routing_key: key, event_action: "trigger" },
      [
        "'payload.summary' is missing or blank",
        "'payload.source' is missing or blank",
        "'payload.severity' is missing or blank",
      ],
    ],
    [
      { ...example, payload: { ...example.payload, severity: "Critical" } },
      [
        "'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')",
      ],
    ],
    [
      { ...example, payload: { ...example.payload, summary: "x".repeat(1025) } },
      ["'payload.summary' is too long (maximum is 1024 characters)"],
    ],
    [{ ...example, dedup_key: "x".repeat(256) }, ["'dedup_key' is too long (maximum is 255 characters)"]],
    [{ routing_key: key, event_action: "resolve" }, ["'dedup_key' is missing or blank"]],
  ])("to %j names every fault", (body, errors) => {
    expect(sentences(body)).toEqual(errors);
  });

  test.each([[[]], ["text"], [7], [null]])(
    "to %j, which is no event, is that it is not recognised",
    (body) => {
      expect(refusal(body)).toEqual({
        status: 400,
        body: {
          status: "Unrecognized object",
          message: "Event object format is unrecognized",
          errors: ["JSON parse error"],
        },
      });
    },
  );

  test.each([
    ["unauthenticated", 400],
    ["too_large", 413],
    ["limited", 429],
    ["unavailable", 503],
  ] as const)("to what is %s is %d", (code, status) => {
    expect(pagerdutyEventsV2.refused!(new AppError(code, "because")).status).toBe(status);
  });

  test("to an unknown key is PagerDuty's", () => {
    expect(pagerdutyEventsV2.refused!(new AppError("unauthenticated", "no such key")).body).toEqual({
      status: "invalid event",
      message: "Event object is invalid",
      errors: ["Invalid routing key"],
    });
  });
});

describe("a change event", () => {
  const change = {
    routing_key: key,
    payload: {
      summary: "Build Success: Increase snapshot create timeout to 30 seconds",
      timestamp: "2020-07-17T08:42:58.315+0000",
      source: "acme-build-pipeline-tool-default-i-9999",
      custom_details: { build_state: "passed", build_number: "2" },
    },
    links: [{ href: "https://acme.example.com/build/2", text: "View more details" }],
  };

  test("is read with its links and details", () => {
    expect(parseChangeEvent(change, now)).toEqual({
      routingKey: key,
      change: {
        summary: change.payload.summary,
        source: change.payload.source,
        changedAt: new Date("2020-07-17T08:42:58.315Z"),
        details: { build_state: "passed", build_number: "2" },
        links: [{ href: "https://acme.example.com/build/2", text: "View more details" }],
      },
    });
  });

  test("needs only a key and a summary, and happened now unless it says when", () => {
    const { change: read } = parseChangeEvent({ routing_key: key, payload: { summary: "Deployed" } }, now);
    expect(read).toEqual({ summary: "Deployed", source: null, changedAt: now, details: null, links: [] });
    expect(() => parseChangeEvent({ routing_key: key }, now)).toThrow(AppError);
  });
});
