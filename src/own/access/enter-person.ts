import { isSlug, suggestSlug } from "../../lib/slug.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/identifiers.ts";
import { savePeople } from "../organisation/index.ts";

export type Entered = { personId: string; audit: AuditEntry[] };

/** Gives a person other roles in the organisation; nothing is audited where they are the same. */
export async function changeRoles(
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

export type Newcomer = {
  email: string;
  name: string;
  /** Null where they never said where they live: they read times in UTC until they say so on their own page. */
  timeZone: string | null;
  roles: readonly string[];
};

/** Enters a person who was in no file, named after their e-mail; the interface manages them. */
export async function enterPerson(
  tx: Tx,
  { email, name, timeZone, roles }: Newcomer,
  reason: string,
  now: Date,
): Promise<Entered> {
  const slug = await freeSlug(tx, email);
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
