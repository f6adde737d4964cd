import { AppError } from "../../lib/errors.ts";
import { command } from "../../platform/command.ts";
import type { Platform } from "../../platform/context.ts";
import { hashSecret, newId, newSecret } from "../../platform/identifiers.ts";
import { loadPersonActor } from "./person-actor.ts";

const sessionDays = 30;

export type BegunSession = { token: string; personId: string; email: string; expiresAt: Date };

/** Begins a session of a person who has proved who they are; the token is told once and stored hashed. */
export async function beginSession(
  platform: Platform,
  personId: string,
  from: { address: string; userAgent: string; by: "password" | "single sign-on" },
): Promise<BegunSession> {
  const actor = await loadPersonActor(platform.db, personId);
  if (!actor) throw new AppError("unauthenticated", "This person may no longer sign in.");
  return command({ ...platform, actor, origin: from.address }, async (tx, step) => {
    step.require("session.own");
    const token = newSecret(43);
    const expiresAt = new Date(step.now.getTime() + sessionDays * 86_400_000);
    const id = newId(step.now);
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
      result: { token, personId, email: actor.email, expiresAt },
      audit: {
        action: "session.begin",
        subject: { kind: "person", id: personId, name: actor.name },
        after: { by: from.by },
      },
    };
  });
}
