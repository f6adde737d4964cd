import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { knownDevice } from "./known-device.ts";
import { sourceOf } from "./sign-in-source.ts";

/**
 * How many wrong passwords within the minutes close the door. One address that guesses closes it to itself, not to the person
 * whose e-mail it tries; the two wider limits stop one address that tries everybody and many that try one person. A browser
 * in which the person has signed in before is counted by itself, so that no crowd of strangers locks anybody out of theirs.
 */
const throttle = { minutes: 15, sameEmailAndSource: 10, sameSource: 50, sameEmail: 100 };

export type SignInOrigin = { address: string; userAgent: string; device?: string | undefined };

type Try = { email: string; source: string; device: boolean };

/** Notes a try before the slow look at the password, so that tries sent all at once are counted too; refuses where there were too many. */
export async function admitTry(platform: Platform, email: string, from: SignInOrigin): Promise<void> {
  const attempt = tryOf(platform, email, from);
  await refuseIfThrottled(platform, attempt, 0);
  await platform.db
    .insertInto("sign_in_failure")
    .values({ email, address: attempt.source, failed_at: platform.clock.now() })
    .execute();
  await refuseIfThrottled(platform, attempt, 1);
}

/** Forgets the failures before a right password. */
export async function forgetTries(platform: Platform, email: string, from: SignInOrigin): Promise<void> {
  await platform.db
    .deleteFrom("sign_in_failure")
    .where("email", "=", email)
    .where("address", "=", tryOf(platform, email, from).source)
    .execute();
}

function tryOf(platform: Platform, email: string, from: SignInOrigin): Try {
  const device = knownDevice(platform.secrets, from.device, email);
  return device === null
    ? { email, source: sourceOf(from.address), device: false }
    : { email, source: `device ${device}`, device: true };
}

async function refuseIfThrottled(
  platform: Platform,
  { email, source, device }: Try,
  underWay: number,
): Promise<void> {
  const since = new Date(platform.clock.now().getTime() - throttle.minutes * 60_000);
  const failures = await platform.db
    .selectFrom("sign_in_failure")
    .select((row) => [
      row.fn.countAll<number>().filterWhere("email", "=", email).as("ofEmail"),
      row.fn.countAll<number>().filterWhere("address", "=", source).as("fromSource"),
      row.fn
        .countAll<number>()
        .filterWhere("email", "=", email)
        .filterWhere("address", "=", source)
        .as("ofBoth"),
    ])
    .where((row) => row("email", "=", email).or("address", "=", source))
    .where("failed_at", ">", since)
    .executeTakeFirstOrThrow();
  const isClosed =
    failures.ofBoth - underWay >= throttle.sameEmailAndSource ||
    failures.fromSource - underWay >= throttle.sameSource ||
    (!device && failures.ofEmail - underWay >= throttle.sameEmail);
  if (isClosed)
    throw new AppError(
      "limited",
      `Too many wrong passwords. Wait ${throttle.minutes} minutes, or ask an administrator for a new one.`,
      { retryAfterSeconds: throttle.minutes * 60 },
    );
}
