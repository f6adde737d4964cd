import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import { hashSecret, newId, newSecret } from "../../platform/identifiers.ts";
import { verifyPassword } from "./password.ts";
import { loadPersonActor } from "./person-actor.ts";

const sessionDays = 30;
const throttle = { failures: 10, minutes: 15 };

/** Begins a session for an e-mail and password; the token is told once and stored hashed. Ten failures in 15 minutes close the door for that e-mail. */
export async function signIn(
  platform: Platform,
  credentials: { email: string; password: string },
  from: { address: string; userAgent: string },
): Promise<{ token: string; personId: string; expiresAt: Date }> {
  const email = credentials.email.trim().toLowerCase();
  const now = platform.clock.now();
  await refuseIfThrottled(platform, email, now);
  const person = await platform.db
    .selectFrom("person")
    .select(["id", "password_hash"])
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
  const right = await verifyPassword(credentials.password, person?.password_hash ?? null);
  if (!right || !person) {
    await platform.db
      .insertInto("sign_in_failure")
      .values({ email, address: from.address, failed_at: now })
      .execute();
    throw new AppError("unauthenticated", "E-mail or password is not right.");
  }
  return beginSession(platform, person.id, from);
}

async function refuseIfThrottled(platform: Platform, email: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - throttle.minutes * 60_000);
  const { failures } = await platform.db
    .selectFrom("sign_in_failure")
    .select((select) => select.fn.countAll<number>().as("failures"))
    .where("email", "=", email)
    .where("failed_at", ">", since)
    .executeTakeFirstOrThrow();
  if (failures >= throttle.failures)
    throw new AppError(
      "limited",
      `Too many wrong passwords for this e-mail. Wait ${throttle.minutes} minutes, or ask an administrator for a new one.`,
      { retryAfterSeconds: throttle.minutes * 60 },
    );
}

async function beginSession(
  platform: Platform,
  personId: string,
  from: { address: string; userAgent: string },
): Promise<{ token: string; personId: string; expiresAt: Date }> {
  const actor = await loadPersonActor(platform.db, personId);
  if (!actor) throw new AppError("unauthenticated", "This person may no longer sign in.");
  return command({ ...platform, actor, origin: from.address }, async (tx, step) => {
    step.require("session.own");
    const token = newSecret(43);
    const expiresAt = new Date(step.now.getTime() + sessionDays * 86_400_000);
    const id = newId(step.now);
    await tx.deleteFrom("sign_in_failure").where("email", "=", actor.email).execute();
    await tx
      .insertInto("session")
      .values({
        token_hash: hashSecret(token),
        id,
        person_id: personId,
        created_at: step.now,
        last_seen_at: step.now,
        expires_at: expiresAt,
        address: from.address,
        user_agent: from.userAgent.slice(0, 300),
      })
      .execute();
    return {
      result: { token, personId, expiresAt },
      audit: { action: "session.begin", subject: { kind: "person", id: personId, name: actor.name } },
    };
  });
}
