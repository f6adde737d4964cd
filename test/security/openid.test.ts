import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startOpenIdPeer, peerClient, type OpenIdPeer } from "../support/openid-provider.ts";
import { applyCatalogue, retailerCatalogue } from "../support/retailer.ts";
import { createTestApp, type TestApp } from "../support/test-app.ts";

const baseUrl = "http://runwright.test";
const nobody = { authorization: "" };
const ada = { email: "ada@example.com", email_verified: true, name: "Ada Byrne", groups: [] as string[] };

let peer: OpenIdPeer;
let app: TestApp;
/** The same, but with people entered who were unknown. */
let welcoming: TestApp;

const settings = (issuer: string) => ({
  RUNWRIGHT_OPENID_ISSUER: issuer,
  RUNWRIGHT_OPENID_CLIENT_ID: peerClient.id,
  RUNWRIGHT_OPENID_CLIENT_SECRET: peerClient.secret,
  RUNWRIGHT_OPENID_NAME: "Acme ID",
  RUNWRIGHT_OPENID_SCOPES: "openid email profile groups",
  RUNWRIGHT_OPENID_ROLES: "operations=head-of-operations; admins=administrator",
});

beforeAll(async () => {
  peer = await startOpenIdPeer(`${baseUrl}/api/v1/session/openid/answer`);
  app = await createTestApp("2026-03-02T10:00:00Z", settings(peer.issuer));
  await applyCatalogue(app, retailerCatalogue);
  const welcome = { ...settings(peer.issuer), RUNWRIGHT_OPENID_CREATE_PEOPLE: "true" };
  welcoming = await createTestApp("2026-03-02T10:00:00Z", welcome);
});
beforeEach(() => {
  peer.person = { ...ada };
  peer.cancels = false;
});
afterAll(async () => {
  await app?.stop();
  await welcoming?.stop();
  await peer?.stop();
});

type Response = { status: number; location: string; cookies: Record<string, string> };

async function browse(address: string, cookies: Record<string, string> = {}, at = app): Promise<Response> {
  const answer = await at.app.http.inject({ method: "GET", url: address, cookies, headers: nobody });
  const set = answer.cookies.filter(({ value }) => value !== "");
  return {
    status: answer.statusCode,
    location: String(answer.headers["location"]),
    cookies: Object.fromEntries(set.map(({ name, value }) => [name, value])),
  };
}

const begin = (next = "/incidents", at = app) =>
  browse(`/api/v1/session/openid?next=${encodeURIComponent(next)}`, {}, at);

/** From the button to the provider and back; `meddle` may change the answer's address on its way. */
async function signIn({ at = app, next = "/incidents", meddle = (_: URL) => {} } = {}): Promise<Response> {
  const begun = await begin(next, at);
  const answer = await peer.visit(begun.location);
  meddle(answer);
  return browse(answer.pathname + answer.search, begun.cookies, at);
}

async function whoIs(cookies: Record<string, string>, at = app) {
  const url = "/api/v1/session";
  const answer = await at.app.http.inject({ method: "GET", url, cookies, headers: nobody });
  return answer.json<{ person: { email: string }; roles: string[] }>();
}

const lastAudit = async (action: string, at = app) =>
  (await at.get(`/api/v1/audit?action=${action}&limit=1`)).body.items[0];

const setRoles = (slug: string, roles: string[]) =>
  app.database.db.updateTable("person").set({ roles }).where("slug", "=", slug).execute();

describe("signing in at a real OpenID provider", () => {
  test("is offered by its name where it is set up, and where it is not the address says so", async () => {
    expect((await app.get("/api/v1/session/ways")).body).toEqual({
      openId: { name: "Acme ID", address: "/api/v1/session/openid" },
      resetByMail: false,
      begun: true,
    });
    const without = await createTestApp("2026-03-02T10:00:00Z");
    expect((await without.get("/api/v1/session/ways")).body).toMatchObject({ openId: null });
    expect((await without.get("/api/v1/session/openid")).status).toBe(404);
    expect((await without.get("/api/v1/session/openid/answer?code=x")).status).toBe(404);
    await without.stop();
  });

  test("asks with a code, PKCE, state and nonce, and keeps what it began where no script reads it", async () => {
    const answer = await app.app.http.inject({ method: "GET", url: "/api/v1/session/openid" });
    const asked = new URL(String(answer.headers.location)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^.{43}$/),
      redirect_uri: `${baseUrl}/api/v1/session/openid/answer`,
    });
    expect(asked.get("state")!.length).toBeGreaterThan(20);
    expect(asked.get("nonce")!.length).toBeGreaterThan(20);
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/api/v1/session/openid" });
    expect(cookie!.value).not.toContain(asked.get("state"));
  });

  test("begins a session of the person with that e-mail, and leads where they wanted", async () => {
    peer.person = { ...ada, email: "Ada@Example.COM" };
    const signedIn = await signIn({ next: "/incidents?state=open" });
    expect(signedIn).toMatchObject({ status: 303, location: "/incidents?state=open" });
    expect((await whoIs(signedIn.cookies)).person.email).toBe("ada@example.com");
    expect(await lastAudit("session.begin")).toMatchObject({
      actor: { kind: "person" },
      after: { by: "single sign-on" },
      origin: "127.0.0.1",
    });
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"])(
    "leads home instead of to %j",
    async (next) => expect(await signIn({ next })).toMatchObject({ location: "/" }),
  );
});

describe("groups give roles at each sign-in", () => {
  test("new ones are given, lost ones taken away, and others left alone; the audit log has each change", async () => {
    await setRoles("ada", ["incident-manager"]);
    peer.person = { ...ada, groups: ["staff", "admins"] };
    expect((await whoIs((await signIn()).cookies)).roles).toEqual(["incident-manager", "administrator"]);
    expect(await lastAudit("person.change")).toMatchObject({
      actor: { kind: "system" },
      subject: { kind: "person", name: "ada" },
      before: { roles: ["incident-manager"] },
      after: { roles: ["incident-manager", "administrator"] },
      reason: "sign-in by Acme ID",
    });
    peer.person = { ...ada, groups: ["operations"] };
    expect((await whoIs((await signIn()).cookies)).roles).toEqual(["incident-manager", "head-of-operations"]);
    peer.person = { ...ada };
    expect((await whoIs((await signIn()).cookies)).roles).toEqual(["incident-manager"]);
    const { seq } = await lastAudit("person.change");
    await signIn();
    expect((await lastAudit("person.change")).seq).toBe(seq);
  });
});

describe("people whom the catalogue does not know", () => {
  test("are refused, in words that the sign-in page has", async () => {
    peer.person = { ...ada, email: "stranger@example.com" };
    const refused = await signIn();
    expect(refused).toMatchObject({ status: 303, cookies: {} });
    expect(refused.location).toBe("/sign-in?refused=unknown-person&next=%2Fincidents");
  });

  test("are entered at their first sign-in where the settings say so", async () => {
    peer.person = { ...ada, zoneinfo: "Asia/Kolkata", groups: ["operations"] };
    const { cookies, location } = await signIn({ at: welcoming });
    expect(location).toBe("/incidents");
    expect(await whoIs(cookies, welcoming)).toMatchObject({
      person: { name: "Ada Byrne", email: "ada@example.com" },
      roles: ["head-of-operations"],
    });
    expect((await welcoming.get("/api/v1/people/ada")).body).toMatchObject({ timeZone: "Asia/Kolkata" });
    expect(await lastAudit("person.add", welcoming)).toMatchObject({ reason: "sign-in by Acme ID" });
    peer.person = { ...ada, email: "ada@example.org" };
    expect((await signIn({ at: welcoming })).location).toBe("/incidents");
    expect((await welcoming.get("/api/v1/people/ada-2")).body.email).toBe("ada@example.org");
  });

  test("are refused everywhere once they have left", async () => {
    const { db } = app.database;
    await db.updateTable("person").set({ active: false }).where("slug", "=", "tom").execute();
    peer.person = { ...ada, email: "tom@example.com" };
    expect((await signIn()).location).toContain("refused=left");
  });
});

describe("what does not prove who somebody is begins no session", () => {
  test("an e-mail that the provider has not verified", async () => {
    for (const person of [{ ...ada, email_verified: false }, { email: ada.email }, { name: "Ada" }]) {
      peer.person = person;
      expect(await signIn()).toMatchObject({
        cookies: {},
        location: expect.stringContaining("refused=unverified-email"),
      });
    }
  });

  test("a state that this browser did not begin with, or a browser that began nothing", async () => {
    const stale = { cookies: {}, location: expect.stringContaining("refused=stale") };
    expect(await signIn({ meddle: ({ searchParams }) => searchParams.set("state", "x") })).toMatchObject(
      stale,
    );
    const begun = await begin();
    const answer = await peer.visit(begun.location);
    expect(await browse(answer.pathname + answer.search)).toMatchObject(stale);
    const other = (await begin()).cookies;
    expect(await browse(answer.pathname + answer.search, other)).toMatchObject(stale);
    expect(await browse(answer.pathname + answer.search, { runwright_openid: "AAAA" })).toMatchObject(stale);
    app.clock.set(new Date(app.clock.now().getTime() + 15 * 60_000));
    expect(await browse(answer.pathname + answer.search, begun.cookies)).toMatchObject(stale);
  });

  test("a code that was used before", async () => {
    const begun = await begin();
    const { pathname, search } = await peer.visit(begun.location);
    expect((await browse(pathname + search, begun.cookies)).location).toBe("/incidents");
    expect(await browse(pathname + search, begun.cookies)).toMatchObject({
      cookies: {},
      location: expect.stringContaining("refused=stale"),
    });
  });

  test("an answer of another issuer, or a code that was made up", async () => {
    const other = ({ searchParams }: URL) => searchParams.set("iss", "https://evil.example");
    expect(await signIn({ meddle: other })).toMatchObject({
      cookies: {},
      location: expect.stringContaining("refused=not-proved"),
    });
    const made = ({ searchParams }: URL) => searchParams.set("code", "made-up");
    expect((await signIn({ meddle: made })).location).toContain("refused=stale");
  });

  test("whoever presses Cancel at the provider", async () => {
    peer.cancels = true;
    expect(await signIn()).toMatchObject({
      cookies: {},
      location: expect.stringContaining("refused=cancelled"),
    });
  });
});

describe("a provider that is down", () => {
  test("is told on the sign-in page, and asked again once it is back", async () => {
    const late = await startOpenIdPeer(`${baseUrl}/api/v1/session/openid/answer`);
    const issuer = late.issuer;
    await late.stop();
    const waiting = await createTestApp("2026-03-02T10:00:00Z", settings(issuer));
    expect((await begin("/portal", waiting)).location).toBe("/sign-in?refused=provider-down&next=%2Fportal");
    const back = await startOpenIdPeer(
      `${baseUrl}/api/v1/session/openid/answer`,
      Number(new URL(issuer).port),
    );
    expect((await begin("/portal", waiting)).location).toContain(issuer);
    await back.stop();
    await waiting.stop();
  });

  test("in the middle of a sign-in begins no session", async () => {
    const brief = await startOpenIdPeer(`${baseUrl}/api/v1/session/openid/answer`);
    const at = await createTestApp("2026-03-02T10:00:00Z", settings(brief.issuer));
    const begun = await begin("/", at);
    const { pathname, search } = await brief.visit(begun.location);
    await brief.stop();
    expect(await browse(pathname + search, begun.cookies, at)).toMatchObject({
      cookies: {},
      location: "/sign-in?refused=provider-down",
    });
    await at.stop();
  });
});

test("a failure on our own side is told on the sign-in page too", async () => {
  const at = await createTestApp("2026-03-02T10:00:00Z", settings(peer.issuer));
  const begun = await begin("/", at);
  const { pathname, search } = await peer.visit(begun.location);
  await at.database.db.schema.alterTable("person").renameTo("people").execute();
  expect((await browse(pathname + search, begun.cookies, at)).location).toBe("/sign-in?refused=failed");
  await at.stop();
});

test("a group that would give a role which there is not is refused at the start", async () => {
  const wrong = { ...settings(peer.issuer), RUNWRIGHT_OPENID_ROLES: "admins=admin" };
  await expect(createTestApp("2026-03-02T10:00:00Z", wrong)).rejects.toThrow(/not "admin"/);
});
