import { AppError } from "../../lib/errors.ts";
import type { AuditEntry } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database.ts";
import { deleteSessions } from "./sessions.ts";
import { endLinks } from "./sign-in-links.ts";

/** Gives a person a password, and ends every session but one and every link of theirs. */
export async function savePassword(
  tx: Tx,
  personId: string,
  hash: string,
  { how, keepSession }: { how: string; keepSession?: string | undefined },
): Promise<AuditEntry> {
  const person = await tx
    .updateTable("person")
    .set({ password_hash: hash })
    .where("id", "=", personId)
    .where("active", "=", true)
    .returning("slug")
    .executeTakeFirst();
  if (!person) throw new AppError("conflict", "This person has left, and may no longer sign in.");
  await deleteSessions(tx, personId, keepSession);
  await endLinks(tx, personId);
  const subject = { kind: "person", id: personId, name: person.slug };
  return { action: "person.choose-password", subject, after: { how } };
}
