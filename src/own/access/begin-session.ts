import { AppError } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import { saveOutcome } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import type { Tx } from "../../platform/database.ts";
import { hashSecret, newId, newSecret } from "../../platform/identifiers.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { loadPersonActor } from "./person-actor.ts";

const sessionDays = 30;

export type BegunSession = { token: string; personId: string; email: string; expiresAt: Date };

/** Where a session begins, and what proved who it is. */
export type SessionOrigin = {
  address: string;
  userAgent: string;
  by: "password" | "single sign-on" | "link";
};

/** Begins a session of a person who has proved who they are; the token is told once and stored hashed. */
export const beginSession = (
  platform: Platform,
  personId: string,
  from: SessionOrigin,
): Promise<BegunSession> =>
  systemTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const { begun, actor, audit } = await openSession(tx, personId, from, now);
    await saveOutcome(tx, { audit }, { actor, origin: from.address }, now);
    return begun;
  });

/** The same within a transaction, which saves the audit entry as the person's own act. */
export async function openSession(
  tx: Tx,
  personId: string,
  { address, userAgent, by }: SessionOrigin,
  now: Date,
): Promise<{ begun: BegunSession; actor: Actor; audit: AuditEntry }> {
  const actor = await loadPersonActor(tx, personId);
  if (!actor) throw new AppError("unauthenticated", "This person may no longer sign in.");
  const token = newSecret(43);
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  await tx
    .insertInto("session")
    .values({
      token_hash: hashSecret(token),
      id: newId(now),
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      address,
      user_agent: userAgent.slice(0, 300),
    })
    .execute();
  const subject = { kind: "person", id: personId, name: actor.name };
  return {
    begun: { token, personId, email: actor.email, expiresAt },
    actor,
    audit: { action: "session.begin", subject, after: { by } },
  };
}
