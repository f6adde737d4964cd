import type { Platform } from "../../../platform/context.ts";
import { systemActor } from "../../../platform/access.ts";
import type { AuditEntry } from "../../../platform/audit.ts";
import { saveOutcome } from "../../../platform/command.ts";
import type { Tx } from "../../../platform/database.ts";
import { newId } from "../../../platform/identifiers.ts";
import type { OpenIdSettings } from "../../../platform/openid-settings.ts";
import { systemTransaction } from "../../../platform/transaction.ts";
import { isSlug, suggestSlug } from "../../../lib/slug.ts";
import { savePeople } from "../../organisation/index.ts";
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

type Entered = { personId: string; audit: AuditEntry[] };

async function changeRoles(
  tx: Tx,
  person: { id: string; slug: string; roles: readonly string[] },
  roles: readonly string[],
  reason: string,
  now: Date,
): Promise<Entered> {
  if (roles.toSorted().join() === person.roles.toSorted().join()) return { personId: person.id, audit: [] };
  await tx
    .updateTable("person")
    .set({ roles: [...roles], updated_at: now })
    .where("id", "=", person.id)
    .execute();
  const subject = { kind: "person", id: person.id, name: person.slug };
  const change = { action: "person.change", before: { roles: person.roles }, after: { roles }, reason };
  return { personId: person.id, audit: [{ ...change, subject }] };
}

type Newcomer = OpenIdentity & { email: string; roles: readonly string[] };

async function enterPerson(
  tx: Tx,
  { email, name, timeZone, roles }: Newcomer,
  reason: string,
  now: Date,
): Promise<Entered> {
  const slug = await freeSlug(tx, email);
  // Whoever never said where they live reads times in UTC until they say so on their own page.
  const person = {
    slug,
    email,
    name,
    timeZone: timeZone ?? "UTC",
    takesPartInOnCall: true,
    skills: [],
    roles,
  };
  const id = newId(now);
  await savePeople(tx, [{ id, ...person }], "interface", now);
  const after = { email, displayName: name, timeZone: person.timeZone, roles };
  return {
    personId: id,
    audit: [{ action: "person.add", subject: { kind: "person", id, name: slug }, after, reason }],
  };
}

/** The address's first part as a name, with the first number that makes it nobody else's. */
async function freeSlug(tx: Tx, email: string): Promise<string> {
  const suggested = suggestSlug(email.replace(/@.*/, "")).slice(0, 50).replace(/-+$/, "");
  const wanted = isSlug(suggested) ? suggested : "person";
  const rows = await tx.selectFrom("person").select("slug").where("slug", "like", `${wanted}%`).execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
