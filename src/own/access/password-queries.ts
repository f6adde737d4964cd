import type { Db } from "../../platform/database.ts";

/** Whether anybody has a password to sign in with. */
export async function somebodyHasPassword(db: Db): Promise<boolean> {
  const somebody = await db
    .selectFrom("person")
    .select("id")
    .where("active", "=", true)
    .where("password_hash", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return somebody !== undefined;
}

/** Whether a person has chosen a password; never which. */
export async function personHasPassword(db: Db, personId: string): Promise<boolean> {
  const person = await db
    .selectFrom("person")
    .select("id")
    .where("id", "=", personId)
    .where("password_hash", "is not", null)
    .executeTakeFirst();
  return person !== undefined;
}
