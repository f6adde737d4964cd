import { isIP } from "node:net";
import webPush from "web-push";
import { z } from "zod";
import { invalidField } from "../../../../lib/errors.ts";
import {
  createGuardedFetch,
  refusalOfUrl,
  type OutgoingRules,
} from "../../../../platform/outgoing/guarded-fetch.ts";
import { answerOfStatus } from "../answer-of-status.ts";
import type { Channel, ChannelAnswer } from "../channel.ts";
import { pushPayload } from "./push-payload.ts";
import type { PushKeys } from "./push-keys.ts";

/** A browser's PushSubscription as its `toJSON` gives it (Push API). */
const subscriptionSchema = z.object({
  endpoint: z.url().max(2000),
  keys: z.object({ p256dh: keyOf(65), auth: keyOf(16) }),
});

type Subscription = z.infer<typeof subscriptionSchema>;

function keyOf(bytes: number) {
  return z
    .string()
    .max(200)
    .refine((text) => Buffer.from(text, "base64url").length === bytes, `must be ${bytes} bytes in base64url`);
}

// A page that could not be shown within the hour is history; the incident room tells it.
const timeToLiveSeconds = 3600;

export type WebPushSettings = {
  rules: OutgoingRules;
  keys: () => Promise<PushKeys>;
  /** Whom a push service may write to about this installation's messages: `mailto:` or `https:`. */
  contact: string;
};

/** Push to the installed web app (RFC 8030, 8188, 8291, 8292). A subscription that has ended (404, 410) is gone. */
export function webPushChannel({ rules, keys, contact }: WebPushSettings): Channel<Subscription> {
  const fetch = createGuardedFetch(rules);
  return {
    name: "web-push",
    addressSchema: subscriptionSchema,
    provenByAddress: true,
    readAddress({ endpoint, keys: { p256dh, auth } }) {
      const refusal =
        new URL(endpoint).protocol === "https:" ? refusalOfUrl(endpoint, rules) : "must begin with https://";
      if (refusal !== null) throw invalidField("address.endpoint", refusal);
      const stored: Subscription = { endpoint, keys: { p256dh, auth } };
      return { stored: JSON.stringify(stored), hint: new URL(endpoint).host };
    },
    shownAddress: () => null,
    async send(stored, message, { idempotencyKey, signal }): Promise<ChannelAnswer> {
      const subscription = JSON.parse(stored) as Subscription;
      const details = webPush.generateRequestDetails(
        subscription,
        JSON.stringify(pushPayload(message, idempotencyKey)),
        {
          vapidDetails: { subject: contact, ...(await keys()) },
          TTL: timeToLiveSeconds,
          urgency: message.kind === "page" ? "high" : "normal",
        },
      );
      const result = await fetch(details.endpoint, {
        method: "POST",
        headers: details.headers,
        body: details.body,
        signal,
      });
      const answer = answerOfStatus(result, [404, 410]);
      // 401 and 403 speak of our key pair, not of this device (RFC 8292, 4).
      const ours = result.kind === "answered" && (result.status === 401 || result.status === 403);
      return ours ? { kind: "refused", words: answer.words, providerDown: true } : answer;
    },
  };
}

/** The contact that push services ask for: our public address, or whom our mail comes from where there is none. */
export function pushContact(baseUrl: string, mailFrom: string): string {
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === "https:" && isIP(hostname) === 0) return baseUrl;
  return `mailto:${/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;
}
