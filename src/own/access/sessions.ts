import type { Actor } from "../../platform/access.ts";
import { command } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import type { Db } from "../../platform/database.ts";
import { hashSecret } from "../../platform/identifiers.ts";
import { AppError } from "../../lib/errors.ts";
import { loadPersonActor } from "./person-actor.ts";

const lastSeenEverySeconds = 60;

/** Whose session a cookie's token is; null where it has ended. */
export async function findSessionActor(platform: Platform, token: string): Promise<Actor | null> {
  const now = platform.clock.now();
  const tokenHash = hashSecret(token);
  const session = await platform.db
    .selectFrom("session")
    .select(["person_id", "last_seen_at"])
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!session) return null;
  if (now.getTime() - session.last_seen_at.getTime() > lastSeenEverySeconds * 1000)
    await platform.db
      .updateTable("session")
      .set({ last_seen_at: now })
      .where("token_hash", "=", tokenHash)
      .execute();
  return loadPersonActor(platform.db, session.person_id);
}

/** Ends the session that a token belongs to, if it still lasts. */
export const signOut = (context: Context, token: string): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("session.own");
    await tx.deleteFrom("session").where("token_hash", "=", hashSecret(token)).execute();
    return {
      result: undefined,
      audit: {
        action: "session.end",
        subject: { kind: "person", id: context.actor.id, name: context.actor.name },
      },
    };
  });

/** A person's sessions, newest first. */
export const listSessions = (db: Db, personId: string, now: Date) =>
  db
    .selectFrom("session")
    .select([
      "id",
      "created_at as createdAt",
      "last_seen_at as lastSeenAt",
      "expires_at as expiresAt",
      "address",
      "user_agent as userAgent",
    ])
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();

/** Ends one of one's own sessions by its id, on whatever machine it lives. */
export const revokeSession = (context: Context, sessionId: string): Promise<void> =>
  command(context, async (tx, step) => {
    step.require("session.own");
    const ended = await tx
      .deleteFrom("session")
      .where("id", "=", sessionId)
      .where("person_id", "=", context.actor.id)
      .executeTakeFirst();
    if (ended.numDeletedRows === 0n) throw new AppError("not_found", "You have no such session.");
    return {
      result: undefined,
      audit: {
        action: "session.revoke",
        subject: { kind: "session", id: sessionId, name: context.actor.name },
      },
    };
  });
