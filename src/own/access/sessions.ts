import { AppError } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import { command, type CommandStep } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import type { Db, Tx } from "../../platform/database.ts";
import { hashSecret } from "../../platform/identifiers.ts";
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

/** A session of a list; `current` is the one that asks. */
export type ListedSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string;
  userAgent: string;
  current: boolean;
};

/** A person's sessions, newest first. */
export async function listSessions(
  db: Db,
  personId: string,
  now: Date,
  token: string | undefined,
): Promise<ListedSession[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id", "created_at", "last_seen_at", "expires_at", "address", "user_agent", "token_hash"])
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  const own = token === undefined ? null : hashSecret(token);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    address: row.address,
    userAgent: row.user_agent,
    current: own !== null && own.equals(row.token_hash),
  }));
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
      events: [sessionsEnded(context.actor.id)],
    };
  });

/** Ends a session by its id, on whatever machine it lives: one's own, or as an administrator anybody's. */
export const revokeSession = (context: Context, sessionId: string): Promise<void> =>
  command(context, async (tx, step) => {
    const session = await tx
      .selectFrom("session")
      .innerJoin("person", "person.id", "session.person_id")
      .select(["person.id", "person.name"])
      .where("session.id", "=", sessionId)
      .executeTakeFirst();
    requireSessionsOf(context, step, session?.id ?? null);
    await tx.deleteFrom("session").where("id", "=", sessionId).execute();
    const { id, name } = session!;
    return {
      result: undefined,
      audit: { action: "session.revoke", subject: { kind: "person", id, name }, after: { sessions: 1 } },
      events: [sessionsEnded(id)],
    };
  });

/** Ends all of a person's sessions but the one that asks; returns how many ended. */
export const revokeSessions = (
  context: Context,
  person: { id: string; name: string },
  token: string | undefined,
): Promise<number> =>
  command(context, async (tx, step) => {
    requireSessionsOf(context, step, person.id);
    const sessions = await deleteSessions(tx, person.id, token);
    const subject = { kind: "person", id: person.id, name: person.name };
    return {
      result: sessions,
      audit: sessions === 0 ? null : { action: "session.revoke", subject, after: { sessions } },
      events: sessions === 0 ? [] : [sessionsEnded(person.id)],
    };
  });

/** Removes a person's sessions, all but the one that a token belongs to; returns how many there were. */
export async function deleteSessions(tx: Tx, personId: string, token: string | undefined): Promise<number> {
  let query = tx.deleteFrom("session").where("person_id", "=", personId);
  if (token !== undefined) query = query.where("token_hash", "!=", hashSecret(token));
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** One's own are everybody's to end. Of another's session whoever may not end it does not even learn that it is there. */
function requireSessionsOf(context: Context, step: CommandStep, personId: string | null): void {
  const { actor, accessRules } = context;
  step.require("session.own");
  const may = actor.id === personId || accessRules(actor, "organisation.administer", {}).allowed;
  if (personId === null || !may) throw new AppError("not_found", "You have no such session.");
}

/** Told to every server, which then looks whether that person's open streams may go on. */
export const sessionsEnded = (personId: string) => ({ type: "session.ended", id: personId });
