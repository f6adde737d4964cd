import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import { hashSecret, newId, newSecret } from "../../platform/identifiers.ts";
import { verifyPassword } from "./password.ts";
import { loadPersonActor } from "./person-actor.ts";

const sessionDays = 30;
/**
 * How many wrong passwords within the minutes close the door. One address that guesses closes it to itself, not to the person
 * whose e-mail it tries; the two wider limits stop one address that tries everybody and many that try one person.
 */
const throttle = { minutes: 15, sameEmailAndAddress: 10, sameAddress: 50, sameEmail: 100 };

/** Begins a session for an e-mail and password; the token is told once and stored hashed. Too many failures close the door for a while. */
export async function signIn(
  platform: Platform,
  credentials: { email: string; password: string },
  from: { address: string; userAgent: string },
): Promise<{ token: string; personId: string; expiresAt: Date }> {
  const email = credentials.email.trim().toLowerCase();
  const now = platform.clock.now();
  await refuseIfThrottled(platform, email, from.address, now, 0);
  // Every try is noted before the slow look at the password, so that tries sent all at once are counted too.
  await platform.db
    .insertInto("sign_in_failure")
    .values({ email, address: from.address, failed_at: now })
    .execute();
  await refuseIfThrottled(platform, email, from.address, now, 1);
  const person = await platform.db
    .selectFrom("person")
    .select(["id", "password_hash"])
    .where("email", "=", email)
    .where("active", "=", true)
    .executeTakeFirst();
  const right = await verifyPassword(credentials.password, person?.password_hash ?? null);
  if (!right || !person) throw new AppError("unauthenticated", "E-mail or password is not right.");
  return beginSession(platform, person.id, from);
}

async function refuseIfThrottled(
  platform: Platform,
  email: string,
  address: string,
  now: Date,
  underWay: number,
): Promise<void> {
  const since = new Date(now.getTime() - throttle.minutes * 60_000);
  const failures = await platform.db
    .selectFrom("sign_in_failure")
    .select((row) => [
      row.fn.countAll<number>().filterWhere("email", "=", email).as("ofEmail"),
      row.fn.countAll<number>().filterWhere("address", "=", address).as("fromAddress"),
      row.fn
        .countAll<number>()
        .filterWhere("email", "=", email)
        .filterWhere("address", "=", address)
        .as("ofBoth"),
    ])
    .where((row) => row("email", "=", email).or("address", "=", address))
    .where("failed_at", ">", since)
    .executeTakeFirstOrThrow();
  const isClosed =
    failures.ofBoth - underWay >= throttle.sameEmailAndAddress ||
    failures.fromAddress - underWay >= throttle.sameAddress ||
    failures.ofEmail - underWay >= throttle.sameEmail;
  if (isClosed)
    throw new AppError(
      "limited",
      `Too many wrong passwords. Wait ${throttle.minutes} minutes, or ask an administrator for a new one.`,
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
    await tx
      .deleteFrom("sign_in_failure")
      .where("email", "=", actor.email)
      .where("address", "=", from.address)
      .execute();
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
