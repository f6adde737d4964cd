import { AppError } from "../../lib/errors.ts";
import type { Db, Tx } from "../../platform/database.ts";
import { hashSecret, newSecret } from "../../platform/identifiers.ts";

/** What a link is for: to begin an installation, to join it, or to choose a new password. */
export type LinkPurpose = "welcome" | "invitation" | "reset";

/** A link as it is told, this once: what stands after the `#` is stored hashed only. */
export type SignInLink = { url: string; expiresAt: Date };

export type LinkHolder = { id: string; name: string; email: string };

/** A link that still holds; the one that begins an installation is nobody's yet. */
export type HeldLink = { purpose: LinkPurpose; person: LinkHolder | null; expiresAt: Date };

const lastHours: Readonly<Record<LinkPurpose, number>> = { welcome: 24, invitation: 7 * 24, reset: 1 };

// 256 random bits.
const codeLength = 43;

type Making = {
  purpose: LinkPurpose;
  person: { id: string; email: string } | null;
  madeBy: string;
  now: Date;
};

/** Makes a link in place of the one before for the same purpose. */
export async function saveLink(
  tx: Tx,
  baseUrl: string,
  { purpose, person, madeBy, now }: Making,
): Promise<SignInLink> {
  const code = newSecret(codeLength);
  const expiresAt = new Date(now.getTime() + lastHours[purpose] * 3_600_000);
  const row = {
    token_hash: hashSecret(code),
    email: person?.email ?? "",
    made_by: madeBy,
    made_at: now,
    expires_at: expiresAt,
  };
  await tx
    .insertInto("sign_in_link")
    .values({ purpose, person_id: person?.id ?? null, ...row })
    .onConflict((conflict) => conflict.constraint("sign_in_link_of_person").doUpdateSet(row))
    .execute();
  // After the #, so that no server and no proxy on the way writes it down.
  return { url: `${baseUrl}/${purpose === "welcome" ? "welcome" : "join"}#${code}`, expiresAt };
}

/** The link that a code opens, unused; refuses one that was used, replaced or has ended. */
export async function findLink(db: Db, code: string, now: Date): Promise<HeldLink> {
  const link = await db
    .selectFrom("sign_in_link")
    .select(["purpose", "person_id", "email", "expires_at"])
    .where("token_hash", "=", hashSecret(code))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!link) throw opensNothing();
  return hold(db, link);
}

/** Ends a link, so that it opens nothing a second time; of two at once the slower is refused. */
export async function useUpLink(tx: Tx, code: string, now: Date): Promise<HeldLink> {
  const link = await tx
    .deleteFrom("sign_in_link")
    .where("token_hash", "=", hashSecret(code))
    .where("expires_at", ">", now)
    .returning(["purpose", "person_id", "email", "expires_at"])
    .executeTakeFirst();
  if (!link) throw opensNothing();
  return hold(tx, link);
}

type LinkRow = { purpose: string; person_id: string | null; email: string; expires_at: Date };

/** With its person, who must be here and have the address that it was made for. */
async function hold(db: Db, { purpose, person_id, email, expires_at }: LinkRow): Promise<HeldLink> {
  const link = { purpose: purpose as LinkPurpose, expiresAt: expires_at };
  if (person_id === null) return { ...link, person: null };
  const person = await db
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("id", "=", person_id)
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
  if (!person) throw opensNothing();
  return { ...link, person };
}

/** Ends every link of a person. */
export async function endLinks(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("sign_in_link").where("person_id", "=", personId).execute();
}

/** A person's invitation that still holds, without what it opens with; null where there is none. */
export async function findInvitation(
  db: Db,
  personId: string,
  now: Date,
): Promise<{ madeBy: string; madeAt: Date; expiresAt: Date } | null> {
  const row = await db
    .selectFrom("sign_in_link")
    .innerJoin("person", "person.id", "sign_in_link.person_id")
    .select(["made_by as madeBy", "made_at as madeAt", "expires_at as expiresAt"])
    .where("person.id", "=", personId)
    .whereRef("person.email", "=", "sign_in_link.email")
    .where("purpose", "=", "invitation")
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

const opensNothing = (): AppError =>
  new AppError(
    "not_found",
    "This link was used, a newer one took its place, or its time is over. Ask an administrator for an invitation; while nobody has joined yet, start Runwright again.",
  );
