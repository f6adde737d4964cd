import { timingSafeEqual } from "node:crypto";
import { AppError, invalidField } from "../../lib/errors.ts";
import type { Actor } from "../../platform/access.ts";
import { command } from "../../platform/command.ts";
import type { Context, Platform } from "../../platform/context.ts";
import { hashSecret, newId, newSecret } from "../../platform/identifiers.ts";
import { isApiKeyScope } from "./api-key-scopes.ts";

type KeyActor = Extract<Actor, { kind: "api-key" }>;

const cacheSeconds = 5;
const lastUsedEverySeconds = 60;
const keyPattern = /^[A-Za-z0-9]{32}$/;
const rememberedAtMost = 10_000;

/**
 * Finds keys by their secret. What was found, nothing too, is remembered for five seconds, so neither an alert storm nor a sender
 * whose key was revoked asks the database more often. A new key is random, so nobody can have asked for it before it was made.
 */
export class ApiKeys {
  readonly #platform: Platform;
  readonly #bootstrapHash: Buffer | null;
  readonly #remembered = new Map<string, { actor: KeyActor | null; at: number }>();
  readonly #lastUsed = new Map<string, number>();

  constructor(platform: Platform, bootstrapKey: string | undefined) {
    if (bootstrapKey !== undefined && !keyPattern.test(bootstrapKey))
      throw new AppError("invalid", "RUNWRIGHT_BOOTSTRAP_KEY must be 32 letters and digits.");
    this.#platform = platform;
    this.#bootstrapHash = bootstrapKey === undefined ? null : hashSecret(bootstrapKey);
  }

  async find(secret: string): Promise<KeyActor | null> {
    if (!keyPattern.test(secret)) return null;
    const now = this.#platform.clock.now().getTime();
    const remembered = this.#remembered.get(secret);
    if (remembered && Math.abs(now - remembered.at) < cacheSeconds * 1000) return remembered.actor;
    const hash = hashSecret(secret);
    const isBootstrap = this.#bootstrapHash !== null && timingSafeEqual(hash, this.#bootstrapHash);
    const actor = isBootstrap ? bootstrapActor : await this.#load(hash);
    this.#remember(secret, { actor, at: now });
    if (actor && !isBootstrap) await this.#noteUse(actor.id, now);
    return actor;
  }

  #remember(secret: string, found: { actor: KeyActor | null; at: number }): void {
    this.#remembered.delete(secret);
    this.#remembered.set(secret, found);
    if (this.#remembered.size <= rememberedAtMost) return;
    for (const oldest of this.#remembered.keys()) {
      this.#remembered.delete(oldest);
      break;
    }
  }

  async #load(hash: Buffer): Promise<KeyActor | null> {
    const row = await this.#platform.db
      .selectFrom("api_key")
      .select(["id", "name", "scopes", "team_id", "service_id"])
      .where("key_hash", "=", hash)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (!row) return null;
    return {
      kind: "api-key",
      id: row.id,
      name: row.name,
      scopes: row.scopes,
      teamId: row.team_id,
      serviceId: row.service_id,
    };
  }

  async #noteUse(id: string, now: number): Promise<void> {
    if (now - (this.#lastUsed.get(id) ?? 0) < lastUsedEverySeconds * 1000) return;
    this.#lastUsed.set(id, now);
    await this.#platform.db
      .updateTable("api_key")
      .set({ last_used_at: new Date(now) })
      .where("id", "=", id)
      .execute();
  }
}

const bootstrapActor: KeyActor = {
  kind: "api-key",
  id: "bootstrap",
  name: "bootstrap key",
  scopes: ["admin"],
  teamId: null,
  serviceId: null,
};

export type NewApiKey = { name: string; scopes: readonly string[]; team?: string; service?: string };

/** Makes a key of 32 letters and digits, told once and stored hashed; it acts for a team, a service, or the organisation. */
export const createApiKey = (
  context: Context,
  wanted: NewApiKey,
): Promise<{ id: string; key: string; name: string; scopes: string[] }> =>
  command(context, async (tx, step) => {
    const unknown = wanted.scopes.find((scope) => !isApiKeyScope(scope));
    if (unknown !== undefined) throw invalidField("scopes", `"${unknown}" is not a scope`);
    const team = wanted.team
      ? await tx
          .selectFrom("team")
          .select("id")
          .where("slug", "=", wanted.team)
          .executeTakeFirstOrThrow(() => invalidField("team", `there is no team "${wanted.team}"`))
      : null;
    const service = wanted.service
      ? await tx
          .selectFrom("service")
          .select(["id", "owner_team_id"])
          .where("slug", "=", wanted.service)
          .executeTakeFirstOrThrow(() => invalidField("service", `there is no service "${wanted.service}"`))
      : null;
    for (const ownerTeamId of ownersOf(team, service)) step.require("api-key.manage", { ownerTeamId });
    if (wanted.scopes.includes("admin")) step.require("organisation.administer");
    const key = newSecret(32);
    const id = newId(step.now);
    const scopes = [...new Set(wanted.scopes)];
    await tx
      .insertInto("api_key")
      .values({
        id,
        name: wanted.name,
        key_hash: hashSecret(key),
        hint: key.slice(-4),
        scopes,
        team_id: team?.id ?? null,
        service_id: service?.id ?? null,
        created_by: context.actor.name,
        created_at: step.now,
      })
      .execute();
    return {
      result: { id, key, name: wanted.name, scopes },
      audit: {
        action: "api-key.create",
        subject: { kind: "api-key", id, name: wanted.name },
        after: { name: wanted.name, scopes, team: wanted.team, service: wanted.service },
      },
      events: [{ type: "api-keys.changed", id }],
    };
  });

/** Whose consent a key needs: of each team that it is bound to, by itself or by its service; null is nobody but an administrator. */
function ownersOf(
  team: { id: string } | null | undefined,
  service: { owner_team_id: string | null } | null | undefined,
): (string | null)[] {
  const owners = [...(team ? [team.id] : []), ...(service ? [service.owner_team_id] : [])];
  return owners.length === 0 ? [null] : owners;
}

/** Ends a key; servers that remember it forget it within five seconds. */
export const revokeApiKey = (context: Context, id: string): Promise<void> =>
  command(context, async (tx, step) => {
    const key = await tx
      .selectFrom("api_key")
      .leftJoin("service", "service.id", "api_key.service_id")
      .select(["api_key.name", "api_key.revoked_at", "api_key.team_id", "service.owner_team_id"])
      .where("api_key.id", "=", id)
      .forUpdate("api_key")
      .executeTakeFirstOrThrow(() => new AppError("not_found", "There is no such API key."));
    step.require("api-key.manage", { ownerTeamId: key.team_id ?? key.owner_team_id });
    if (key.revoked_at) return { result: undefined, audit: null };
    await tx.updateTable("api_key").set({ revoked_at: step.now }).where("id", "=", id).execute();
    return {
      result: undefined,
      audit: { action: "api-key.revoke", subject: { kind: "api-key", id, name: key.name } },
      events: [{ type: "api-keys.changed", id }],
    };
  });
