import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import type { Db, Tx } from "../../platform/database.ts";
import { hashSecret, newSecret } from "../../platform/identifiers.ts";
import { systemTransaction } from "../../platform/transaction.ts";

const personsLinkHours = 72;
const firstLinkHours = 24;
const codeLength = 43;

/** A link at which somebody chooses their password, once; it is told this once and stored hashed. */
export type SignInLink = { url: string; expiresAt: Date };

/** Whose a link is; a link without a person is for whoever begins the installation. */
export type LinkHolder = { personId: string | null; expiresAt: Date };

/** Makes a link for a person, in place of the one before; an administrator hands it to them. */
export const makeSignInLink = (
  context: Context,
  person: { id: string; slug: string; active: boolean },
): Promise<SignInLink> =>
  command(context, async (tx, step) => {
    step.require("organisation.administer");
    if (!person.active)
      throw new AppError("conflict", `${person.slug} has left; bring them back first, then make the link.`);
    const link = await saveLink(tx, context.baseUrl, {
      personId: person.id,
      madeBy: context.actor.name,
      now: step.now,
      hours: personsLinkHours,
    });
    const subject = { kind: "person", id: person.id, name: person.slug };
    const after = { expiresAt: link.expiresAt };
    return { result: link, audit: { action: "sign-in-link.make", subject, after } };
  });

/** The link at which an installation begins: made anew at each start, for as long as nobody has chosen a password. */
export const makeFirstLink = (platform: Platform): Promise<SignInLink | null> =>
  systemTransaction(platform, async (tx) => {
    if (await hasSomebody(tx)) return null;
    const now = platform.clock.now();
    const by = { personId: null, madeBy: "Runwright", now, hours: firstLinkHours };
    return saveLink(tx, platform.baseUrl, by);
  });

/** Whether anybody has a password to sign in with. */
export async function hasSomebody(db: Db): Promise<boolean> {
  const somebody = await db
    .selectFrom("person")
    .select("id")
    .where("active", "=", true)
    .where("password_hash", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return somebody !== undefined;
}

/** Whose link a code is, while it lasts; refuses one that was used, replaced or has ended. */
export const findLink = async (db: Db, code: string, now: Date): Promise<LinkHolder> =>
  orRefuse(
    await db
      .selectFrom("sign_in_link")
      .select(["person_id as personId", "expires_at as expiresAt"])
      .where("token_hash", "=", hashSecret(code))
      .where("expires_at", ">", now)
      .executeTakeFirst(),
  );

/** Ends a link, so that it opens nothing a second time; of two at once the slower is refused. */
export const useUpLink = async (tx: Tx, code: string, now: Date): Promise<LinkHolder> =>
  orRefuse(
    await tx
      .deleteFrom("sign_in_link")
      .where("token_hash", "=", hashSecret(code))
      .where("expires_at", ">", now)
      .returning(["person_id as personId", "expires_at as expiresAt"])
      .executeTakeFirst(),
  );

function orRefuse(link: LinkHolder | undefined): LinkHolder {
  if (link) return link;
  throw new AppError(
    "not_found",
    "This link was used, or it has ended. Ask an administrator for a new one; before anybody has signed in, start Runwright again.",
  );
}

type Making = { personId: string | null; madeBy: string; now: Date; hours: number };

async function saveLink(
  tx: Tx,
  baseUrl: string,
  { personId, madeBy, now, hours }: Making,
): Promise<SignInLink> {
  const code = newSecret(codeLength);
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  const row = { token_hash: hashSecret(code), made_by: madeBy, made_at: now, expires_at: expiresAt };
  await tx
    .insertInto("sign_in_link")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.constraint("sign_in_link_of_person").doUpdateSet(row))
    .execute();
  // After the #, so that no server and no proxy on the way writes it down.
  return { url: `${baseUrl}/begin#${code}`, expiresAt };
}
