import type { Actor } from "../../platform/access.ts";
import type { Db } from "../../platform/database.ts";

type PersonActor = Extract<Actor, { kind: "person" }>;

/** A person with roles and memberships as the access rules read them; null where inactive or unknown. */
export async function loadPersonActor(db: Db, personId: string): Promise<PersonActor | null> {
  const rows = await db
    .selectFrom("person")
    .leftJoin("membership", "membership.person_id", "person.id")
    .leftJoin("team", "team.id", "membership.team_id")
    .select([
      "person.id",
      "person.name",
      "person.email",
      "person.roles",
      "team.id as teamId",
      "team.slug as team",
      "membership.roles as teamRoles",
    ])
    .where("person.id", "=", personId)
    .where("person.active", "=", true)
    .execute();
  const first = rows[0];
  if (!first) return null;
  return {
    kind: "person",
    id: first.id,
    name: first.name,
    email: first.email,
    organisationRoles: first.roles,
    memberships: rows.flatMap(({ teamId, team, teamRoles }) =>
      teamId && team ? [{ teamId, team, roles: teamRoles ?? [] }] : [],
    ),
  };
}
