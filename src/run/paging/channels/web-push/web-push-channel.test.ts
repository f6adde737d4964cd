import { createPublicKey, verify } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import webPush from "web-push";
import { startHookReceiver, type HookReceiver } from "../../../../../test/support/hook-receiver.ts";
import { exampleMessage, examplePage } from "../../../../../test/support/page-message.ts";
import { subscribe } from "../../../../../test/support/push-subscription.ts";
import { selfSignedCertificate } from "../../../../../test/support/self-signed-certificate.ts";
import type { Message } from "../../model/message.ts";
import { pushContact, webPushChannel } from "./web-push-channel.ts";

const tls = selfSignedCertificate();
const keys = webPush.generateVAPIDKeys();
const sentAt = new Date();
let service: HookReceiver;

beforeEach(async () => {
  service = await startHookReceiver(tls);
});
afterEach(() => service.stop());

const channel = webPushChannel({
  rules: { allowPrivate: true, trustedCertificates: tls.cert },
  keys: async () => keys,
  contact: "mailto:runwright@example.com",
});

async function send(message: Message = exampleMessage(examplePage())) {
  const device = subscribe(`${service.url}/push/device-1`);
  const { stored } = channel.readAddress(device.subscription);
  const signal = AbortSignal.timeout(5000);
  const answer = await channel.send(stored, message, { idempotencyKey: "bundle-1", sentAt, signal });
  return { answer, read: (body: Buffer) => device.read(body) };
}

describe("a page by push", () => {
  test("arrives encrypted for the device, which reads what to show and where to acknowledge", async () => {
    service.answers.push({ status: 201 });
    const { answer, read } = await send();
    expect(answer).toEqual({ kind: "handed-over", words: "HTTP 201 Created" });
    const [received] = service.received;
    expect(received!.body.toString("latin1")).not.toContain("Bedroom");
    expect(read(received!.body)).toEqual({
      kind: "page",
      tag: "bundle-1",
      title: "INC-42 Bedroom: Checkout fails",
      body: "$200,000 an hour, $1,250.50 so far. Nobody can pay",
      url: "https://runwright.example/incidents/42",
      acknowledgeUrl: "https://runwright.example/ack/token0",
    });
  });

  test("is urgent, keeps an hour, and is signed by this installation's key for that service (RFC 8292)", async () => {
    await send();
    const { headers } = service.received[0]!;
    expect(headers).toMatchObject({ urgency: "high", ttl: "3600", "content-encoding": "aes128gcm" });
    const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization!)!;
    expect(key).toBe(keys.publicKey);
    const [head, claims, signature] = token!.split(".");
    const point = Buffer.from(key!, "base64url");
    const publicKey = createPublicKey({
      format: "jwk",
      key: {
        kty: "EC",
        crv: "P-256",
        x: point.subarray(1, 33).toString("base64url"),
        y: point.subarray(33).toString("base64url"),
      },
    });
    const genuine = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature!, "base64url"),
    );
    expect(genuine).toBe(true);
    expect(JSON.parse(Buffer.from(claims!, "base64url").toString())).toMatchObject({
      aud: service.url,
      sub: "mailto:runwright@example.com",
    });
  });

  test("about several leads to their list and acknowledges all", async () => {
    const { read } = await send(exampleMessage(examplePage(), examplePage()));
    expect(read(service.received[0]!.body)).toMatchObject({
      title: "2 incidents: Bedroom",
      url: "https://runwright.example/incidents",
      acknowledgeUrl: "https://runwright.example/ack/all",
    });
  });

  test("fits into 4096 bytes whatever a sender wrote", async () => {
    const long = "😀".repeat(5000);
    await send(
      exampleMessage(examplePage({ title: long, impact: long, service: { slug: "s", name: long } })),
    );
    expect(service.received[0]!.body.length).toBeLessThanOrEqual(4096);
  });
});

describe("what a push service says", () => {
  test.each([
    [404, { kind: "gone" }],
    [410, { kind: "gone" }],
    [413, { kind: "refused" }],
    [403, { kind: "refused", providerDown: true }],
    [429, { kind: "retry" }],
    [502, { kind: "retry" }],
  ])("%i", async (status, expected) => {
    service.answers.push({ status });
    expect((await send()).answer).toMatchObject(expected);
  });
});

describe("a subscription is refused", () => {
  const { subscription } = subscribe("https://push.example/1");
  test.each([
    ["whose keys are no keys", { ...subscription, keys: { p256dh: "AAAA", auth: subscription.keys.auth } }],
    ["without an auth secret", { ...subscription, keys: { p256dh: subscription.keys.p256dh } }],
    ["without an address", { keys: subscription.keys }],
  ])("%s", (_, given) => expect(channel.addressSchema.safeParse(given).success).toBe(false));

  test.each(["http://push.example/1", "https://127.0.0.1/1"])("at %s", (endpoint) => {
    const strict = webPushChannel({
      rules: { allowPrivate: false },
      keys: async () => keys,
      contact: "mailto:a@b.c",
    });
    expect(() => strict.readAddress({ ...subscription, endpoint })).toThrow(/address\.endpoint/);
  });
});

test.each([
  ["https://runwright.example", "https://runwright.example"],
  ["http://runwright.example", "mailto:ops@example.com"],
  ["https://127.0.0.1:4380", "mailto:ops@example.com"],
])("push services may write about %s to %s", (baseUrl, contact) => {
  expect(pushContact(baseUrl, "Runwright <ops@example.com>")).toBe(contact);
});
