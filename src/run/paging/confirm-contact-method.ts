import { AppError, invalidField } from "../../lib/errors.ts";
import { loadPersonActor } from "../../own/access/index.ts";
import { command } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import { hashSecret } from "../../platform/identifiers.ts";
import { emailHint } from "./channels/email/email-channel.ts";
import { newConfirmation } from "./confirmation.ts";
import { requireMethodsOf } from "./contact-method-access.ts";
import { lockPerson, methodOf, updateMethod } from "./contact-method-store.ts";

/** What a confirmation link says now. */
export type ConfirmationState =
  | { kind: "unknown" }
  | { kind: "expired" }
  | { kind: "open" | "confirmed"; personId: string; personName: string; methodId: string; hint: string };

/** Reads a confirmation link without using it. */
export async function readConfirmation({ db, clock }: Platform, code: string): Promise<ConfirmationState> {
  const method = await db
    .selectFrom("contact_method as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select(["m.id", "m.person_id", "m.address_hint", "m.address_encrypted", "m.verified_at"])
    .select(["m.verification_expires_at", "p.name", "p.email"])
    .where("m.verification_hash", "=", hashSecret(code))
    .executeTakeFirst();
  if (!method) return { kind: "unknown" };
  if (method.verified_at === null && method.verification_expires_at! <= clock.now())
    return { kind: "expired" };
  return {
    kind: method.verified_at === null ? "open" : "confirmed",
    personId: method.person_id,
    personName: method.name,
    methodId: method.id,
    hint: method.address_encrypted === null ? emailHint(method.email) : method.address_hint,
  };
}

/** Confirms an address by the link that was sent to it, as the person whose method it is. */
export async function confirmByLink(
  platform: Platform,
  code: string,
  origin: string,
): Promise<ConfirmationState> {
  const state = await readConfirmation(platform, code);
  if (state.kind !== "open") return state;
  const actor = await loadPersonActor(platform.db, state.personId);
  if (!actor) return { kind: "unknown" };
  await confirmContactMethod({ ...platform, actor, origin }, state.personId, state.methodId, code);
  return { ...state, kind: "confirmed" };
}

/** Confirms an address by the code that was sent to it. */
export const confirmContactMethod = (
  context: Context,
  personId: string,
  methodId: string,
  code: string,
): Promise<void> =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const person = await lockPerson(tx, personId);
    const method = await methodOf(tx, personId, methodId);
    if (method.verified_at !== null) return { result: undefined, audit: null };
    if (!method.verification_hash?.equals(hashSecret(code)))
      throw invalidField("code", "this is not the code that was sent last to this address");
    if (method.verification_expires_at! <= step.now)
      throw invalidField("code", "the code has expired; ask for a new one");
    await updateMethod(tx, methodId, { verified_at: step.now, failing_since: null });
    return {
      result: undefined,
      audit: {
        action: "contact-method.confirm",
        subject: { kind: "person", id: personId, name: person.name },
        after: { channel: method.channel, hint: method.address_hint },
      },
    };
  });

/** Sends a new code; the one before ends. */
export const askForConfirmation = (context: Context, personId: string, methodId: string): Promise<void> =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const person = await lockPerson(tx, personId);
    const method = await methodOf(tx, personId, methodId);
    if (method.verified_at !== null) throw new AppError("conflict", "This address is confirmed already.");
    return {
      result: undefined,
      audit: {
        action: "contact-method.ask-for-confirmation",
        subject: { kind: "person", id: personId, name: person.name },
        after: { channel: method.channel, hint: method.address_hint },
      },
      outbox: [await newConfirmation(tx, context, methodId, step.now)],
    };
  });
