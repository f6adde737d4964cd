import { AppError, invalidField } from "../../lib/errors.ts";
import { readEmailAddress } from "../../lib/email-address.ts";
import { readAll, readText } from "../../lib/field-readers.ts";
import { readTimeZone } from "../../lib/time-zone.ts";
import { systemActor } from "../../platform/access.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import { command, saveOutcome } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { beginSession, type BegunSession } from "./begin-session.ts";
import { changeRoles, enterPerson, type Entered } from "./enter-person.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { deleteSessions, sessionsEnded } from "./sessions.ts";
import { findLink, hasSomebody, useUpLink } from "./sign-in-links.ts";
import { admitTry, forgetTries, type SignInOrigin } from "./sign-in-throttle.ts";

/** Who begins an installation, as they say it themselves. */
export type Beginner = { name: string; email: string; timeZone: string };

export type AtLink = { code: string; password: string; beginner?: Beginner | undefined };

/**
 * Chooses a password at a sign-in link, which ends with it, and signs in here and nowhere else. At the link that begins an
 * installation the person is entered as well, as its administrator.
 */
export async function choosePassword(
  platform: Platform,
  { code, password, beginner }: AtLink,
  from: SignInOrigin,
): Promise<BegunSession> {
  // Looked at before the slow hash, so that a wrong code costs nothing.
  await findLink(platform.db, code, platform.clock.now());
  const passwordHash = await hashPassword(password);
  const personId = await systemTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const link = await useUpLink(tx, code, now);
    if (link.personId !== null && beginner)
      throw invalidField("beginner", "whose link this is stands fast; leave it out");
    const entered =
      link.personId === null
        ? await enterAdministrator(tx, beginner, now)
        : { personId: link.personId, audit: [] };
    const chosen = await savePassword(tx, entered.personId, passwordHash, "at a sign-in link");
    await deleteSessions(tx, entered.personId, undefined);
    const begun = entered.audit.length > 0 ? [{ type: "catalogue.changed", id: "catalogue" }] : [];
    const events = [sessionsEnded(entered.personId), ...begun];
    const by = { actor: systemActor, origin: from.address };
    await saveOutcome(tx, { audit: [...entered.audit, chosen], events }, by, now);
    return entered.personId;
  });
  return beginSession(platform, personId, { ...from, by: "password" });
}

/** The first administrator: whoever holds the e-mail already, as files may have said, or somebody new. */
async function enterAdministrator(tx: Tx, beginner: Beginner | undefined, now: Date): Promise<Entered> {
  if (await hasSomebody(tx))
    throw new AppError("conflict", "Somebody has begun already: ask them for a sign-in link of your own.");
  const { name, email, timeZone } = readAll<Beginner>({
    name: () => readText(beginner?.name, "beginner.name"),
    email: () => readEmailAddress(beginner?.email, "beginner.email"),
    timeZone: () => readTimeZone(beginner?.timeZone, "beginner.timeZone"),
  });
  const person = await tx
    .selectFrom("person")
    .select(["id", "slug", "roles", "active"])
    .where("email", "=", email)
    .forUpdate()
    .executeTakeFirst();
  if (person && !person.active)
    throw invalidField("beginner.email", `${person.slug} had this e-mail and has left; use another`);
  const reason = "began this installation";
  return person
    ? changeRoles(tx, person, [...new Set([...person.roles, "administrator"])], reason, now)
    : enterPerson(tx, { name, email, timeZone, roles: ["administrator"] }, reason, now);
}

/** Changes one's own password, which the former one proves; one is signed out everywhere else. */
export async function changePassword(
  context: Context,
  { current, password }: { current: string; password: string },
  from: SignInOrigin & { token: string | undefined },
): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new AppError("forbidden", "An API key has no password.");
  await admitTry(context, actor.email, from);
  const { password_hash: stored } = await context.db
    .selectFrom("person")
    .select("password_hash")
    .where("id", "=", actor.id)
    .executeTakeFirstOrThrow();
  if (stored === null)
    throw invalidField("current", "you have none yet; ask an administrator for a sign-in link");
  if (!(await verifyPassword(current, stored)))
    throw invalidField("current", "is not your password; write the one that you signed in with");
  await forgetTries(context, actor.email, from);
  const passwordHash = await hashPassword(password);
  await command(context, async (tx, step) => {
    step.require("session.own");
    const audit = await savePassword(tx, actor.id, passwordHash, "by the former one");
    await deleteSessions(tx, actor.id, from.token);
    return { result: undefined, audit, events: [sessionsEnded(actor.id)] };
  });
}

async function savePassword(tx: Tx, personId: string, hash: string, how: string): Promise<AuditEntry> {
  const person = await tx
    .updateTable("person")
    .set({ password_hash: hash })
    .where("id", "=", personId)
    .where("active", "=", true)
    .returning("slug")
    .executeTakeFirst();
  if (!person) throw new AppError("conflict", "This person has left, and may no longer sign in.");
  const subject = { kind: "person", id: personId, name: person.slug };
  return { action: "person.choose-password", subject, after: { how } };
}
