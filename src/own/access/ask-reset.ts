import { AppError } from "../../lib/errors.ts";
import { saveOutcome } from "../../platform/command.ts";
import { systemActor } from "../../platform/access.ts";
import type { Platform } from "../../platform/context.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { enclose } from "./access-mail.ts";
import { admitTry, resetDoor, type SignInOrigin } from "./sign-in-throttle.ts";

/**
 * Notes that somebody has forgotten the password of an address. Whether anybody has that address is looked at only when the mail is
 * to go out, so that neither the answer nor its time tells.
 */
export async function askReset(
  platform: Platform,
  mailer: Mailer,
  email: string,
  from: SignInOrigin,
): Promise<void> {
  if (!mailer.isConfigured)
    throw new AppError(
      "conflict",
      "No mail server is set up here. Ask an administrator for an invitation: it lets you choose a new password.",
    );
  const address = email.trim().toLowerCase();
  await admitTry(platform, address, from, resetDoor);
  const now = platform.clock.now();
  const letter = { kind: "reset", email: address, askedAt: now.toISOString(), from: from.address } as const;
  await systemTransaction(platform, (tx) =>
    saveOutcome(
      tx,
      { audit: null, outbox: [enclose(platform, letter, now)] },
      { actor: systemActor, origin: from.address },
      now,
    ),
  );
}
