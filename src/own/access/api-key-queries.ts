import type { Actor } from "../../platform/access.ts";
import type { Db } from "../../platform/database.ts";

/** Whose keys a person sees: those of their teams and of their teams' services; `all` for whoever administers. */
export type KeyViewer = { all: true } | { all: false; teamIds: readonly string[] };

export const viewerOf = (actor: Actor, all: boolean): KeyViewer =>
  all
    ? { all }
    : { all, teamIds: actor.kind === "person" ? actor.memberships.map(({ teamId }) => teamId) : [] };

/** API keys without their secrets, newest first, one more than asked for where there are more. */
export async function listApiKeys(
  db: Db,
  viewer: KeyViewer,
  page: { after: { createdAt: Date; id: string } | null; limit: number },
) {
  let query = db
    .selectFrom("api_key")
    .leftJoin("team", "team.id", "api_key.team_id")
    .leftJoin("service", "service.id", "api_key.service_id")
    .select(["api_key.id", "api_key.name", "hint", "scopes", "created_by", "created_at", "last_used_at"])
    .select(["revoked_at", "team.slug as team_slug", "team.name as team_name"])
    .select(["service.slug as service_slug", "service.name as service_name"])
    .orderBy("created_at", "desc")
    .orderBy("api_key.id", "desc")
    .limit(page.limit + 1);
  if (!viewer.all) {
    const { teamIds } = viewer;
    if (teamIds.length === 0) return [];
    query = query.where((where) =>
      where.or([where("api_key.team_id", "in", teamIds), where("service.owner_team_id", "in", teamIds)]),
    );
  }
  const { after } = page;
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple("api_key.created_at", "api_key.id"), "<", where.tuple(after.createdAt, after.id)),
    );
  return query.execute();
}

export type ApiKeyRow = Awaited<ReturnType<typeof listApiKeys>>[number];
