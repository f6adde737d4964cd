import type { Context, Platform } from "../../platform/context.ts";
import type { Channel } from "./channels/channel.ts";
import { emailHint } from "./channels/email/email-channel.ts";
import { isOwn } from "./contact-method-access.ts";
import { methodsOf, unknownPerson, type StoredMethod } from "./contact-method-store.ts";

/** A contact method as it is shown. `address` only to whose it is, and to administrators. */
export type ShownMethod = {
  id: string;
  channel: string;
  label: string;
  hint: string;
  address: string | null;
  /** The person's own e-mail address, which everybody begins with. */
  isDefault: boolean;
  position: number;
  delaySeconds: number;
  urgency: string;
  verifiedAt: Date | null;
  failingSince: Date | null;
  goneAt: Date | null;
};

/** How a person is reached, in their order, and what is wrong with that; hints only for other people. */
export async function readContactMethods(
  context: Context,
  channels: ReadonlyMap<string, Channel>,
  personId: string,
): Promise<{ items: ShownMethod[]; warnings: string[] }> {
  const person = await context.db
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow(() => unknownPerson());
  const mayRead =
    isOwn(context.actor, personId) || context.accessRules(context.actor, "contact.edit", {}).allowed;
  const methods = await methodsOf(context.db, personId);
  return {
    items: methods.map((method) => showMethod(context, channels, method, person.email, mayRead)),
    warnings: warningsOf(methods),
  };
}

export function showMethod(
  { secrets }: Pick<Platform, "secrets">,
  channels: ReadonlyMap<string, Channel>,
  method: StoredMethod,
  email: string,
  mayRead: boolean,
): ShownMethod {
  const stored = method.address_encrypted;
  const isDefault = stored === null;
  const read = () =>
    isDefault ? email : (channels.get(method.channel)?.shownAddress(secrets.decrypt(stored)) ?? null);
  return {
    id: method.id,
    channel: method.channel,
    label: method.label,
    hint: isDefault ? emailHint(email) : method.address_hint,
    address: mayRead ? read() : null,
    isDefault,
    position: method.position,
    delaySeconds: method.delay_seconds,
    urgency: method.urgency,
    verifiedAt: method.verified_at,
    failingSince: method.failing_since,
    goneAt: method.gone_at,
  };
}

/** Why a person may not be woken: said where they are put on a schedule and on their own page. */
export function warningsOf(methods: readonly StoredMethod[]): string[] {
  const urgent = methods.filter(({ urgency, gone_at }) => urgency !== "normal" && gone_at === null);
  const usable = urgent.filter(
    ({ verified_at, address_encrypted }) => verified_at !== null || address_encrypted === null,
  );
  if (usable.length === 0) return ["No contact method can bring an urgent page: add one, or confirm one."];
  if (usable.every(({ verified_at }) => verified_at === null))
    return ["No contact method is confirmed: confirm one, so that it is known that pages arrive."];
  if (usable.every(({ failing_since }) => failing_since !== null))
    return ["Every contact method failed when it was last used."];
  return [];
}
