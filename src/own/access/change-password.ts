import { AppError, invalidField } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Context } from "../../platform/context.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { enclose } from "./access-mail.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { savePassword } from "./password-store.ts";
import { sessionsEnded } from "./sessions.ts";
import { admitTry, forgetTries, type SignInOrigin } from "./sign-in-throttle.ts";

/** Changes one's own password, which the present one proves; one is signed out everywhere else, and told by mail. */
export async function changePassword(
  context: Context,
  mailer: Mailer,
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
    throw invalidField(
      "current",
      "you have none yet; choose the first at a link, by mail or from an administrator",
    );
  if (!(await verifyPassword(current, stored)))
    throw invalidField("current", "is not your password; write the one that you signed in with");
  await forgetTries(context, actor.email, from);
  const passwordHash = await hashPassword(password, actor);
  await command(context, async (tx, step) => {
    step.require("session.own");
    const how = "by the one before";
    const audit = await savePassword(tx, actor.id, passwordHash, { how, keepSession: from.token });
    const at = step.now.toISOString();
    const letter = { kind: "password-changed", personId: actor.id, at, from: from.address } as const;
    return {
      result: undefined,
      audit,
      outbox: mailer.isConfigured ? [enclose(context, letter, step.now)] : [],
      events: [sessionsEnded(actor.id)],
    };
  });
}
