import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new signing secret, as receivers' libraries of the Standard Webhooks specification expect it. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString("base64");

/**
 * The headers that prove a message (Standard Webhooks 1.0): HMAC-SHA-256 over `id.timestamp.body`. The id is the idempotency
 * key; a receiver refuses timestamps that are more than some minutes old.
 */
export function signatureHeaders(
  secret: string,
  message: { id: string; sentAt: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(message.sentAt.getTime() / 1000));
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  const signature = createHmac("sha256", key)
    .update(`${message.id}.${timestamp}.${message.body}`)
    .digest("base64");
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
