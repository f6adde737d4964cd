import { hashSecret, newId, newSecret } from "../../src/platform/identifiers.ts";
import { actingAs } from "../support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../support/retailer.ts";
import { bootstrapKey, createTestApp, type TestApp } from "../support/test-app.ts";

/** A Monday morning in London: the teams are at work. */
export const mondayMorning = "2026-03-02T10:00:00Z";

const viewer = `---
apiVersion: runwright/v1
kind: Person
name: vera
spec: {email: vera@example.com, displayName: Vera, timeZone: Europe/London}
`;

/** The furniture retailer with somebody who belongs to no team. */
export async function createRetailerApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const app = await createTestApp(mondayMorning, environment);
  const applied = await applyCatalogue(app, retailerCatalogue + viewer);
  if (applied.status !== 200) throw new Error(JSON.stringify(applied.body));
  return app;
}

export type Headers = Record<string, string>;

/** The headers of a signed-in browser on one of our own pages. */
export const browserOf = (app: TestApp, person: string): Promise<Headers> => actingAs(app, person);

/** A key with just these scopes; returns its secret. */
export async function makeKey(
  app: TestApp,
  scopes: readonly string[],
  bound: { teamId?: string; serviceId?: string } = {},
): Promise<{ id: string; secret: string }> {
  const id = newId(app.clock.now());
  const secret = newSecret(32);
  await app.database.db
    .insertInto("api_key")
    .values({
      id,
      name: `key for ${scopes.join(" ")}`,
      key_hash: hashSecret(secret),
      hint: secret.slice(-4),
      scopes: [...scopes],
      team_id: bound.teamId ?? null,
      service_id: bound.serviceId ?? null,
      created_by: "a test",
      created_at: app.clock.now(),
    })
    .execute();
  return { id, secret };
}

export const bearer = (secret: string): Headers => ({ authorization: `Bearer ${secret}` });

export const nobody: Headers = { authorization: "" };

export const administratorKey: Headers = bearer(bootstrapKey);

export type Call = { method: string; url: string; body?: unknown };

/** Sends any request; a text body is sent as it is. */
export async function send(app: TestApp, { method, url, body }: Call, headers: Headers = {}) {
  return app.app.http.inject({
    method: method as "GET",
    url,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

export async function idOfPerson(app: TestApp, slug: string): Promise<string> {
  const row = await app.database.db
    .selectFrom("person")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function idOfTeam(app: TestApp, slug: string): Promise<string> {
  const row = await app.database.db
    .selectFrom("team")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function openBedroomIncident(app: TestApp): Promise<string> {
  const answer = await app.post("/api/v1/incidents", { service: "bedroom", title: "Beds cannot be bought" });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as string;
}

/** Every address that the server answers, with `{}` in place of each parameter: "GET /api/v1/teams/{}". */
export function everyRoute(app: TestApp): string[] {
  const routes: string[] = [];
  const parents: string[] = [];
  for (const line of app.app.http.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent, path, methods] = /^((?:[│ ] {3})*)[├└]── (.+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    if (indent === undefined || path === undefined || methods === undefined) continue;
    const depth = indent.length / 4;
    parents[depth] = path;
    const url = withoutParameterNames(parents.slice(0, depth + 1).join(""));
    if (url === "*") continue;
    for (const method of methods.split(", ")) if (method !== "HEAD") routes.push(`${method} ${url}`);
  }
  return routes.toSorted();
}

/** "/people/:person|:id/leave" and "/people/{person}/leave" as "/people/{}/leave". */
export const withoutParameterNames = (url: string): string =>
  url.replaceAll(/:\w+(\|:\w+)*/g, "{}").replaceAll(/\{\w+\}/g, "{}");
