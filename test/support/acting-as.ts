import { hashSecret, newId, newSecret } from "../../src/platform/identifiers.ts";
import type { TestApp } from "./test-app.ts";

/** The headers of a person's signed-in browser, begun without the slow hash of a password. */
export async function actingAs(app: TestApp, slug: string): Promise<Record<string, string>> {
  const { db } = app.database;
  const person = await db
    .selectFrom("person")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  const token = newSecret(43);
  const now = app.clock.now();
  await db
    .insertInto("session")
    .values({
      token_hash: hashSecret(token),
      id: newId(now),
      person_id: person.id,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date("2100-01-01T00:00:00Z"),
    })
    .execute();
  return { authorization: "", cookie: `runwright_session=${token}` };
}
