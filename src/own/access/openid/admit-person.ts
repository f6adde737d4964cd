import type { Platform } from "../../../platform/context.ts";
import { systemActor } from "../../../platform/access.ts";
import { saveOutcome } from "../../../platform/command.ts";
import type { OpenIdSettings } from "../../../platform/openid-settings.ts";
import { systemTransaction } from "../../../platform/transaction.ts";
import { changeRoles, enterPerson } from "../enter-person.ts";
import { mappedRoles } from "./model/mapped-roles.ts";
import type { OpenIdentity } from "./model/read-identity.ts";
import type { Refusal } from "./refusal.ts";

/**
 * The person whose verified e-mail a provider tells, with the roles that their groups give. Somebody unknown is entered or refused
 * as the settings say; somebody who left is refused. It acts for the organisation, which has set it so, and says so in the audit log.
 */
export function admitPerson(
  platform: Platform,
  settings: OpenIdSettings,
  identity: OpenIdentity,
  origin: string,
): Promise<{ kind: "admitted"; personId: string } | Refusal> {
  const { verifiedEmail: email } = identity;
  if (email === null) return Promise.resolve(refused("unverified-email", identity.name));
  return systemTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const person = await tx
      .selectFrom("person")
      .select(["id", "slug", "roles", "active"])
      .where("email", "=", email)
      .forUpdate()
      .executeTakeFirst();
    if (person && !person.active) return refused("left", email);
    if (!person && !settings.createsPeople) return refused("unknown-person", email);
    const roles = mappedRoles(person?.roles ?? [], identity.groups, settings.rolesOfGroup);
    const reason = `sign-in by ${settings.name}`;
    const { personId, audit } = person
      ? await changeRoles(tx, person, roles, reason, now)
      : await enterPerson(tx, { ...identity, email, roles }, reason, now);
    const events = audit.length === 0 ? [] : [{ type: "catalogue.changed", id: "catalogue" }];
    await saveOutcome(tx, { audit, events }, { actor: systemActor, origin }, now);
    return { kind: "admitted" as const, personId };
  });
}

const refused = (why: Refusal["why"], because: string): Refusal => ({ kind: "refused", why, because });
