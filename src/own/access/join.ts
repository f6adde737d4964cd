import { AppError } from "../../lib/errors.ts";
import { saveOutcome } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { enclose } from "./access-mail.ts";
import { openSession, type BegunSession } from "./begin-session.ts";
import { hashPassword } from "./password.ts";
import { savePassword } from "./password-store.ts";
import { sessionsEnded } from "./sessions.ts";
import { findLink, useUpLink, type HeldLink, type LinkHolder } from "./sign-in-links.ts";
import type { SignInOrigin } from "./sign-in-throttle.ts";

const ways = { invitation: "at an invitation", reset: "at a link for a forgotten one" } as const;

/** Chooses a password at an invitation or a reset, which ends with it, and signs in here and nowhere else. */
export async function join(
  platform: Platform,
  mailer: Mailer,
  { code, password }: { code: string; password: string },
  from: SignInOrigin,
): Promise<BegunSession> {
  // Looked at before the slow hash, so that a wrong code costs nothing.
  const { person } = personsLink(await findLink(platform.db, code, platform.clock.now()));
  const passwordHash = await hashPassword(password, person);
  return systemTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const { person: holder, purpose } = personsLink(await useUpLink(tx, code, now));
    const chosen = await savePassword(tx, holder.id, passwordHash, { how: ways[purpose] });
    const { begun, actor, audit } = await openSession(tx, holder.id, { ...from, by: "link" }, now);
    const at = now.toISOString();
    const letter = { kind: "password-changed", personId: holder.id, at, from: from.address } as const;
    const outbox = mailer.isConfigured ? [enclose(platform, letter, now)] : [];
    const events = [sessionsEnded(holder.id)];
    await saveOutcome(tx, { audit: [chosen, audit], outbox, events }, { actor, origin: from.address }, now);
    return begun;
  });
}

function personsLink({ purpose, person }: HeldLink): { purpose: keyof typeof ways; person: LinkHolder } {
  if (person !== null && purpose !== "welcome") return { purpose, person };
  throw new AppError("conflict", "This link begins an installation: open it at /welcome.");
}
