import { describe, expect, test } from "vitest";
import { AppError } from "../../../../lib/errors.ts";
import { alertmanagerWebhookV4 } from "./alertmanager-webhook-v4.ts";

const now = new Date("2026-11-20T23:35:00Z");
const parse = (body: unknown) => alertmanagerWebhookV4.parse(body, { now, resolveTimeoutSeconds: 300 });

/** What Alertmanager 0.25 really sent: the group fires, though one of its alerts is over. */
const fromAlertmanager = {
  receiver: "hook",
  status: "firing",
  alerts: [
    {
      status: "firing",
      labels: { alertname: "Y", instance: "b:1", service: "bedroom", severity: "page" },
      annotations: {},
      startsAt: "2026-11-20T23:34:58.469480015Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "",
      fingerprint: "d4578fa82902d740",
    },
    {
      status: "resolved",
      labels: { alertname: "Y", service: "bedroom", severity: "page" },
      annotations: { runbook_url: "http://r", summary: "hi" },
      startsAt: "2026-11-20T23:34:30.99834873Z",
      endsAt: "2026-11-20T23:34:57Z",
      generatorURL: "http://prom/graph",
      fingerprint: "c5fb0cfee1bda012",
    },
  ],
  groupLabels: { alertname: "Y" },
  commonLabels: { alertname: "Y", service: "bedroom", severity: "page" },
  commonAnnotations: {},
  externalURL: "http://vm:19913",
  version: "4",
  groupKey: '{}:{alertname="Y"}',
  truncatedAlerts: 0,
};
const [firing, resolved] = fromAlertmanager.alerts;
const alone = (changes: object) =>
  parse({ ...fromAlertmanager, alerts: [{ ...firing, ...changes }] }).signals[0];

describe("a webhook of Alertmanager", () => {
  test("acts alert by alert on its fingerprint, whatever the group's status says", () => {
    expect(parse(fromAlertmanager).signals).toMatchObject([
      {
        action: "trigger",
        dedupKey: "d4578fa82902d740",
        source: "b:1",
        summary: "Y",
        startsAt: new Date("2026-11-20T23:34:58.469Z"),
        endsAt: null,
        expiresAt: null,
        links: [{ href: "http://vm:19913", text: "Alertmanager" }],
      },
      {
        action: "resolve",
        dedupKey: "c5fb0cfee1bda012",
        source: "prometheus",
        summary: "hi",
        endsAt: new Date("2026-11-20T23:34:57Z"),
        links: [
          { href: "http://prom/graph", text: "Query" },
          { href: "http://vm:19913", text: "Alertmanager" },
        ],
        runbookUrl: "http://r",
      },
    ]);
  });

  test("of a newer version may carry fields that nobody knows yet", () => {
    const body = {
      ...fromAlertmanager,
      notification_reason: "new",
      routeLabels: {},
      alerts: [{ ...firing, extra: 1 }],
    };
    expect(parse(body).refused).toEqual([]);
  });

  test("without a fingerprint is known by its labels", () => {
    const first = alone({ fingerprint: undefined })?.dedupKey;
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(alone({ fingerprint: "", annotations: { summary: "other" } })?.dedupKey).toBe(first);
  });

  test("that resolves without a usable end resolves now", () => {
    expect(alone({ status: "resolved" })).toMatchObject({ action: "resolve", endsAt: now });
    expect(alone({ status: "resolved", endsAt: "2030-01-01T00:00:00Z" })).toMatchObject({ endsAt: now });
  });

  test("with a status that nobody knows fires unless it has ended: no page is lost over a word", () => {
    expect(alone({ status: "smouldering" })?.action).toBe("trigger");
    expect(alone({ status: undefined, endsAt: resolved?.endsAt })?.action).toBe("resolve");
  });

  test("is accepted with 200", () => {
    expect(alertmanagerWebhookV4.accepted(parse(fromAlertmanager), [])).toEqual({ status: 200, body: {} });
    expect(parse({ alerts: [] }).signals).toEqual([]);
  });

  test("keeps its good alerts and says what is wrong with the others", () => {
    const parsed = parse({ ...fromAlertmanager, alerts: [{ status: "firing", labels: {} }, firing, "x"] });
    expect(parsed.positions).toEqual([1]);
    expect(alertmanagerWebhookV4.accepted(parsed, [])).toEqual({
      status: 400,
      body: "alerts.0: at least one label pair required; alerts.2: must be an object",
    });
  });

  test.each([[{}], [[]], [null], [{ alerts: {} }], [{ text: "a template of one's own" }]])(
    "of another shape (%j) is refused with what to send instead",
    (body) => {
      expect(() => parse(body)).toThrow(AppError);
      expect(() => parse(body)).toThrow(/send the body of Alertmanager's webhook/);
    },
  );
});
