import { createDb, createPool } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/identifiers.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import type { KillableServer } from "./killable-server.ts";

export const services = ["checkout", "search", "basket", "stock"] as const;

/** Two people who always work; whatever breaks costs so much that its class changes within seconds. */
const files = `
apiVersion: runwright/v1
kind: Organisation
name: killed
spec: {currency: USD, incidentLoss: {high: 5000, medium: 500}, catchAllTeam: shop}
---
apiVersion: runwright/v1
kind: Person
name: ada
spec: {email: ada@example.com, displayName: Ada, timeZone: Europe/London}
---
apiVersion: runwright/v1
kind: Person
name: lin
spec: {email: lin@example.com, displayName: Lin, timeZone: Europe/London}
---
apiVersion: runwright/v1
kind: Team
name: shop
spec:
  fundedBy: product
  calendar: {timeZone: Europe/London, hours: {mon-sun: "00:00-24:00"}}
  members: [{person: ada@example.com, roles: [developer]}, {person: lin@example.com, roles: [developer]}]
${services.map(serviceFile).join("")}`;

function serviceFile(name: string): string {
  return `---
apiVersion: runwright/v1
kind: Service
name: ${name}
spec: {kind: digital, owner: shop, lifecycle: live, exposurePerHour: 3600000, demand: very-high}
`;
}

/** Applies the organisation; Ada is reached by a hook, Lin by mail. Answers their ids. */
export async function arrangeOrganisation(
  server: KillableServer,
  { key, secret, hookUrl }: { key: string; secret: string; hookUrl: string },
): Promise<{ ada: string; lin: string }> {
  const response = await fetch(`${server.url}/api/v1/catalogue/apply`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ files: [{ path: "organisation.yaml", text: files }] }),
  });
  if (!response.ok) throw new Error(await response.text());
  const db = createDb(createPool(server.connection, { max: 1 }));
  try {
    const people = await db.selectFrom("person").select(["id", "slug"]).execute();
    const idOf = (slug: string) => people.find((person) => person.slug === slug)!.id;
    const now = new Date();
    await db.deleteFrom("contact_method").where("person_id", "=", idOf("ada")).execute();
    await db
      .insertInto("contact_method")
      .values({
        id: newId(now),
        person_id: idOf("ada"),
        channel: "webhook",
        address_encrypted: createSecrets(secret).encrypt(
          JSON.stringify({ url: hookUrl, secret: `whsec_${"A".repeat(43)}=` }),
        ),
        position: 0,
        verified_at: now,
        created_at: now,
      })
      .execute();
    return { ada: idOf("ada"), lin: idOf("lin") };
  } finally {
    await db.destroy();
  }
}
