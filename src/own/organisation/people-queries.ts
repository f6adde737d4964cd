import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { isUuid } from "../../platform/identifiers.ts";
import type { ManagedBy } from "./organisation-queries.ts";

export type Person = {
  id: string;
  slug: string;
  email: string;
  name: string;
  timeZone: string;
  takesPartInOnCall: boolean;
  skills: string[];
  /** Roles in the organisation, such as administrator; roles in a team are held by membership. */
  roles: string[];
  active: boolean;
  managedBy: ManagedBy;
  updatedAt: Date;
};

const selectPeople = (db: Db) =>
  db
    .selectFrom("person")
    .select([
      "id",
      "slug",
      "email",
      "name",
      "time_zone as timeZone",
      "takes_part_in_on_call as takesPartInOnCall",
      "skills",
      "roles",
      "active",
      "managed_by as managedBy",
      "updated_at as updatedAt",
    ])
    .orderBy("slug");

const toPerson = (row: Omit<Person, "managedBy"> & { managedBy: string }): Person => ({
  ...row,
  managedBy: row.managedBy as ManagedBy,
});

/** Everybody, those who have left too, by slug. */
export const loadAllPeople = async (db: Db): Promise<Person[]> =>
  (await selectPeople(db).execute()).map(toPerson);

/** Everybody who has not left, by slug. */
export const loadPeople = async (db: Db): Promise<Person[]> =>
  (await selectPeople(db).where("active", "=", true).execute()).map(toPerson);

/** A person by id, slug or e-mail, whether or not they have left. */
export async function findPerson(db: Db, word: string): Promise<Person | null> {
  const by = isUuid(word) ? "id" : word.includes("@") ? "email" : "slug";
  const row = await selectPeople(db)
    .where(by, "=", by === "email" ? word.toLowerCase() : word)
    .executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** When a person is away; half-open. */
export type LeavePeriod = { personId: string; startAt: Date; endAt: Date };

/** All leave that ends after an instant. */
export const loadLeave = (db: Db, endingAfter: Date): Promise<LeavePeriod[]> =>
  db
    .selectFrom("leave_period")
    .select(["person_id as personId", "starts_at as startAt", "ends_at as endAt"])
    .where("ends_at", ">", endingAfter)
    .orderBy("starts_at")
    .execute();

/** The teams that a person is a member of, with the roles held there. */
export const loadMemberships = (db: Db, personId: string) =>
  db
    .selectFrom("membership")
    .innerJoin("team", "team.id", "membership.team_id")
    .select(["team.id", "team.slug", "team.name", "membership.roles"])
    .where("membership.person_id", "=", personId)
    .where("team.removed_at", "is", null)
    .orderBy("team.slug")
    .execute();

/** Somebody, as answers name people. */
export type NamedPerson = { id: string; slug: string; name: string };

/** Everybody by the role in the organisation that they hold, in one read. */
export async function loadPeopleByRole(db: Db): Promise<ReadonlyMap<string, NamedPerson[]>> {
  const rows = await db
    .selectFrom("person")
    .select(["id", "slug", "name", "roles"])
    .where("active", "=", true)
    .where(sql<boolean>`cardinality(roles) > 0`)
    .orderBy("name")
    .execute();
  const byRole = new Map<string, NamedPerson[]>();
  for (const { roles, ...person } of rows)
    for (const role of roles) byRole.set(role, [...(byRole.get(role) ?? []), person]);
  return byRole;
}
