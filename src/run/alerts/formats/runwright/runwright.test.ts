import { describe, expect, test } from "vitest";
import { AppError } from "../../../../lib/errors.ts";
import { MAX_BATCH, runwrightAlerts } from "./runwright.ts";

const now = new Date("2026-03-01T02:14:00Z");
const parse = (body: unknown) => runwrightAlerts.parse(body, { now, resolveTimeoutSeconds: 300 });

function errorsOf(body: unknown): readonly { path: string; message: string }[] {
  try {
    parse(body);
  } catch (error) {
    if (error instanceof AppError) return error.errors;
    throw error;
  }
  return [];
}

const whole = {
  dedupKey: "checkout-errors",
  service: "bedroom",
  summary: "Checkout fails",
  severity: "warning",
  source: "smoke test",
  labels: { region: "eu", attempt: 3, canary: true, empty: "" },
  startedAt: "2026-03-01T02:00:00Z",
  expiresAfterSeconds: 600,
  links: [{ href: "https://ci.example.com/1" }],
  images: [{ src: "https://ci.example.com/1.png" }],
  runbookUrl: "https://runbooks.example.com/checkout",
  dashboardUrl: "https://dashboards.example.com/checkout",
  impact: "Nobody can pay",
  details: { log: ["a", 1, null] },
};

describe("an alert of the own API", () => {
  test("becomes a signal with everything that it says", () => {
    expect(parse(whole).signals).toEqual([
      {
        action: "trigger",
        dedupKey: "checkout-errors",
        source: "smoke test",
        summary: "Checkout fails",
        severity: "sev2",
        clientSeverity: "warning",
        labels: { region: "eu", attempt: "3", canary: "true" },
        serviceHint: "bedroom",
        startsAt: new Date("2026-03-01T02:00:00Z"),
        endsAt: null,
        expiresAt: new Date("2026-03-01T02:24:00Z"),
        links: [{ href: "https://ci.example.com/1", text: "https://ci.example.com/1" }],
        images: [{ src: "https://ci.example.com/1.png", href: null, alt: "" }],
        details: { log: ["a", 1, null] },
        runbookUrl: "https://runbooks.example.com/checkout",
        dashboardUrl: "https://dashboards.example.com/checkout",
        impactText: "Nobody can pay",
      },
    ]);
  });

  test("needs a summary only", () => {
    expect(parse({ summary: "Checkout fails" }).signals[0]).toMatchObject({
      action: "trigger",
      severity: "sev1",
      source: "api",
      serviceHint: null,
      expiresAt: null,
    });
  });

  test("without a key gets one from what it says, so that it can be resolved", () => {
    const key = parse({ summary: "x", service: "bedroom", labels: { job: "a" } }).signals[0]?.dedupKey;
    const again = parse({ action: "resolve", service: "bedroom", labels: { job: "a" } }).signals[0];
    expect(again).toMatchObject({ action: "resolve", dedupKey: key, endsAt: now });
  });

  test("resolved in the past was over then, and not in the future", () => {
    const endOf = (endedAt: string) =>
      parse({ action: "resolve", dedupKey: "k", endedAt }).signals[0]?.endsAt;
    expect(endOf("2026-03-01T02:10:00Z")).toEqual(new Date("2026-03-01T02:10:00Z"));
    expect(endOf("2026-03-01T03:00:00Z")).toEqual(now);
  });

  test.each([
    [{}, ["summary"]],
    [{ action: "trigger", dedupKey: "k" }, ["summary"]],
    [{ summary: "" }, ["summary"]],
    [{ summary: "x".repeat(1025) }, ["summary"]],
    [{ summary: "x", severity: "banana" }, ["severity"]],
    [{ summary: "x", action: "explode" }, ["action"]],
    [{ summary: "x", labels: { a: {} } }, ["labels.a"]],
    [{ summary: "x", labels: [] }, ["labels"]],
    [{ summary: "x", startedAt: "yesterday" }, ["startedAt"]],
    [{ summary: "x", links: [{ href: "javascript:alert(1)" }] }, ["links.0.href"]],
    [{ summary: "x", runbookUrl: "see wiki" }, ["runbookUrl"]],
    [{ summary: "x", expiresAfterSeconds: 1.5 }, ["expiresAfterSeconds"]],
    [[{ summary: "x", severity: 1 }], ["0.severity"]],
  ])("%j is refused at its wrong field", (body, paths) => {
    expect(errorsOf(body).map(({ path }) => path)).toEqual(paths);
  });

  test("a slip in a field's name shows instead of being ignored", () => {
    expect(errorsOf({ summary: "x", sevrity: "info" })[0]?.message).toContain("sevrity");
    expect(errorsOf(7)).toHaveLength(1);
    expect(errorsOf(null)).toHaveLength(1);
  });

  test("the refusal says which field to mend, and how", () => {
    expect(() => parse({ summary: "x", severity: "banana" })).toThrow(
      "severity: write sev1 (critical), sev2 (warning) or sev3 (info)",
    );
  });
});

describe("a batch", () => {
  test("keeps its good alerts; the answer says by index what became of each and what is wrong with the others", () => {
    const parsed = parse([{ summary: "a" }, { summary: 7 }, { summary: "c" }]);
    expect(parsed.positions).toEqual([0, 2]);
    const stored = ["a", "c"].map((id) => ({
      id,
      dedupKey: id,
      incident: `${id}-1`,
      outcome: "paged" as const,
    }));
    expect(runwrightAlerts.accepted(parsed, stored)).toMatchObject({
      status: 202,
      body: {
        items: [
          { index: 0, id: "a", dedupKey: "a", incident: "a-1", outcome: "paged" },
          { index: 2, id: "c", dedupKey: "c", incident: "c-1", outcome: "paged" },
        ],
        errors: [{ path: "1.summary" }],
      },
    });
  });

  test("without a fault has no errors in its answer, and an empty one is accepted", () => {
    const answer = runwrightAlerts.accepted(parse({ summary: "a" }), [
      { id: "1", dedupKey: "a", incident: null, outcome: "unowned" },
    ]);
    expect(answer.body).toEqual({
      items: [{ index: 0, id: "1", dedupKey: "a", incident: null, outcome: "unowned" }],
    });
    expect(parse([]).signals).toEqual([]);
  });

  test("in which every alert is wrong is refused as a whole", () => {
    expect(errorsOf([{}, {}]).map(({ path }) => path)).toEqual(["0.summary", "1.summary"]);
  });

  test(`holds at most ${MAX_BATCH} alerts`, () => {
    expect(() => parse(Array.from({ length: MAX_BATCH + 1 }, () => ({ summary: "x" })))).toThrow(
      /at most 1000/,
    );
  });
});
