import { AppError } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import { knownDevice } from "./known-device.ts";
import { sourceOf } from "./sign-in-source.ts";

/** What is tried, how often it may be within some minutes, and what is said where it was too often. */
type Door = {
  /** Written before e-mail and source, so that each door counts by itself. */
  prefix: string;
  minutes: number;
  sameEmailAndSource: number;
  sameSource: number;
  sameEmail: number;
  refusal: string;
};

/**
 * How many wrong passwords within the minutes close the door. One address that guesses closes it to itself, not to the person
 * whose e-mail it tries; the two wider limits stop one address that tries everybody and many that try one person. A browser
 * in which the person has signed in before is counted by itself, so that no crowd of strangers locks anybody out of theirs.
 */
const signInDoor: Door = {
  prefix: "",
  minutes: 15,
  sameEmailAndSource: 10,
  sameSource: 50,
  sameEmail: 100,
  refusal:
    "Too many wrong passwords. Wait 15 minutes, or choose a new one: “Forgotten your password?” on the sign-in page.",
};

/** How many mails for a forgotten password: each of them fills somebody's mailbox, so they are few. */
export const resetDoor: Door = {
  prefix: "reset ",
  minutes: 15,
  sameEmailAndSource: 3,
  sameSource: 20,
  sameEmail: 6,
  refusal: "That was asked too often. Look into your mail, or ask again in 15 minutes.",
};

export type SignInOrigin = { address: string; userAgent: string; device?: string | undefined };

type Try = { email: string; source: string; device: boolean };

/** Notes a try before the slow look at the password, so that tries sent all at once are counted too; refuses where there were too many. */
export async function admitTry(
  platform: Platform,
  email: string,
  from: SignInOrigin,
  door: Door = signInDoor,
): Promise<void> {
  const attempt = tryOf(platform, email, from);
  const { prefix } = door;
  const counted = { ...attempt, email: prefix + email, source: prefix + attempt.source };
  await refuseIfThrottled(platform, counted, door, 0);
  await platform.db
    .insertInto("sign_in_failure")
    .values({ email: counted.email, address: counted.source, failed_at: platform.clock.now() })
    .execute();
  await refuseIfThrottled(platform, counted, door, 1);
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
  door: Door,
  underWay: number,
): Promise<void> {
  const since = new Date(platform.clock.now().getTime() - door.minutes * 60_000);
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
    failures.ofBoth - underWay >= door.sameEmailAndSource ||
    failures.fromSource - underWay >= door.sameSource ||
    (!device && failures.ofEmail - underWay >= door.sameEmail);
  if (isClosed) throw new AppError("limited", door.refusal, { retryAfterSeconds: door.minutes * 60 });
}
