import { AppError, invalidField } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/identifiers.ts";
import type { Channel } from "./channels/channel.ts";
import { newConfirmation } from "./confirmation.ts";
import { requireMethodsOf } from "./contact-method-access.ts";
import { insertMethod, lockPerson, methodOf, methodsOf } from "./contact-method-store.ts";
import { showMethod, type ShownMethod } from "./contact-method-queries.ts";
import type { PageUrgency } from "./model/delivery-plan.ts";

export type NewContactMethod = {
  channel: string;
  address: unknown;
  label?: string;
  delaySeconds?: number;
  urgency?: PageUrgency | "both";
};

const mostMethods = 20;

/** Adds a way to reach a person, last in their order. Unless the address proves itself, a message asks its receiver to confirm; `secret` is told once. */
export const addContactMethod = (
  context: Context,
  channels: ReadonlyMap<string, Channel>,
  personId: string,
  wanted: NewContactMethod,
): Promise<ShownMethod & { secret: string | null }> =>
  command(context, async (tx, step) => {
    requireMethodsOf(step, context.actor, personId);
    const channel = channels.get(wanted.channel);
    if (!channel) throw invalidField("channel", `use one of ${[...channels.keys()].join(", ")}`);
    const { stored, hint, secret } = channel.readAddress(wanted.address);
    const person = await lockPerson(tx, personId);
    const existing = await methodsOf(tx, personId);
    if (existing.length >= mostMethods)
      throw new AppError("conflict", `A person has at most ${mostMethods} contact methods.`);
    const shown = channel.shownAddress(stored) ?? stored;
    const sameAddress = existing.some((method) => {
      if (method.channel !== wanted.channel || method.gone_at !== null) return false;
      if (method.address_encrypted === null) return person.email === shown.toLowerCase();
      const known = context.secrets.decrypt(method.address_encrypted);
      return (channel.shownAddress(known) ?? known) === shown;
    });
    if (sameAddress) throw new AppError("conflict", "This address is among the contact methods already.");
    const id = newId(step.now);
    await insertMethod(tx, {
      id,
      person_id: personId,
      channel: wanted.channel,
      label: wanted.label ?? "",
      address_encrypted: context.secrets.encrypt(stored),
      address_hint: hint,
      position: Math.max(-1, ...existing.map(({ position }) => position)) + 1,
      delay_seconds: wanted.delaySeconds ?? 0,
      urgency: wanted.urgency ?? "both",
      verified_at: channel.provenByAddress ? step.now : null,
      created_at: step.now,
    });
    const added = await methodOf(tx, personId, id);
    return {
      result: { ...showMethod(context, channels, added, person.email, true), secret: secret ?? null },
      audit: {
        action: "contact-method.add",
        subject: { kind: "person", id: personId, name: person.name },
        after: { channel: wanted.channel, hint, delaySeconds: added.delay_seconds, urgency: added.urgency },
      },
      outbox: channel.provenByAddress ? [] : [await newConfirmation(tx, context, id, step.now)],
    };
  });
