import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { hashSecret, newSecret } from "../../platform/identifiers.ts";
import type { OutboxHandler, OutboxMessage } from "../../platform/outbox.ts";
import type { Channel } from "./channels/channel.ts";
import { deliverWithin } from "./channels/deliver-within.ts";
import { updateMethod } from "./contact-method-store.ts";

const topic = "contact-method-confirmation";
const confirmationHours = 24;
const codeLength = 32;

type Payload = { methodId: string; sealedCode: string };

/** Begins to ask whether an address is the person's: a new code, which ends any earlier one, and the message that brings it. */
export async function newConfirmation(
  tx: Tx,
  { secrets }: Pick<Platform, "secrets">,
  methodId: string,
  now: Date,
): Promise<OutboxMessage> {
  const code = newSecret(codeLength);
  const hash = hashSecret(code);
  await updateMethod(tx, methodId, {
    verification_hash: hash,
    verification_expires_at: new Date(now.getTime() + confirmationHours * 3_600_000),
  });
  const payload: Payload = { methodId, sealedCode: secrets.encrypt(code) };
  return { topic, payload, idempotencyKey: `confirmation:${methodId}:${hash.toString("hex").slice(0, 32)}` };
}

/** Sends the question by the channel itself. */
export const confirmationHandler = (
  platform: Platform,
  channels: ReadonlyMap<string, Channel>,
): OutboxHandler => ({
  topic,
  leaseSeconds: 30,
  maximumAttempts: 10,
  concurrency: 4,
  async send({ methodId, sealedCode }: Payload, delivery) {
    const { db, secrets, clock, baseUrl } = platform;
    const method = await db
      .selectFrom("contact_method as m")
      .innerJoin("person as p", "p.id", "m.person_id")
      .select([
        "m.channel",
        "m.address_encrypted",
        "m.verified_at",
        "p.id",
        "p.name",
        "p.email",
        "p.time_zone",
      ])
      .where("m.id", "=", methodId)
      .executeTakeFirst();
    const channel = method && channels.get(method.channel);
    if (!method || !channel || method.verified_at !== null) return;
    const code = secrets.decrypt(sealedCode);
    const address =
      method.address_encrypted === null ? method.email : secrets.decrypt(method.address_encrypted);
    const recipient = { personId: method.id, name: method.name, timeZone: method.time_zone };
    const answer = await deliverWithin(
      channel,
      address,
      { kind: "confirmation", recipient, code, confirmUrl: `${baseUrl}/confirm/${code}` },
      { idempotencyKey: delivery.id, sentAt: clock.now() },
    );
    if (answer.kind === "retry") throw new Error(answer.words);
    if (answer.kind !== "handed-over") await noteFailing(platform, methodId);
  },
});

const noteFailing = ({ db, clock }: Platform, methodId: string) =>
  db.updateTable("contact_method").set({ failing_since: clock.now() }).where("id", "=", methodId).execute();
