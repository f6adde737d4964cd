import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  hookIsGenuine,
  startHookReceiver,
  type HookReceiver,
} from "../../../../../test/support/hook-receiver.ts";
import { exampleMessage, examplePage } from "../../../../../test/support/page-message.ts";
import type { OutgoingRules } from "../../../../platform/outgoing/guarded-fetch.ts";
import { webhookChannel } from "./webhook-channel.ts";

const sentAt = new Date("2026-03-01T02:14:00.500Z");
const message = exampleMessage(examplePage());
const anywhere: OutgoingRules = { allowPrivate: true };
let hook: HookReceiver;

beforeEach(async () => {
  hook = await startHookReceiver();
});
afterEach(() => hook.stop());

async function send(
  url: string,
  { rules = anywhere, milliseconds = 5000 }: { rules?: OutgoingRules; milliseconds?: number } = {},
) {
  const channel = webhookChannel(rules);
  const { stored, secret } = webhookChannel(anywhere).readAddress(url);
  const signal = AbortSignal.timeout(milliseconds);
  const answer = await channel.send(stored, message, { idempotencyKey: "bundle-1", sentAt, signal });
  return { answer, secret: secret! };
}

test("a page is a signed POST of JSON that its receiver can prove", async () => {
  const { answer, secret } = await send(`${hook.url}/pages?team=bedroom`);
  expect(answer).toEqual({ kind: "handed-over", words: "HTTP 200 OK thanks" });
  const [received] = hook.received;
  expect(received).toMatchObject({ method: "POST", path: "/pages?team=bedroom" });
  expect(received!.headers).toMatchObject({
    "content-type": "application/json",
    "idempotency-key": "bundle-1",
    "webhook-id": "bundle-1",
    "webhook-timestamp": "1772331240",
  });
  expect(hookIsGenuine(secret, received!, sentAt)).toBe(true);
  expect(JSON.parse(received!.body.toString())).toEqual({
    type: "page",
    sentAt: sentAt.toISOString(),
    sentAgain: false,
    person: { id: "0195-ada", name: "Ada" },
    incidents: [
      {
        id: "incident-0",
        pageId: "page-0",
        number: 42,
        title: "Checkout fails",
        url: "https://runwright.example/incidents/42",
        service: { slug: "bedroom", name: "Bedroom" },
        impact: "Nobody can pay",
        lossPerHour: { amount: "200000.00", currency: "USD" },
        lossSoFar: { amount: "1250.50", currency: "USD" },
        lossClass: "high",
        method: "major",
        response: "restore availability at once",
        drill: false,
        recentChanges: [{ at: "2026-03-01T01:50:00.000Z", summary: "bedroom 1.4.2 deployed" }],
        runbookUrl: "https://wiki.example/bedroom",
        runbooks: [
          { name: "Bedroom pages fail", url: "https://runwright.example/runbooks/bedroom-pages-fail" },
        ],
        dashboardUrl: null,
        alsoAsked: ["Lin"],
        reason: "Bedroom is on call by its team.",
        acknowledgeUrl: "https://runwright.example/ack/token0",
      },
    ],
    incidentIds: ["incident-0"],
    acknowledgeAllUrl: null,
    incidentsUrl: "https://runwright.example/incidents",
  });
});

test("a changed body, another's secret and an old message are not genuine", async () => {
  const { secret } = await send(hook.url);
  const [received] = hook.received;
  const changed = Buffer.from(received!.body.toString().replace("200000", "200001"));
  expect(hookIsGenuine(secret, { ...received!, body: changed }, sentAt)).toBe(false);
  expect(hookIsGenuine((await send(hook.url)).secret, received!, sentAt)).toBe(false);
  expect(hookIsGenuine(secret, received!, new Date(sentAt.getTime() + 301_000))).toBe(false);
});

describe("what a receiver says", () => {
  test.each([
    [204, "handed-over"],
    [400, "refused"],
    [401, "refused"],
    [404, "refused"],
    [410, "gone"],
    [408, "retry"],
    [425, "retry"],
    [429, "retry"],
    [500, "retry"],
    [503, "retry"],
  ])("%i means %s", async (status, kind) => {
    hook.answers.push({ status, body: "says\nwho?" });
    const { answer } = await send(hook.url);
    expect(answer).toMatchObject({ kind, words: expect.stringMatching(new RegExp(`^HTTP ${status} `)) });
    expect(answer.words).not.toContain("\n");
  });

  test("when to come back is heard", async () => {
    hook.answers.push({ status: 503, headers: { "retry-after": "17" } });
    expect((await send(hook.url)).answer).toMatchObject({ kind: "retry", waitSeconds: 17 });
  });

  test("a redirect, even to itself, is refused", async () => {
    hook.answers.push({ status: 302, headers: { location: hook.url } });
    expect((await send(hook.url)).answer).toMatchObject({ kind: "refused" });
    expect(hook.received.length).toBe(1);
  });

  test("nothing, in time, means a retry that may be a repeat", async () => {
    hook.answers.push("hang");
    expect((await send(hook.url, { milliseconds: 200 })).answer).toMatchObject({
      kind: "retry",
      mayHaveArrived: true,
    });
  });

  test("an address inside is refused at the time of sending too", async () => {
    const { answer } = await send(hook.url, { rules: { allowPrivate: false } });
    expect(answer).toMatchObject({
      kind: "refused",
      words: expect.stringContaining("not on the public Internet"),
    });
    expect(hook.received).toEqual([]);
  });
});

test("an address that cannot be a hook is refused with the mend; another's path is not shown", () => {
  const channel = webhookChannel({ allowPrivate: false });
  expect(() => channel.readAddress("http://10.0.0.1/x")).toThrow(/address: leads to 10\.0\.0\.1/);
  expect(() => channel.readAddress("ftp://example.com")).toThrow(/must begin with https/);
  const { stored, hint, secret } = channel.readAddress("https://hooks.example/T0/secret-path");
  expect(hint).toBe("hooks.example/…");
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(channel.shownAddress(stored)).toBe("https://hooks.example/T0/secret-path");
});
