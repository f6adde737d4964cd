import { sql } from "kysely";
import { AppError, invalidField } from "../../lib/errors.ts";
import { readEmailAddress } from "../../lib/email-address.ts";
import { readAll, readText } from "../../lib/field-readers.ts";
import { readCurrency } from "../../lib/money.ts";
import { readTimeZone } from "../../lib/time-zone.ts";
import { advisoryLocks } from "../../platform/advisory-locks.ts";
import { saveOutcome } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { loadOrganisation, type Bands } from "../organisation/index.ts";
import { openSession, type BegunSession } from "./begin-session.ts";
import { describeOrganisation } from "./describe-organisation.ts";
import { changeRoles, enterPerson, type Entered } from "./enter-person.ts";
import { hashPassword } from "./password.ts";
import { somebodyHasPassword } from "./password-queries.ts";
import { savePassword } from "./password-store.ts";
import { sessionsEnded } from "./sessions.ts";
import { findLink, useUpLink } from "./sign-in-links.ts";
import type { SignInOrigin } from "./sign-in-throttle.ts";

/** Who begins an installation, and what they say of their organisation where nobody has described it yet. */
export type Beginning = {
  code: string;
  password: string;
  person: { name: string; email: string; timeZone: string };
  organisation?: { name: string; currency: string } | undefined;
};

/** How a beginning ended: signed in, and whether files manage the person, whose next apply then decides their roles. */
export type Begun = BegunSession & { managedByFiles: boolean };

const reason = "began this installation";

/**
 * Begins an installation at its one link, all or nothing: the organisation if none is described, the first administrator (whoever
 * has that e-mail in the files, or somebody new), their password and session.
 */
export async function beginInstallation(
  platform: Platform,
  usualBands: (currency: string) => Bands,
  beginning: Beginning,
  from: SignInOrigin,
): Promise<Begun> {
  const { code, password } = beginning;
  // Looked at before the slow hash, so that a wrong code costs nothing.
  const link = await findLink(platform.db, code, platform.clock.now());
  if (link.purpose !== "welcome")
    throw new AppError("conflict", "This link is a person's own: open it at /join.");
  const wanted = readBeginning(beginning);
  const passwordHash = await hashPassword(password, wanted.person);
  return systemTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    await sql`select pg_advisory_xact_lock(${advisoryLocks.catalogueApply})`.execute(tx);
    await useUpLink(tx, code, now);
    if (await somebodyHasPassword(tx))
      throw new AppError("conflict", "Somebody has begun already: ask them for an invitation.");
    const entered = await enterAdministrator(tx, wanted.person, now);
    const described = await describeFirst(tx, wanted.organisation, usualBands, wanted.person.name, now);
    const how = "at the link of a new installation";
    const chosen = await savePassword(tx, entered.personId, passwordHash, { how });
    const { begun, actor, audit } = await openSession(tx, entered.personId, { ...from, by: "link" }, now);
    const entries = [...entered.audit, ...described, chosen, audit];
    const events = [{ type: "catalogue.changed", id: "catalogue" }, sessionsEnded(entered.personId)];
    await saveOutcome(tx, { audit: entries, events }, { actor, origin: from.address }, now);
    return { ...begun, managedByFiles: entered.managedByFiles };
  });
}

type Read = Pick<Beginning, "person" | "organisation">;

function readBeginning({ person, organisation }: Beginning): Read {
  const { name, email, timeZone, organisationName, currency } = readAll({
    organisationName: () => organisation && readText(organisation.name, "organisation.name", 200),
    currency: () => organisation && readCurrency(organisation.currency, "organisation.currency"),
    name: () => readText(person.name, "person.name", 200),
    email: () => readEmailAddress(person.email, "person.email"),
    timeZone: () => readTimeZone(person.timeZone, "person.timeZone"),
  });
  const described =
    organisationName === undefined || currency === undefined
      ? undefined
      : { name: organisationName, currency };
  return { person: { name, email, timeZone }, organisation: described };
}

async function describeFirst(
  tx: Tx,
  wanted: Read["organisation"],
  usualBands: (currency: string) => Bands,
  by: string,
  now: Date,
) {
  if (await loadOrganisation(tx)) return [];
  if (!wanted) throw invalidField("organisation.name", "write what your organisation is called");
  return [await describeOrganisation(tx, wanted, usualBands, { by, reason, now })];
}

async function enterAdministrator(
  tx: Tx,
  { name, email, timeZone }: Beginning["person"],
  now: Date,
): Promise<Entered & { managedByFiles: boolean }> {
  const person = await tx
    .selectFrom("person")
    .select(["id", "slug", "roles", "active", "managed_by"])
    .where("email", "=", email)
    .forUpdate()
    .executeTakeFirst();
  if (!person) {
    const newcomer = { name, email, timeZone, roles: ["administrator"] };
    return { ...(await enterPerson(tx, newcomer, reason, now)), managedByFiles: false };
  }
  if (!person.active)
    throw invalidField("person.email", `${person.slug} had this e-mail and has left; use another`);
  const roles = [...new Set([...person.roles, "administrator"])];
  // Files that already make them an administrator have nothing more to say.
  const managedByFiles = person.managed_by === "code" && !person.roles.includes("administrator");
  return { ...(await changeRoles(tx, person, roles, reason, now)), managedByFiles };
}
