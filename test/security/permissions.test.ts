import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKeyScopes } from "../../src/own/access/index.ts";
import { newUuid } from "../../src/platform/identifiers.ts";
import type { TestApp } from "../support/test-app.ts";
import {
  administratorKey,
  bearer,
  browserOf,
  createRetailerApp,
  everyRoute,
  idOfPerson,
  idOfTeam,
  makeKey,
  nobody,
  openBedroomIncident,
  send,
  withoutParameterNames,
  type Call,
  type Headers,
} from "./retailer-app.ts";

/** Signed-in people, from whoever has least to do with the team bedroom to whoever has most. */
const people = {
  viewer: "vera",
  "another team": "carl",
  "owning team": "ada",
  administrator: "root",
} as const;
type Who = keyof typeof people;

const everybody: readonly Who[] = ["viewer", "another team", "owning team", "administrator"];
const owners: readonly Who[] = ["owning team", "administrator"];
const administrators: readonly Who[] = ["administrator"];

type Scope = (typeof apiKeyScopes)[number];

/** Who may call a route, and the scope that a key needs besides `admin`; null where no other scope will do, "people" where no key will. */
type Guarded = { open?: false; people: readonly Who[]; scope: Scope | null | "people"; call?: CallOf };
type Rule = { open: true; call?: CallOf } | Guarded;
type CallOf = Partial<Call> | (() => Promise<Partial<Call>>);

const open: Rule = { open: true };
const read: Guarded = { people: everybody, scope: "read" };

const incident = async (verb: string, body?: object): Promise<Partial<Call>> => ({
  url: `/api/v1/incidents/${await openBedroomIncident(app)}${verb}`,
  body,
});
const respond = (verb: string, body?: object): Guarded => ({
  people: owners,
  scope: "incidents:write",
  call: () => incident(verb, body),
});
/** An act on a decision on bedroom that waits for approval. */
async function decision(verb: string, body: object = {}): Promise<Partial<Call>> {
  const { items } = (await app.get("/api/v1/decisions?state=proposed&service=bedroom")).body;
  for (const { id } of items) await app.post(`/api/v1/decisions/${id}/withdraw`, {});
  const proposed = await app.post("/api/v1/services/bedroom/decisions", {});
  return { url: `/api/v1/decisions/${proposed.body.id}/${verb}`, body };
}
async function reflection(verb: string): Promise<Partial<Call>> {
  await app.post("/api/v1/reflections/2026-Q1/prepare", {});
  return { url: `/api/v1/reflections/2026-Q1${verb}` };
}
/** A suggestion on bedroom; nothing suggests one by itself here. */
async function suggestion(verb: string, body: object = {}): Promise<Partial<Call>> {
  const { db } = app.database;
  await reflection("");
  const { id: reflection_id } = await db.selectFrom("reflection").select("id").executeTakeFirstOrThrow();
  const { id: service_id } = await db
    .selectFrom("service")
    .select("id")
    .where("slug", "=", "bedroom")
    .executeTakeFirstOrThrow();
  const id = newUuid();
  const proposal = JSON.stringify({ beforeMinor: 20_000_000, afterMinor: 30_000_000 });
  const row = { id, reflection_id, service_id, key: id, kind: "raise-exposure", words: "raise it", proposal };
  await db.insertInto("reflection_suggestion").values(row).execute();
  return { url: `/api/v1/reflections/2026-Q1/suggestions/${id}/${verb}`, body };
}
async function bedroomDocument(): Promise<Partial<Call>> {
  const url = "/api/v1/documents/Service/bedroom";
  const { spec, version } = (await app.get(url)).body;
  return { url, body: { spec, version } };
}
async function objective(): Promise<Partial<Call>> {
  const spec = "{service: bedroom, indicator: {kind: availability, source: incidents}, target: 99.5}";
  const text = `apiVersion: runwright/v1\nkind: Objective\nname: bedroom-up\nspec: ${spec}\n`;
  await app.post("/api/v1/catalogue/apply", { files: [{ path: "objective.yaml", text }] });
  return { url: "/api/v1/objectives/bedroom-up" };
}
/** An act on a transfer of bedroom to checkout that both teams have still to approve. */
async function transfer(verb: string, body: object = {}): Promise<Partial<Call>> {
  const { items } = (await app.get("/api/v1/transfers?service=bedroom")).body;
  for (const { id, state } of items)
    if (state === "proposed" || state === "approved") await app.post(`/api/v1/transfers/${id}/withdraw`, {});
  const wanted = { to: "checkout", reason: "they know it best" };
  const proposed = await app.post("/api/v1/services/bedroom/transfers", wanted);
  return { url: `/api/v1/transfers/${proposed.body.id}/${verb}`, body };
}
const someId = "0198a000-0000-7000-8000-000000000000";
const ownContacts = (url: string, body?: object): Guarded => ({
  people: owners,
  scope: null,
  call: async () => ({ url: `/api/v1/people/${await idOfPerson(app, "ada")}/contact-methods${url}`, body }),
});
const tomorrow = { start: "2026-03-03T10:00:00Z", end: "2026-03-03T12:00:00Z" };
const newEstimate = { exposurePerHour: 100_000, demand: "high", basis: "forecast" };
const newPeak = {
  name: "Sale",
  exposurePerHour: 400_000,
  start: "2026-11-27T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
};
const emptyCatalogue = `apiVersion: runwright/v1\nkind: Domain\nname: garden\nspec: {displayName: Garden}\n`;

/** Every address of the product. A new one must be entered here, with a decision on who may call it. */
const rules: Readonly<Record<string, Rule>> = {
  "POST /api/v1/session": open,
  // How to sign in, for whoever has not yet.
  "GET /api/v1/session/ways": open,
  "GET /api/v1/session/openid": open,
  "GET /api/v1/session/openid/answer": open,
  // The code of the link is the permission; see src/own/access/sign-in-links.test.ts.
  "POST /api/v1/session/link": { open: true, call: { body: { code: "none" } } },
  "POST /api/v1/session/join": { open: true, call: { body: { code: "none", password: "any of them" } } },
  "POST /api/v1/session/welcome": {
    open: true,
    call: {
      body: {
        code: "none",
        password: "any of them",
        person: { name: "Ada", email: "ada@example.com", timeZone: "Europe/London" },
      },
    },
  },
  // Says the same to everybody; see src/own/access/forgotten.test.ts.
  "POST /api/v1/session/forgotten": { open: true, call: { body: { email: "nobody@example.com" } } },
  "PUT /api/v1/session/password": {
    people: everybody,
    scope: "people",
    call: { body: { current: "not the password", password: "a long enough one" } },
  },
  "POST /api/v1/people/{}/invitation": {
    people: administrators,
    scope: null,
    call: { url: "/api/v1/people/sam/invitation" },
  },
  "GET /api/v1/people/{}/sign-in": {
    people: administrators,
    scope: null,
    call: { url: "/api/v1/people/sam/sign-in" },
  },
  "GET /api/v1/session": read,
  "DELETE /api/v1/session": { people: everybody, scope: null },
  "GET /api/v1/sessions": read,
  "DELETE /api/v1/sessions": { people: everybody, scope: null },
  "DELETE /api/v1/sessions/{}": {
    people: everybody,
    scope: null,
    call: { url: `/api/v1/sessions/${someId}` },
  },
  "GET /api/v1/people/{}/sessions": {
    people: administrators,
    scope: null,
    call: { url: "/api/v1/people/ada/sessions" },
  },
  "DELETE /api/v1/people/{}/sessions": {
    people: administrators,
    scope: null,
    call: { url: "/api/v1/people/sam/sessions" },
  },
  // Everybody sees their own teams' keys only: see test/security/access.test.ts.
  "GET /api/v1/api-keys": read,
  "POST /api/v1/api-keys": {
    people: owners,
    scope: null,
    call: { body: { name: "ours", scopes: ["alerts:write"], team: "bedroom" } },
  },
  "DELETE /api/v1/api-keys/{}": {
    people: owners,
    scope: null,
    call: async () => {
      const teamId = await idOfTeam(app, "bedroom");
      return { url: `/api/v1/api-keys/${(await makeKey(app, ["read"], { teamId })).id}` };
    },
  },
  // And an incident manager, who is none of these.
  "GET /api/v1/audit": { people: administrators, scope: null },
  "GET /api/v1/audit/actions": { people: administrators, scope: null },
  "GET /api/v1/audit/verify": { people: administrators, scope: null },
  "GET /api/v1/organisation": read,
  "GET /api/v1/organisation/policies": read,
  "POST /api/v1/organisation/policies/{}": {
    people: administrators,
    scope: null,
    call: {
      url: "/api/v1/organisation/policies/incident-loss",
      body: { value: { high: 2, medium: 1 }, reason: "why" },
    },
  },
  "DELETE /api/v1/organisation/policies/{}/{}": {
    people: administrators,
    scope: null,
    call: { url: `/api/v1/organisation/policies/bands/${someId}` },
  },
  "GET /api/v1/services": read,
  "GET /api/v1/services/{}": { ...read, call: { url: "/api/v1/services/bedroom" } },
  "GET /api/v1/services/{}/derivation": { ...read, call: { url: "/api/v1/services/bedroom/derivation" } },
  "GET /api/v1/services/{}/run-cost": { ...read, call: { url: "/api/v1/services/bedroom/run-cost" } },
  "GET /api/v1/services/{}/estimates": { ...read, call: { url: "/api/v1/services/bedroom/estimates" } },
  // And the product manager of the owning team, who is none of these.
  "POST /api/v1/services/{}/estimates": {
    people: administrators,
    scope: "catalogue:write",
    call: { url: "/api/v1/services/bedroom/estimates", body: newEstimate },
  },
  "DELETE /api/v1/services/{}/estimates/{}": {
    people: administrators,
    scope: "catalogue:write",
    call: { url: `/api/v1/services/bedroom/estimates/${someId}` },
  },
  "GET /api/v1/services/{}/peaks": { ...read, call: { url: "/api/v1/services/bedroom/peaks" } },
  "POST /api/v1/services/{}/peaks": {
    people: administrators,
    scope: "catalogue:write",
    call: { url: "/api/v1/services/bedroom/peaks", body: newPeak },
  },
  "PATCH /api/v1/services/{}/peaks/{}": {
    people: administrators,
    scope: "catalogue:write",
    call: { url: `/api/v1/services/bedroom/peaks/${someId}`, body: { name: "Winter sale" } },
  },
  "DELETE /api/v1/services/{}/peaks/{}": {
    people: administrators,
    scope: "catalogue:write",
    call: { url: `/api/v1/services/bedroom/peaks/${someId}` },
  },
  "GET /api/v1/estate": read,
  "POST /api/v1/estate/what-if": { ...read, call: { body: {} } },
  "GET /api/v1/estimates/due": read,
  "GET /api/v1/peaks": read,
  "GET /api/v1/dependencies": read,
  "GET /api/v1/services/{}/dependencies": { ...read, call: { url: "/api/v1/services/bedroom/dependencies" } },
  "GET /api/v1/decisions": read,
  "GET /api/v1/decisions/{}": { ...read, call: { url: `/api/v1/decisions/${someId}` } },
  "POST /api/v1/services/{}/decisions": {
    people: owners,
    scope: null,
    call: { url: "/api/v1/services/bedroom/decisions", body: {} },
  },
  // And whoever is accountable for the service, who is none of these.
  "POST /api/v1/decisions/{}/approve": {
    people: administrators,
    scope: null,
    call: () => decision("approve"),
  },
  "POST /api/v1/decisions/{}/decline": {
    people: administrators,
    scope: null,
    call: () => decision("decline", { reason: "no" }),
  },
  "POST /api/v1/decisions/{}/withdraw": { people: owners, scope: null, call: () => decision("withdraw") },
  "GET /api/v1/transfers": read,
  "GET /api/v1/services/{}/transfers": { ...read, call: { url: "/api/v1/services/bedroom/transfers" } },
  "GET /api/v1/transfers/{}": { ...read, call: { url: `/api/v1/transfers/${someId}` } },
  "POST /api/v1/services/{}/transfers": {
    people: [...owners, "another team"],
    scope: null,
    call: {
      url: "/api/v1/services/bedroom/transfers",
      body: { to: "checkout", reason: "they know it best" },
    },
  },
  "POST /api/v1/transfers/{}/approve": {
    people: [...owners, "another team"],
    scope: null,
    call: () => transfer("approve"),
  },
  "POST /api/v1/transfers/{}/decline": {
    people: [...owners, "another team"],
    scope: null,
    call: () => transfer("decline", { reason: "no" }),
  },
  "POST /api/v1/transfers/{}/withdraw": {
    people: [...owners, "another team"],
    scope: null,
    call: () => transfer("withdraw"),
  },
  "GET /api/v1/ownership/gaps": read,
  "GET /api/v1/approvals/mine": read,
  "GET /api/v1/reflections": read,
  "GET /api/v1/reflections/{}": { ...read, call: () => reflection("") },
  // And the heads, who are none of these.
  "POST /api/v1/reflections/{}/prepare": {
    people: administrators,
    scope: null,
    call: () => reflection("/prepare"),
  },
  // And the product manager of the owning team, who is none of these.
  "POST /api/v1/reflections/{}/suggestions/{}/accept": {
    people: administrators,
    scope: "catalogue:write",
    call: () => suggestion("accept"),
  },
  "POST /api/v1/reflections/{}/suggestions/{}/decline": {
    people: administrators,
    scope: "catalogue:write",
    call: () => suggestion("decline", { reason: "no" }),
  },
  "POST /api/v1/reflections/{}/suggestions/{}/reopen": {
    people: administrators,
    scope: "catalogue:write",
    call: () => suggestion("reopen"),
  },
  "GET /api/v1/ownership/matrix": read,
  "GET /api/v1/ownership/matrix.csv": read,
  // On what files manage, so that nothing changes: who may is asked before.
  "GET /api/v1/documents/{}/{}": { ...read, call: { url: "/api/v1/documents/Service/bedroom" } },
  "PUT /api/v1/documents/{}/{}": {
    people: owners,
    scope: "catalogue:write",
    call: () => bedroomDocument(),
  },
  "DELETE /api/v1/documents/{}/{}": {
    people: owners,
    scope: "catalogue:write",
    call: { url: "/api/v1/documents/Service/bedroom?version=1.0" },
  },
  "POST /api/v1/documents/{}/{}/hand-over": {
    people: owners,
    scope: "catalogue:write",
    call: { url: "/api/v1/documents/Service/bedroom/hand-over", body: { to: "code" } },
  },
  "GET /api/v1/search": { ...read, call: { url: "/api/v1/search?q=bed" } },
  "GET /api/v1/teams": read,
  "GET /api/v1/teams/{}": { ...read, call: { url: "/api/v1/teams/bedroom" } },
  "GET /api/v1/domains": read,
  "GET /api/v1/domains/{}": { ...read, call: { url: "/api/v1/domains/home" } },
  "GET /api/v1/people/{}": { ...read, call: { url: "/api/v1/people/ada" } },
  "POST /api/v1/catalogue/apply": {
    people: administrators,
    scope: "catalogue:write",
    call: { body: { files: [{ path: "garden.yaml", text: emptyCatalogue }], dryRun: true } },
  },
  "GET /api/v1/catalogue/export": read,
  "POST /api/v1/import/backstage": {
    people: administrators,
    scope: "catalogue:write",
    call: { body: { files: [{ path: "catalog-info.yaml", text: "kind: Component" }], dryRun: true } },
  },
  "POST /api/v1/import/openslo": {
    people: administrators,
    scope: "catalogue:write",
    call: { body: { files: [{ path: "slo.yaml", text: "apiVersion: openslo/v1" }], dryRun: true } },
  },
  "GET /api/v1/objectives": read,
  "GET /api/v1/services/{}/objectives": { ...read, call: { url: "/api/v1/services/bedroom/objectives" } },
  "GET /api/v1/objectives/{}": { ...read, call: objective },
  "POST /api/v1/select": {
    open: true,
    call: { body: { kind: "digital", exposurePerHour: 200_000, demand: "high" } },
  },
  "POST /api/v1/select/compare": {
    open: true,
    call: {
      body: { services: [{ name: "Tills", kind: "digital", exposurePerHour: 90_000, demand: "high" }] },
    },
  },
  "GET /api/v1/on-call": { ...read, call: { url: "/api/v1/on-call?service=bedroom" } },
  "GET /api/v1/on-call/shifts": read,
  "GET /api/v1/on-call/mine": read,
  "GET /api/v1/schedules": read,
  "GET /api/v1/schedules/{}": { ...read, call: { url: "/api/v1/schedules/bedroom-day" } },
  "GET /api/v1/schedules/{}/shifts": { ...read, call: { url: "/api/v1/schedules/bedroom-day/shifts" } },
  "GET /api/v1/schedules/{}/calendar": { ...read, call: { url: "/api/v1/schedules/bedroom-day/calendar" } },
  "POST /api/v1/schedules/{}/overrides": {
    people: owners,
    scope: null,
    call: {
      url: "/api/v1/schedules/bedroom-day/overrides?preview=true",
      body: { ...tomorrow, person: "sam", reason: "a swap" },
    },
  },
  "DELETE /api/v1/schedules/{}/overrides/{}": {
    people: owners,
    scope: null,
    call: async () => {
      const added = await app.post("/api/v1/schedules/bedroom-day/overrides", {
        ...tomorrow,
        person: "sam",
        reason: "a swap",
      });
      return {
        url: `/api/v1/schedules/bedroom-day/overrides/${added.body.override.id as string}?preview=true`,
      };
    },
  },
  "GET /api/v1/people/{}/leave": { ...read, call: { url: "/api/v1/people/sam/leave" } },
  "POST /api/v1/people/{}/leave": {
    people: owners,
    scope: null,
    call: { url: "/api/v1/people/sam/leave?preview=true", body: tomorrow },
  },
  "DELETE /api/v1/people/{}/leave/{}": {
    people: owners,
    scope: null,
    call: { url: `/api/v1/people/sam/leave/${someId}` },
  },
  "GET /api/v1/people/{}/contact-methods": {
    ...read,
    call: async () => ({ url: `/api/v1/people/${await idOfPerson(app, "ada")}/contact-methods` }),
  },
  "POST /api/v1/people/{}/contact-methods": ownContacts("", { channel: "email", address: "a@example.org" }),
  "PATCH /api/v1/people/{}/contact-methods/{}": ownContacts(`/${someId}`, { label: "home" }),
  "DELETE /api/v1/people/{}/contact-methods/{}": ownContacts(`/${someId}`),
  "POST /api/v1/people/{}/contact-methods/{}/confirmation": ownContacts(`/${someId}/confirmation`),
  "POST /api/v1/people/{}/contact-methods/{}/confirm": ownContacts(`/${someId}/confirm`, { code: "1" }),
  "POST /api/v1/people/{}/contact-methods/{}/test": ownContacts(`/${someId}/test`),
  "GET /api/v1/web-push/public-key": read,
  "GET /api/v1/paging/health": read,
  "GET /api/v1/incidents": read,
  "GET /api/v1/incidents/{}": { ...read, call: () => incident("") },
  "GET /api/v1/incidents/{}/runbooks": { ...read, call: () => incident("/runbooks") },
  "GET /api/v1/runbooks": read,
  "GET /api/v1/runbooks/{}": { ...read, call: { url: "/api/v1/runbooks/bedroom-slow" } },
  "GET /api/v1/runbooks/{}/versions/{}": {
    ...read,
    call: { url: "/api/v1/runbooks/bedroom-slow/versions/1" },
  },
  "POST /api/v1/incidents": {
    people: everybody,
    scope: "incidents:write",
    call: { body: { service: "bedroom", title: "Beds cannot be bought" } },
  },
  // To acknowledge is to say "I am on it", which no machine is.
  "POST /api/v1/incidents/{}/acknowledge": { ...respond("/acknowledge"), scope: "people" },
  "POST /api/v1/incidents/{}/mitigate": respond("/mitigate"),
  "POST /api/v1/incidents/{}/resolve": respond("/resolve"),
  "POST /api/v1/incidents/{}/reassign": respond("/reassign", { service: "bedroom", why: "ours" }),
  "POST /api/v1/incidents/{}/notes": {
    people: everybody,
    scope: "incidents:write",
    call: () => incident("/notes", { text: "seen" }),
  },
  "POST /api/v1/incidents/{}/updates": respond("/updates", { text: "we are on it" }),
  "POST /api/v1/incidents/{}/loss": respond("/loss", { perHour: 1000, why: "it is night" }),
  "POST /api/v1/incidents/{}/class": respond("/class", { class: "high", why: "it is worse" }),
  "POST /api/v1/incidents/{}/roles": respond("/roles", { person: "sam", role: "scribe" }),
  "POST /api/v1/incidents/{}/responders": respond("/responders", { person: "sam" }),
  "GET /api/v1/alerts": read,
  "POST /api/v1/alerts": {
    people: administrators,
    scope: "alerts:write",
    call: { body: { summary: "disk full", service: "bedroom" } },
  },
  "GET /api/v1/alerts/failures": { people: administrators, scope: null },
  "GET /api/v1/openapi.json": open,
  // A stream does not end by itself; who may listen is the same permission as every list's (see access.test.ts).
  "GET /api/v1/events": read,
  "POST /api/v2/alerts": {
    people: administrators,
    scope: "alerts:write",
    call: { body: [{ labels: { alertname: "DiskFull", service: "bedroom" } }] },
  },
  "GET /ack/{}": open,
  "POST /ack/{}": open,
  "GET /confirm/{}": open,
  "POST /confirm/{}": open,
  "GET /healthz": open,
  "GET /readyz": open,
  "GET /metrics": open,
  // Their keys stand in the address or the body: tested below.
  "POST /v2/enqueue": open,
  "POST /v2/change/enqueue": open,
  "POST /hooks/alertmanager/{}": open,
  "POST /hooks/prometheus/{}/api/v2/alerts": open,
};

let app: TestApp;
let browsers: Record<Who, Headers>;
const keys = new Map<Scope, Headers>();
let keyWithoutScopes: Headers;

beforeAll(async () => {
  app = await createRetailerApp();
  for (const scope of apiKeyScopes) keys.set(scope, bearer((await makeKey(app, [scope])).secret));
  keyWithoutScopes = bearer((await makeKey(app, [])).secret);
});

afterAll(() => app.stop());

/** Sessions of this call's own, since some calls end them. */
async function signInEverybody(): Promise<void> {
  browsers = {
    viewer: await browserOf(app, people.viewer),
    "another team": await browserOf(app, people["another team"]),
    "owning team": await browserOf(app, people["owning team"]),
    administrator: await browserOf(app, people.administrator),
  };
}

async function callOf(route: string, given: Rule["call"]): Promise<Call> {
  const [method = "", url = ""] = route.split(" ");
  return { method, url, ...(typeof given === "function" ? await given() : given) };
}

/** "401", "403", or "allowed": the request reached what it asked for, which may then refuse the values. */
async function verdictOn(call: Call, headers: Headers): Promise<string> {
  const answer = await send(app, call, headers);
  if (answer.statusCode >= 500) return `broken: ${answer.body}`;
  return answer.statusCode === 401 || answer.statusCode === 403 ? String(answer.statusCode) : "allowed";
}

const routes = Object.entries(rules).filter(([route]) => route !== "GET /api/v1/events");

describe("who may call what", () => {
  test("the table names every address that the server answers, and no other", () => {
    expect(everyRoute(app)).toEqual(Object.keys(rules).toSorted());
  });

  test("the OpenAPI document describes every address of /api/v1, itself excepted", () => {
    const described = Object.entries(app.app.http.swagger().paths ?? {}).flatMap(([url, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${withoutParameterNames(url)}`),
    );
    const expected = Object.keys(rules).filter(
      (route) => route.includes(" /api/v1/") && route !== "GET /api/v1/openapi.json",
    );
    expect(described.toSorted()).toEqual(expected.toSorted());
  });

  test.each(routes)("%s", async (route, rule) => {
    await signInEverybody();
    const call = await callOf(route, rule.call);
    const verdicts: Record<string, string> = { nobody: await verdictOn(call, nobody) };
    if (rule.open) {
      const refused = ["POST /api/v1/session", ...carryTheirKey].includes(route);
      expect(verdicts).toEqual({ nobody: refused ? expect.any(String) : "allowed" });
      return;
    }
    const expected: Record<string, string> = { nobody: "401" };
    for (const who of everybody) {
      expected[who] = rule.people.includes(who) ? "allowed" : "403";
      verdicts[who] = await verdictOn(call, browsers[who]);
    }
    expected["key without scopes"] = "403";
    verdicts["key without scopes"] = await verdictOn(call, keyWithoutScopes);
    for (const [scope, headers] of keys) {
      expected[`key ${scope}`] =
        (scope === "admin" && rule.scope !== "people") || scope === rule.scope ? "allowed" : "403";
      verdicts[`key ${scope}`] = await verdictOn(call, headers);
    }
    expect(verdicts).toEqual(expected);
  });
});

const routesThatWrite = routes.filter(
  ([route, rule]) => !rule.open && !route.startsWith("GET ") && rule.scope !== "read",
);

/** A transfer to the key's own team, and alerts, which are routed within what the key is bound to. */
const alsoForOtherTeams = /\/transfers|\/alerts$/;

const carryTheirKey = [
  "POST /v2/enqueue",
  "POST /v2/change/enqueue",
  "POST /hooks/alertmanager/{}",
  "POST /hooks/prometheus/{}/api/v2/alerts",
];

const prometheusAlerts = [{ labels: { alertname: "DiskFull", service: "bedroom" } }];

describe("addresses whose key stands in the address or the body", () => {
  const calls: [string, (key: string) => Call][] = [
    [
      "/v2/enqueue",
      (key) => ({
        method: "POST",
        url: "/v2/enqueue",
        body: {
          routing_key: key,
          event_action: "trigger",
          payload: { summary: "disk full", source: "db1", severity: "critical" },
        },
      }),
    ],
    [
      "/v2/change/enqueue",
      (key) => ({
        method: "POST",
        url: "/v2/change/enqueue",
        body: { routing_key: key, payload: { summary: "deployed" } },
      }),
    ],
    [
      "/hooks/alertmanager/KEY",
      (key) => ({
        method: "POST",
        url: `/hooks/alertmanager/${key}`,
        body: { version: "4", alerts: [{ status: "firing", ...prometheusAlerts[0] }] },
      }),
    ],
    [
      "/hooks/prometheus/KEY/api/v2/alerts",
      (key) => ({
        method: "POST",
        url: `/hooks/prometheus/${key}/api/v2/alerts`,
        body: prometheusAlerts,
      }),
    ],
  ];

  test.each(calls)(
    "%s takes a key that may send alerts, and refuses unknown keys and other scopes",
    async (_, callWith) => {
      const statusOf = async (key: string) => (await send(app, callWith(key))).statusCode;
      const secretOf = async (...scopes: string[]) => (await makeKey(app, scopes)).secret;
      expect(await statusOf(await secretOf("alerts:write"))).toBeLessThan(300);
      const refusals = [
        await statusOf("a".repeat(32)),
        await statusOf("short"),
        await statusOf(await secretOf()),
        await statusOf(await secretOf("read", "incidents:write", "catalogue:write")),
      ];
      // PagerDuty tells its clients of a wrong key by 400.
      for (const status of refusals) expect([400, 401, 403, 404]).toContain(status);
    },
  );

  test.each(calls)("%s does not take a signed-in browser in place of a key", async (_, callWith) => {
    const answer = await send(app, callWith("a".repeat(32)), await browserOf(app, "root"));
    expect([400, 401, 403, 404]).toContain(answer.statusCode);
  });
});

describe("keys of teams and services", () => {
  test("the bootstrap key is an administrator's", async () => {
    expect((await send(app, { method: "GET", url: "/api/v1/api-keys" }, administratorKey)).statusCode).toBe(
      200,
    );
  });

  test("a member cannot make a key of their team that may do more than the member", async () => {
    const body = { name: "ours", scopes: ["admin"], team: "bedroom" };
    const answer = await send(
      app,
      { method: "POST", url: "/api/v1/api-keys", body },
      await browserOf(app, "ada"),
    );
    expect(answer.statusCode).toBe(403);
  });

  test("a member cannot bind a key to another team's service by naming their own team beside it", async () => {
    const body = { name: "theirs", scopes: ["alerts:write"], team: "bedroom", service: "checkout" };
    const answer = await send(
      app,
      { method: "POST", url: "/api/v1/api-keys", body },
      await browserOf(app, "ada"),
    );
    expect(answer.statusCode).toBe(403);
  });

  test("whoever may make a service's key may revoke it", async () => {
    const ada = await browserOf(app, "ada");
    const body = { name: "service", scopes: ["alerts:write"], service: "bedroom" };
    const made = await send(app, { method: "POST", url: "/api/v1/api-keys", body }, ada);
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    const revoke = { method: "DELETE", url: `/api/v1/api-keys/${id}` };
    expect((await send(app, revoke, await browserOf(app, "carl"))).statusCode).toBe(403);
    expect((await send(app, revoke, ada)).statusCode).toBe(204);
  });

  test.each(routesThatWrite)("%s refuses an administrator's key of another team", async (route, rule) => {
    const teamId = await idOfTeam(app, "checkout");
    const { secret } = await makeKey(app, ["admin"], { teamId });
    const verdict = await verdictOn(await callOf(route, rule.call), bearer(secret));
    expect(verdict).toBe(alsoForOtherTeams.test(route) ? "allowed" : "403");
  });

  test("an alert by a team's key pages no other team: it is kept as nobody's", async () => {
    const teamId = await idOfTeam(app, "checkout");
    const { secret } = await makeKey(app, ["alerts:write"], { teamId });
    const outcomeOf = async (service: string) => {
      const alert = { summary: "it is down", source: `monitor of ${service}`, severity: "critical", service };
      return (await app.post("/api/v1/alerts", alert, bearer(secret))).body.items[0].outcome as string;
    };
    expect(await outcomeOf("bedroom")).toBe("unowned");
    expect(await outcomeOf("checkout")).not.toBe("unowned");
  });

  test("an administrator's key that is bound to a team changes nothing of another team", async () => {
    const teamId = await idOfTeam(app, "checkout");
    const { secret } = await makeKey(app, ["admin"], { teamId });
    const call = await callOf("POST /x", () => incident("/acknowledge"));
    expect((await send(app, call, bearer(secret))).statusCode).toBe(403);
  });
});
