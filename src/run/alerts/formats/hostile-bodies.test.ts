import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../lib/errors.ts";
import type { Signal } from "../model/signal.ts";
import { alertmanagerApiV2 } from "./alertmanager-api-v2/alertmanager-api-v2.ts";
import { alertmanagerWebhookV4 } from "./alertmanager-webhook-v4/alertmanager-webhook-v4.ts";
import type { IntakeFormat, ParsedIntake } from "./intake-format.ts";
import { MAX_DEPTH, MAX_LABELS } from "./limits.ts";
import { parseChangeEvent } from "./pagerduty-events-v2/change-event.ts";
import { pagerdutyEventsV2 } from "./pagerduty-events-v2/pagerduty-events-v2.ts";
import { runwrightAlerts } from "./runwright/runwright.ts";

const now = new Date("2026-11-20T23:35:00Z");
const time = "2026-11-20T23:30:00Z";

const prometheusAlert = {
  labels: { alertname: "X", service: "bedroom", severity: "page" },
  annotations: { summary: "hi", runbook_url: "https://r.example" },
  startsAt: time,
  endsAt: time,
  generatorURL: "http://p.example",
};

/** A good body of each format, to be spoilt at one place or more. */
const formats: [IntakeFormat, object][] = [
  [
    pagerdutyEventsV2,
    {
      routing_key: "0123456789abcdef0123456789abcdef",
      event_action: "trigger",
      dedup_key: "k",
      payload: {
        summary: "s",
        source: "x",
        severity: "error",
        timestamp: time,
        component: "c",
        custom_details: { a: 1 },
      },
      links: [{ href: "https://l.example", text: "t" }],
      images: [{ src: "https://i.example", href: "https://h.example", alt: "a" }],
      client: "c",
      client_url: "https://c.example",
    },
  ],
  [alertmanagerApiV2, [prometheusAlert, prometheusAlert]],
  [
    alertmanagerWebhookV4,
    {
      version: "4",
      externalURL: "http://a.example",
      alerts: [{ ...prometheusAlert, status: "firing", fingerprint: "f" }],
    },
  ],
  [
    runwrightAlerts,
    [
      {
        action: "trigger",
        dedupKey: "k",
        service: "bedroom",
        summary: "s",
        severity: "sev1",
        source: "x",
        labels: { a: "b" },
        startedAt: time,
        expiresAfterSeconds: 60,
        links: [{ href: "https://l.example" }],
        impact: "i",
        details: {},
      },
    ],
  ],
];

const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\0",
    "\uD800",
    "",
    " ",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "https://\0\uDC00/",
    "1e999",
  ),
  fc.constantFrom(
    "0001-01-01T00:00:00Z",
    "9999-99-99T99:99:99Z",
    "+275760-09-13T00:00:00Z",
    "2026-11-20T23:30:00+99:00",
  ),
  fc.integer({ min: 1, max: 9000 }).map((length) => "\uD83D".repeat(length)),
);
const hostileNames = fc
  .array(fc.tuple(hostileText, fc.oneof(hostileText, fc.integer())), { maxLength: 6 })
  .map((pairs): unknown =>
    JSON.parse(
      `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
    ),
  );
const anyJson = fc.oneof(
  hostileText,
  hostileNames,
  fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }),
  fc.double(),
  fc
    .integer({ min: 1, max: 3000 })
    .map((depth): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth))),
  fc
    .integer({ min: 250, max: 400 })
    .map((count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`l${n}`, "x"]))),
);

/** Replaces, in a copy, what stands at a random place of a body. */
function spoil(body: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof body !== "object" || body === null) return value;
  const copy: Record<string, unknown> = Array.isArray(body) ? ([...body] as never) : { ...body };
  const names = Object.keys(copy);
  const name = names[step % Math.max(1, names.length)];
  if (name === undefined) return value;
  copy[name] = spoil(copy[name], rest, value);
  return copy;
}

const spoilt = (good: object) =>
  fc
    .array(fc.tuple(fc.array(fc.nat(20), { maxLength: 4 }), anyJson), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((body, [path, value]) => spoil(body, path, value), good));

function parseOrRefuse(format: IntakeFormat, body: unknown): ParsedIntake | AppError {
  try {
    return format.parse(body, { now, resolveTimeoutSeconds: 300 });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Whether PostgreSQL takes it and nothing in it is too deep to print. */
function isClean(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\0") && !/\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth > MAX_DEPTH + 1) return false;
  return Object.entries(value).every(
    ([name, item]) => name !== "__proto__" && isClean(name) && isClean(item, depth + 1),
  );
}

function expectSound(signal: Signal): void {
  const { startsAt, endsAt, expiresAt, images, links, ...rest } = signal;
  expect(isClean(rest) && isClean({ images, links })).toBe(true);
  for (const instant of [startsAt, endsAt]) if (instant) expect(instant <= now).toBe(true);
  if (expiresAt) expect(expiresAt > now).toBe(true);
  expect(Object.keys(signal.labels).length).toBeLessThanOrEqual(MAX_LABELS + 3);
  for (const [name, value] of Object.entries(signal.labels))
    expect([typeof value, name === "" || value === ""]).toEqual(["string", false]);
  if (signal.action === "trigger") expect([signal.summary.trim(), signal.source.trim()]).not.toContain("");
  if (signal.dedupKey !== null) expect(signal.dedupKey.trim()).not.toBe("");
  if (signal.dedupKey !== null) expect(signal.dedupKey.length).toBeLessThanOrEqual(512);
  expect(signal.summary.length).toBeLessThanOrEqual(1024);
  expect(["sev1", "sev2", "sev3"]).toContain(signal.severity);
  for (const { href } of links) expect(href).toMatch(/^https?:\/\//i);
}

describe.each(formats.map(([format, good]) => [format.name, format, good] as const))(
  "%s",
  (_name, format, good) => {
    test("reads the good body that the others are made from", () => {
      expect(parseOrRefuse(format, good)).toMatchObject({ refused: [] });
    });

    test("either takes a body or refuses it with words, and what it takes is sound", () => {
      fc.assert(
        fc.property(fc.oneof({ weight: 4, arbitrary: spoilt(good) }, anyJson), (body) => {
          const parsed = parseOrRefuse(format, body);
          if (parsed instanceof AppError) {
            expect(parsed.message).not.toBe("");
            if (format.refused) expect(format.refused(parsed).status).toBeGreaterThanOrEqual(400);
            return;
          }
          expect(parsed.positions).toHaveLength(parsed.signals.length);
          for (const signal of parsed.signals) expectSound(signal);
          for (const { errors } of parsed.refused) expect(errors.length).toBeGreaterThan(0);
          JSON.stringify(format.accepted(parsed, []));
        }),
        { numRuns: 400 },
      );
    });
  },
);

test("a change event is either taken or refused with words", () => {
  const good = {
    routing_key: "0123456789abcdef0123456789abcdef",
    payload: { summary: "s", timestamp: time, custom_details: {} },
    links: [],
  };
  fc.assert(
    fc.property(spoilt(good), (body) => {
      try {
        const { change } = parseChangeEvent(body, now);
        expect(change.changedAt <= now).toBe(true);
        expect(isClean(change)).toBe(true);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});
