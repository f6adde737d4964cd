import { z } from "zod";
import { invalidField } from "../../../../lib/errors.ts";
import {
  createGuardedFetch,
  refusalOfUrl,
  type OutgoingRules,
} from "../../../../platform/outgoing/guarded-fetch.ts";
import { answerOfStatus } from "../answer-of-status.ts";
import type { Channel } from "../channel.ts";
import { webhookBody } from "./webhook-body.ts";
import { newWebhookSecret, signatureHeaders } from "./webhook-signature.ts";

type StoredHook = { url: string; secret: string };

/** A signed POST to an address of the person's own. 410 ends the address; every other refusal only this message. */
export function webhookChannel(rules: OutgoingRules): Channel<string> {
  const fetch = createGuardedFetch(rules);
  return {
    name: "webhook",
    addressSchema: z.string().min(1).max(2000),
    provenByAddress: false,
    readAddress(url) {
      const refusal = refusalOfUrl(url, rules);
      if (refusal !== null) throw invalidField("address", refusal);
      const secret = newWebhookSecret();
      const stored: StoredHook = { url, secret };
      return { stored: JSON.stringify(stored), hint: `${new URL(url).host}/…`, secret };
    },
    shownAddress: (stored) => (JSON.parse(stored) as StoredHook).url,
    async send(stored, message, { idempotencyKey, sentAt, signal }) {
      const { url, secret } = JSON.parse(stored) as StoredHook;
      const body = JSON.stringify(webhookBody(message, sentAt));
      const result = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": idempotencyKey,
          ...signatureHeaders(secret, { id: idempotencyKey, sentAt, body }),
        },
        body,
        signal,
      });
      return answerOfStatus(result, [410]);
    },
  };
}
