import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../src/platform/audit.ts";
import { bootstrapKey, type TestApp } from "../support/test-app.ts";
import { hostileAddressParts, hostileBodies, spoilt } from "./hostile-values.ts";
import {
  administratorKey,
  browserOf,
  createRetailerApp,
  idOfPerson,
  openBedroomIncident,
  send,
  withoutParameterNames,
  type Call,
  type Headers,
} from "./retailer-app.ts";

let app: TestApp;
let administrator: Headers;
let ada: string;

beforeAll(async () => {
  app = await createRetailerApp();
  ada = await idOfPerson(app, "ada");
  // So many wrong passwords that no further one is looked at, which would take long.
  const failure = { email: "somebody@example.com", address: "127.0.0.1", failed_at: app.clock.now() };
  await app.database.db
    .insertInto("sign_in_failure")
    .values(Array.from({ length: 50 }, () => failure))
    .execute();
});
beforeEach(async () => {
  administrator = await browserOf(app, "root");
});
afterAll(() => app.stop());

const refusals = new Set([400, 401, 403, 404, 405, 409, 413, 414, 415, 422, 429]);

/** Tables that a refused request may write: what is counted for the throttle, and sessions that these tests begin. */
const notCounted = new Set(["sign_in_failure", "session"]);

/** How many rows each table has, as one text. */
async function countEverything(): Promise<string> {
  const { db } = app.database;
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(db);
  const counted = tables.rows.filter(({ name }) => !notCounted.has(name));
  const counts = counted.map(
    ({ name }) => sql`select ${name}::text as name, count(*) as rows from ${sql.id(name)}`,
  );
  const answer = await sql<{ name: string; rows: number }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return answer.rows.map(({ name, rows }) => `${name} ${rows}`).join("\n");
}

type Answer = Awaited<ReturnType<typeof send>>;

/** What is wrong with an answer to bad input; null where it is taken, or refused as it should be. */
function complaint(answer: Answer, sent: string): string | null {
  const said = `${answer.statusCode} ${answer.body.slice(0, 300)} for ${sent.slice(0, 200)}`;
  if (answer.statusCode < 300) return null;
  if (!refusals.has(answer.statusCode)) return said;
  if (!String(answer.headers["content-type"]).startsWith("application/problem+json"))
    return `no problem document: ${said}`;
  const problem = answer.json<{ status: number; title: string; detail: string; errors: unknown[] }>();
  const complete =
    problem.status === answer.statusCode && problem.title && problem.detail && Array.isArray(problem.errors);
  return complete ? null : `incomplete problem: ${said}`;
}

const tomorrow = { start: "2026-03-03T10:00:00Z", end: "2026-03-03T12:00:00Z" };
const act = async (verb: string) => `/api/v1/incidents/${await openBedroomIncident(app)}/${verb}`;
const someId = "0198a000-0000-7000-8000-000000000000";
const peak = {
  name: "Winter sale",
  exposurePerHour: 400_000,
  start: "2026-11-27T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
  rule: "FREQ=YEARLY;COUNT=3",
  leadHours: 12,
  lagHours: 0,
};

/** A good body for every address that takes one. */
const bodies: Readonly<Record<string, { url?: () => Promise<string> | string; body: object }>> = {
  "POST /api/v1/session": { body: { email: "nobody@example.com", password: "not the password" } },
  "POST /api/v1/session/link": { body: { code: "none" } },
  "POST /api/v1/session/join": { body: { code: "none", password: "a long enough one" } },
  "POST /api/v1/session/welcome": {
    body: {
      code: "none",
      password: "a long enough one",
      person: { name: "Ada", email: "ada@example.com", timeZone: "Europe/London" },
      organisation: { name: "Retailer", currency: "EUR" },
    },
  },
  "POST /api/v1/session/forgotten": { body: { email: "nobody@example.com" } },
  "PUT /api/v1/session/password": { body: { current: "not the password", password: "a long enough one" } },
  "POST /api/v1/api-keys": { body: { name: "prometheus", scopes: ["alerts:write"], team: "bedroom" } },
  "POST /api/v1/catalogue/apply": {
    body: { files: [{ path: "a.yaml", text: "kind: Nothing" }], dryRun: true, prune: false, reason: "why" },
  },
  "POST /api/v1/import/backstage": {
    body: { files: [{ path: "a.yaml", text: "kind: Nothing" }], dryRun: true, reason: "why" },
  },
  "POST /api/v1/import/openslo": {
    body: { files: [{ path: "a.yaml", text: "kind: Nothing" }], dryRun: true, reason: "why" },
  },
  "POST /api/v1/select": {
    body: {
      kind: "digital",
      exposurePerHour: 200_000,
      demand: "high",
      at: "2026-03-02T10:00:00Z",
      currency: "USD",
      bands: [
        { upTo: 1000, availability: 99, onCall: "none" },
        { upTo: "2000", availability: "99.9", onCall: "team" },
      ],
    },
  },
  "POST /api/v1/select/compare": {
    body: {
      services: [{ name: "Tills", kind: "digital", exposurePerHour: 90_000, demand: "high" }],
      at: "2026-03-02T10:00:00Z",
      currency: "USD",
    },
  },
  "POST /api/v1/estate/what-if": {
    body: {
      team: "bedroom",
      exposureBands: [{ upTo: 900_000, availability: 99, onCall: "domain" }],
      onCall: [{ availability: 99, onCall: "team" }],
      changes: [{ service: "bedroom", exposurePerHour: 90_000, demand: "high" }],
      at: "2026-03-02T10:00:00Z",
      limit: 10,
    },
  },
  "POST /api/v1/services/{}/estimates": {
    url: () => "/api/v1/services/bedroom/estimates",
    body: {
      exposurePerHour: "90000.00",
      demand: "high",
      basis: "research",
      note: "asked ten customers",
      effectiveFrom: "2026-03-09T00:00:00Z",
      dueAgainOn: "2026-09-09",
    },
  },
  "POST /api/v1/services/{}/peaks": { url: () => "/api/v1/services/bedroom/peaks", body: peak },
  "PATCH /api/v1/services/{}/peaks/{}": {
    url: () => `/api/v1/services/bedroom/peaks/${someId}`,
    body: peak,
  },
  "POST /api/v1/services/{}/transfers": {
    url: () => "/api/v1/services/bedroom/transfers",
    body: { to: "checkout", reason: "they know it best", effectiveAt: "2026-03-09T00:00:00Z" },
  },
  "POST /api/v1/transfers/{}/decline": {
    url: () => `/api/v1/transfers/${someId}/decline`,
    body: { reason: "no" },
  },
  "POST /api/v1/services/{}/decisions": {
    url: () => "/api/v1/services/bedroom/decisions",
    body: {
      operatingModel: "ops-run-it",
      onCallLevel: "none",
      reason: "the team is being formed",
      effectiveFrom: "2026-03-09T00:00:00Z",
      reviewOn: "2026-09-09",
    },
  },
  "POST /api/v1/decisions/{}/decline": {
    url: () => `/api/v1/decisions/${someId}/decline`,
    body: { reason: "no" },
  },
  "PUT /api/v1/documents/{}/{}": {
    url: () => "/api/v1/documents/Domain/garden?preview=true",
    body: {
      spec: { displayName: "Garden", basis: "customer-journey", description: "Outside.", experts: ["ada"] },
      version: null,
      reason: "why",
    },
  },
  "POST /api/v1/documents/{}/{}/hand-over": {
    url: () => "/api/v1/documents/Domain/home/hand-over",
    body: { to: "code", reason: "why" },
  },
  "POST /api/v1/organisation/policies/{}": {
    url: () => "/api/v1/organisation/policies/remuneration",
    body: {
      value: {
        standby: { rate: 60, per: "day", weekend: 1.5 },
        callout: { rate: 50, minimumMinutes: 60, roundingMinutes: 15, cap: 500 },
      },
      effectiveFrom: "2026-03-09T00:00:00Z",
      reason: "why",
    },
  },
  "POST /api/v1/reflections/{}/suggestions/{}/accept": {
    url: () => `/api/v1/reflections/2026-Q1/suggestions/${someId}/accept`,
    body: { exposurePerHour: "90000.00", note: "asked" },
  },
  "POST /api/v1/reflections/{}/suggestions/{}/decline": {
    url: () => `/api/v1/reflections/2026-Q1/suggestions/${someId}/decline`,
    body: { reason: "no" },
  },
  "POST /api/v1/schedules/{}/overrides": {
    url: () => "/api/v1/schedules/bedroom-day/overrides?preview=true",
    body: { ...tomorrow, person: "sam", layer: "primary", replaces: "eva", reason: "a swap" },
  },
  "POST /api/v1/people/{}/leave": {
    url: () => "/api/v1/people/sam/leave?preview=true",
    body: tomorrow,
  },
  "POST /api/v1/people/{}/contact-methods": {
    url: () => `/api/v1/people/${ada}/contact-methods`,
    body: { channel: "email", address: "ada@example.org", label: "l", delaySeconds: 60, urgency: "both" },
  },
  "PATCH /api/v1/people/{}/contact-methods/{}": {
    url: () => `/api/v1/people/${ada}/contact-methods/${someId}`,
    body: { label: "l", delaySeconds: 60, urgency: "both", position: 1 },
  },
  "POST /api/v1/people/{}/contact-methods/{}/confirm": {
    url: () => `/api/v1/people/${ada}/contact-methods/${someId}/confirm`,
    body: { code: "123456" },
  },
  "POST /api/v1/incidents": {
    body: {
      service: "bedroom",
      title: "Beds cannot be bought",
      impact: "no sales",
      severity: "sev1",
      impactStartedAt: "2026-03-02T09:00:00Z",
      sharePercent: 50,
      security: false,
      journeyBlocked: false,
      drill: true,
    },
  },
  "POST /api/v1/incidents/{}/acknowledge": { url: () => act("acknowledge"), body: {} },
  "POST /api/v1/incidents/{}/mitigate": {
    url: () => act("mitigate"),
    body: { at: "2026-03-02T10:00:00Z" },
  },
  "POST /api/v1/incidents/{}/resolve": { url: () => act("resolve"), body: {} },
  "POST /api/v1/incidents/{}/reassign": {
    url: () => act("reassign"),
    body: { service: "bedroom", why: "ours" },
  },
  "POST /api/v1/incidents/{}/notes": { url: () => act("notes"), body: { text: "seen", kind: "note" } },
  "POST /api/v1/incidents/{}/updates": {
    url: () => act("updates"),
    body: { text: "soon", audience: "stakeholders", nextUpdateAt: "2026-03-02T11:00:00Z" },
  },
  "POST /api/v1/incidents/{}/loss": {
    url: () => act("loss"),
    body: { why: "less", perHour: 1000, from: "2026-03-02T10:00:00Z", until: "2026-03-02T11:00:00Z" },
  },
  "POST /api/v1/incidents/{}/class": { url: () => act("class"), body: { class: "high", why: "worse" } },
  "POST /api/v1/incidents/{}/roles": { url: () => act("roles"), body: { person: "sam", role: "scribe" } },
  "POST /api/v1/incidents/{}/responders": { url: () => act("responders"), body: { person: "sam" } },
  "POST /api/v1/alerts": {
    body: {
      action: "trigger",
      dedupKey: "k",
      service: "bedroom",
      summary: "disk full",
      severity: "sev2",
      source: "db1",
      labels: { a: "b" },
      startedAt: "2026-03-02T09:59:00Z",
      expiresAfterSeconds: 60,
      links: [{ href: "https://example.com", text: "t" }],
      images: [{ src: "https://example.com/i.png" }],
      runbookUrl: "https://example.com/r",
      dashboardUrl: "https://example.com/d",
      impact: "no sales",
      details: { a: 1 },
    },
  },
};

/** Sends every bad body; then those that were refused once more, which must leave every table as it was. */
async function sendBadBodies(call: Call, good: object, headers: Headers): Promise<string[]> {
  const complaints: string[] = [];
  const refused: string[] = [];
  for (const body of [...hostileBodies, ...spoilt(good)]) {
    const answer = await send(app, { ...call, body }, headers);
    if (answer.statusCode >= 300) refused.push(body);
    const wrong = complaint(answer, body);
    if (wrong !== null) complaints.push(wrong);
  }
  const before = await countEverything();
  for (const body of refused) await send(app, { ...call, body }, headers);
  if ((await countEverything()) !== before) complaints.push("refused, yet something was written");
  return complaints;
}

type Described = { parameters?: { in: string; name: string }[]; requestBody?: unknown };

function describedRoutes(): [method: string, url: string, described: Described][] {
  return Object.entries(app.app.http.swagger().paths ?? {}).flatMap(([url, methods]) =>
    Object.entries(methods as Record<string, Described>).map(
      ([method, described]): [string, string, Described] => [method.toUpperCase(), url, described],
    ),
  );
}

describe("a bad body is refused by a problem document and changes nothing", () => {
  test("the table has a good body for every address whose description names one", () => {
    const withBody = describedRoutes()
      .filter(([, , { requestBody }]) => requestBody !== undefined)
      .map(([method, url]) => `${method} ${withoutParameterNames(url)}`);
    // An address of intake reads its body by itself, so that senders may name any content type.
    expect([...withBody, "POST /api/v1/alerts"].toSorted()).toEqual(Object.keys(bodies).toSorted());
  });

  test.each(Object.entries(bodies))("%s", { timeout: 120_000 }, async (route, { url, body }) => {
    const [method = "", plainUrl = ""] = route.split(" ");
    const call = { method, url: (await url?.()) ?? plainUrl };
    expect(await sendBadBodies(call, body, administrator)).toEqual([]);
  });

  test("a body in another content type is 415, and one beyond the limit 413", async () => {
    const url = "/api/v1/incidents";
    const xml = await send(
      app,
      { method: "POST", url, body: "<a/>" },
      { ...administrator, "content-type": "application/xml" },
    );
    expect(xml.statusCode).toBe(415);
    expect(complaint(xml, "xml")).toBeNull();
    const huge = await send(
      app,
      { method: "POST", url, body: JSON.stringify({ title: "x".repeat(3_000_000) }) },
      administrator,
    );
    expect(huge.statusCode).toBe(413);
    expect(complaint(huge, "huge")).toBeNull();
  });
});

const goodParts: Readonly<Record<string, string>> = {
  service: "bedroom",
  slug: "bedroom",
  team: "bedroom",
  domain: "home",
  person: "ada",
  schedule: "bedroom-day",
  id: someId,
  methodId: someId,
};

describe("bad addresses", () => {
  test(
    "every path and query parameter, put wrong, is refused by a problem document",
    { timeout: 120_000 },
    async () => {
      const complaints: string[] = [];
      const before = await countEverything();
      for (const [method, url, { parameters = [] }] of describedRoutes()) {
        if (url === "/api/v1/events" || (method === "DELETE" && !url.includes("{"))) continue;
        const route = `${method} ${withoutParameterNames(url)}`;
        const fill = (wrong: string, part: string) =>
          url.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
            name === wrong ? part : (goodParts[name] ?? someId),
          );
        for (const { in: where, name } of parameters)
          for (const part of hostileAddressParts) {
            // Clients resolve it themselves: what they then send is a good request to end all of one's sessions.
            if (method === "DELETE" && part === "%2e%2e") continue;
            const address = where === "query" ? `${fill("", "")}?${name}=${part}` : fill(name, part);
            // Below `people` an id stands where elsewhere a slug does.
            const call = { method, url: address, body: bodies[route]?.body };
            const answer = await send(app, call, administrator);
            const wrong = complaint(answer, `${method} ${address}`);
            if (wrong !== null) complaints.push(wrong);
          }
      }
      expect(complaints).toEqual([]);
      expect(await countEverything()).toBe(before);
    },
  );

  test("a cursor of one's own making is refused", async () => {
    const complaints: string[] = [];
    const lists = describedRoutes().filter(([, , { parameters }]) =>
      parameters?.some(({ name }) => name === "cursor"),
    );
    expect(lists.length).toBeGreaterThan(4);
    const positions = [
      [],
      [null],
      ["x"],
      [1e300, 1],
      [-1],
      ["\0"],
      ["2026-02-30", "x"],
      [1.5],
      [99999999999],
      "x",
      {},
    ];
    for (const [method, url] of lists)
      for (const position of positions) {
        const cursor = Buffer.from(JSON.stringify(position)).toString("base64url");
        const answer = await send(app, { method, url: `${url}?cursor=${cursor}` }, administrator);
        const wrong = complaint(answer, `${url} ${JSON.stringify(position)}`);
        if (wrong !== null) complaints.push(wrong);
      }
    expect(complaints).toEqual([]);
  });

  test("what is not there is a problem document, whatever the method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      for (const url of [
        "/api/v1/nothing",
        "/api/",
        "/v2/nothing",
        "/hooks/nothing",
        "/api/v1/incidents/1/2/3",
      ]) {
        const answer = await send(app, { method, url }, administratorKey);
        expect(answer.statusCode).toBe(404);
        expect(complaint(answer, url)).toBeNull();
      }
    }
  });
});

describe("intake refuses in the sender's own form, and keeps nothing of what it refuses", () => {
  const prometheusAlert = {
    labels: { alertname: "DiskFull", service: "bedroom" },
    annotations: { summary: "disk full" },
    startsAt: "2026-03-02T09:59:00Z",
    endsAt: "2026-03-02T11:00:00Z",
    generatorURL: "http://prometheus.example",
  };
  const addresses: [string, object, (answer: Answer) => boolean][] = [
    [
      "/v2/enqueue",
      {
        routing_key: bootstrapKey,
        event_action: "trigger",
        dedup_key: "k",
        payload: { summary: "s", source: "x", severity: "error" },
        links: [],
        images: [],
        client: "c",
      },
      (answer) => typeof answer.json<{ status: unknown }>().status === "string",
    ],
    [
      "/v2/change/enqueue",
      { routing_key: bootstrapKey, payload: { summary: "s", timestamp: "2026-03-02T09:59:00Z" }, links: [] },
      (answer) => typeof answer.json<{ status: unknown }>().status === "string",
    ],
    ["/api/v2/alerts", prometheusAlert, (answer) => ["string", "object"].includes(typeof answer.json())],
    [`/hooks/prometheus/${bootstrapKey}/api/v2/alerts`, prometheusAlert, () => true],
    [
      `/hooks/alertmanager/${bootstrapKey}`,
      {
        version: "4",
        status: "firing",
        alerts: [{ ...prometheusAlert, status: "firing" }],
        externalURL: "http://a",
      },
      () => true,
    ],
  ];

  test.each(addresses)("%s", { timeout: 120_000 }, async (url, good, isOwnForm) => {
    const inArray = url.endsWith("/api/v2/alerts");
    const complaints: string[] = [];
    const refused: string[] = [];
    for (const part of [...hostileBodies, ...spoilt(good)]) {
      const body = inArray && part.startsWith("{") ? `[${part}]` : part;
      const answer = await send(app, { method: "POST", url, body }, administratorKey);
      if (answer.statusCode < 300) continue;
      refused.push(body);
      const said = `${answer.statusCode} ${answer.body.slice(0, 200)} for ${body.slice(0, 200)}`;
      if (!refusals.has(answer.statusCode)) complaints.push(said);
      if (!isOwnForm(answer)) complaints.push(`not the sender's form: ${said}`);
    }
    const before = await countEverything();
    for (const body of refused) await send(app, { method: "POST", url, body }, administratorKey);
    expect(await countEverything()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test("what was taken of all this can be processed, and the audit chain holds", async () => {
    await app.settle();
    const failures = await app.get("/api/v1/alerts/failures");
    expect(failures.body.items).toEqual([]);
    expect((await verifyAudit(app.database.db)).firstBrokenSeq).toBeNull();
  });
});
