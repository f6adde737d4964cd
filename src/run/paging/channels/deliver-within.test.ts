import { expect, test } from "vitest";
import { exampleMessage, examplePage } from "../../../../test/support/page-message.ts";
import type { Channel } from "./channel.ts";
import { deliverWithin } from "./deliver-within.ts";

const sending = (send: Channel["send"]) => ({ send }) as Channel;
const deliver = (channel: Channel) =>
  deliverWithin(
    channel,
    "address",
    exampleMessage(examplePage()),
    { idempotencyKey: "bundle-1", sentAt: new Date() },
    50,
  );

test("a channel's answer is passed on", async () => {
  const answer = { kind: "handed-over", words: "yes" } as const;
  expect(await deliver(sending(async () => answer))).toBe(answer);
});

test("a channel that throws has failed for now, in its words", async () => {
  const channel = sending(() => Promise.reject(new Error("wires\ncrossed")));
  expect(await deliver(channel)).toEqual({ kind: "retry", words: "wires crossed" });
});

test("a channel is told when its time is over", async () => {
  const channel = sending(
    (_address, _message, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "retry", words: "stopped" }));
      }),
  );
  expect(await deliver(channel)).toEqual({ kind: "retry", words: "stopped" });
});

test("a channel that never ends is left a second later, and the message may have arrived", async () => {
  const began = performance.now();
  expect(await deliver(sending(() => new Promise(() => {})))).toEqual({
    kind: "retry",
    words: "No answer in time.",
    mayHaveArrived: true,
  });
  expect(performance.now() - began).toBeGreaterThan(1000);
});
