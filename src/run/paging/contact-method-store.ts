import type { Insertable, Selectable, Updateable } from "kysely";
import { AppError } from "../../lib/errors.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { ContactMethod as ContactMethodRow } from "../../platform/schema.ts";

export type StoredMethod = Selectable<ContactMethodRow>;

/** A person by id, locked where their methods are about to change, so that two changes follow one another. */
export async function lockPerson(
  tx: Tx,
  personId: string,
): Promise<{ id: string; name: string; email: string }> {
  return tx
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("id", "=", personId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => unknownPerson());
}

export const unknownPerson = (): AppError => new AppError("not_found", "There is no such person.");

/** A person's methods in their order. */
export const methodsOf = (db: Db, personId: string): Promise<StoredMethod[]> =>
  db
    .selectFrom("contact_method")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("position")
    .orderBy("created_at")
    .execute();

/** One method of a person; refuses one that is not theirs. */
export async function methodOf(db: Db, personId: string, methodId: string): Promise<StoredMethod> {
  return db
    .selectFrom("contact_method")
    .selectAll()
    .where("id", "=", methodId)
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow(() => new AppError("not_found", "This person has no such contact method."));
}

export const insertMethod = (tx: Tx, method: Insertable<ContactMethodRow>) =>
  tx.insertInto("contact_method").values(method).execute();

export const updateMethod = (tx: Tx, methodId: string, changes: Updateable<ContactMethodRow>) =>
  tx.updateTable("contact_method").set(changes).where("id", "=", methodId).execute();

/** Writes a person's order. */
export async function saveOrder(tx: Tx, methodIds: readonly string[]): Promise<void> {
  for (const [position, id] of methodIds.entries())
    await tx.updateTable("contact_method").set({ position }).where("id", "=", id).execute();
}
