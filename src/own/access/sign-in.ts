import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { beginSession, type BegunSession } from "./begin-session.ts";
import { verifyPassword } from "./password.ts";
import { admitTry, forgetTries, type SignInOrigin } from "./sign-in-throttle.ts";

/** Begins a session for an e-mail and password. Too many failures close the door for a while. */
export async function signIn(
  platform: Platform,
  credentials: { email: string; password: string },
  from: SignInOrigin,
): Promise<BegunSession> {
  const email = credentials.email.trim().toLowerCase();
  await admitTry(platform, email, from);
  const person = await platform.db
    .selectFrom("person")
    .select(["id", "password_hash"])
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
  const right = await verifyPassword(credentials.password, person?.password_hash ?? null);
  if (!right || !person) throw new AppError("unauthenticated", "E-mail or password is not right.");
  await forgetTries(platform, email, from);
  return beginSession(platform, person.id, { ...from, by: "password" });
}
