import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { cleanAccess } from "./clean-access.ts";
import { makeFirstLink } from "./sign-in-links.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
});
afterAll(() => app.stop());

const codeOf = (link: { url: string } | null): string => link?.url.split("#")[1] ?? "";
const begin = async (): Promise<string> => codeOf(await makeFirstLink(app.app.platform));
const choose = (body: object) => app.post("/api/v1/session/password", body, { authorization: "" });
const look = (code: string) => app.post("/api/v1/session/link", { code }, { authorization: "" });
const signIn = async (email: string, password: string) =>
  (await app.post("/api/v1/session", { email, password }, { authorization: "" })).status;
const invite = async (person: string) =>
  codeOf((await app.post(`/api/v1/people/${person}/sign-in-link`, {})).body);
const lastAudit = async () => (await app.get("/api/v1/audit?limit=3")).body.items;

const password = "a long enough one";
const beginner = { name: "Vera Holm", email: "Vera@Example.com", timeZone: "Europe/Oslo" };

describe("an installation in which nobody can sign in", () => {
  test("begins at a link, with the first administrator", async () => {
    const code = await begin();
    expect((await look(code)).body).toEqual({ person: null, expiresAt: "2026-03-05T12:00:00.000Z" });
    const chosen = await choose({ code, password, beginner });
    expect(chosen.status).toBe(201);
    expect(chosen.body).toMatchObject({
      person: { name: "Vera Holm", email: "vera@example.com" },
      roles: ["administrator"],
    });
    expect(String(chosen.headers["set-cookie"])).toContain("runwright_session=");
    expect(await signIn("vera@example.com", password)).toBe(201);
    expect((await app.get("/api/v1/people/vera")).body).toMatchObject({ timeZone: "Europe/Oslo" });
  });

  test("only once: nobody else finds a way in", async () => {
    expect(await makeFirstLink(app.app.platform)).toBeNull();
  });

  test("at the last of several links, and not twice at once", async () => {
    await app.database.db.updateTable("person").set({ password_hash: null }).execute();
    const [replaced, code] = [await begin(), await begin()];
    expect((await look(replaced)).status).toBe(404);
    const answers = await Promise.all([1, 2].map(() => choose({ code, password, beginner })));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["201", "404"]);
    const people = await app.database.db.selectFrom("person").select("slug").execute();
    expect(people).toEqual([{ slug: "vera" }]);
  });

  test.each<[string, object, string]>([
    ["a person without a name", { ...beginner, name: " " }, "beginner.name"],
    ["no e-mail", { ...beginner, email: "vera" }, "beginner.email"],
    ["a zone that does not exist", { ...beginner, timeZone: "Europe/Atlantis" }, "beginner.timeZone"],
  ])("refuses %s, and the link stays good", async (_, wrong, path) => {
    await app.database.db.updateTable("person").set({ password_hash: null }).execute();
    const code = await begin();
    const refused = await choose({ code, password, beginner: wrong });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, path]);
    expect((await choose({ code, password: "short", beginner })).body.errors[0].path).toBe("password");
    expect((await look(code)).status).toBe(200);
  });

  test("where files have said who there is, the person with that e-mail becomes its administrator", async () => {
    await applyCatalogue(app, retailerCatalogue);
    await app.database.db.updateTable("person").set({ password_hash: null }).execute();
    const chosen = await choose({
      code: await begin(),
      password,
      beginner: { ...beginner, email: "ada@example.com" },
    });
    expect(chosen.body).toMatchObject({ person: { name: "Ada" }, roles: ["administrator"] });
  });
});

describe("a person's link", () => {
  test("lets them choose a password, once, and says whose it is", async () => {
    const code = await invite("lin");
    expect((await look(code)).body).toMatchObject({ person: { email: "lin@example.com" } });
    expect((await choose({ code, password, beginner })).body.errors[0].path).toBe("beginner");
    expect((await choose({ code, password })).status).toBe(201);
    expect((await choose({ code, password: "another one of them" })).status).toBe(404);
    expect(await signIn("lin@example.com", password)).toBe(201);
    expect(await lastAudit()).toMatchObject([
      { action: "session.begin" },
      { action: "session.begin" },
      { action: "person.choose-password", subject: { name: "lin" }, after: { how: "at a sign-in link" } },
    ]);
  });

  test("ends every session that was begun with the former password", async () => {
    const lin = await actingAs(app, "lin");
    await choose({ code: await invite("lin"), password });
    expect((await app.get("/api/v1/session", lin)).status).toBe(401);
  });

  test("ends after three days, and is stored hashed only", async () => {
    const code = await invite("sam");
    const { db } = app.database;
    expect(JSON.stringify(await db.selectFrom("sign_in_link").selectAll().execute())).not.toContain(code);
    app.clock.set(new Date("2026-03-07T12:00:01Z"));
    const refused = await choose({ code, password });
    expect([refused.status, refused.body.detail]).toEqual([404, expect.stringContaining("Ask an admin")]);
    await cleanAccess(app.app.platform);
    expect(await db.selectFrom("sign_in_link").select("made_by").execute()).toEqual([]);
  });

  test("is an administrator's to make, for somebody who is here", async () => {
    const lin = await actingAs(app, "lin");
    expect((await app.post("/api/v1/people/sam/sign-in-link", {}, lin)).status).toBe(403);
    expect((await app.post("/api/v1/people/nobody/sign-in-link", {})).status).toBe(404);
    await app.database.db.updateTable("person").set({ active: false }).where("slug", "=", "sam").execute();
    expect((await app.post("/api/v1/people/sam/sign-in-link", {})).status).toBe(409);
  });
});

describe("one's own password", () => {
  test("is changed by the former one, and signs out everywhere else", async () => {
    await choose({ code: await invite("lin"), password });
    const [here, there] = [await actingAs(app, "lin"), await actingAs(app, "lin")];
    const change = (current: string, wanted: string) =>
      app.put("/api/v1/session/password", { current, password: wanted }, here);
    expect((await change("not the one", "something new 1")).body.errors[0].path).toBe("current");
    expect((await change(password, "short")).body.errors[0].path).toBe("password");
    expect((await change(password, "something new 1")).status).toBe(204);
    expect((await app.get("/api/v1/session", here)).status).toBe(200);
    expect((await app.get("/api/v1/session", there)).status).toBe(401);
    expect(await signIn("lin@example.com", password)).toBe(401);
    expect(await signIn("lin@example.com", "something new 1")).toBe(201);
  });

  test("is not guessed from a session that was left open", async () => {
    const here = await actingAs(app, "lin");
    const guesses = [];
    for (let i = 0; i < 11; i += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      guesses.push(await app.put("/api/v1/session/password", { current: `guess ${i}`, password }, here));
    expect(guesses.at(-1)?.status).toBe(429);
  });
});
