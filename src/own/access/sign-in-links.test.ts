import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { systemTransaction } from "../../platform/transaction.ts";
import { letPeopleLeave } from "../organisation/index.ts";
import { cleanAccess } from "./clean-access.ts";
import { makeWelcomeLink } from "./welcome-link.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
});
afterAll(() => app.stop());

const nobody = { authorization: "" };
const codeOf = (link: string | undefined): string => link?.split("#")[1] ?? "";
const begin = async (): Promise<string> => codeOf((await makeWelcomeLink(app.app.platform))?.url);
const welcome = (body: object) => app.post("/api/v1/session/welcome", { password, ...body }, nobody);
const join = (code: string, chosen = password) =>
  app.post("/api/v1/session/join", { code, password: chosen }, nobody);
const look = (code: string) => app.post("/api/v1/session/link", { code }, nobody);
const signIn = async (email: string, given: string) =>
  (await app.post("/api/v1/session", { email, password: given }, nobody)).status;
const invite = async (who: string) =>
  codeOf((await app.post(`/api/v1/people/${who}/invitation`, {})).body.link);
const lastAudit = async () => (await app.get("/api/v1/audit?limit=3")).body.items;
const forgetPasswords = () => app.database.db.updateTable("person").set({ password_hash: null }).execute();
const waysIn = async (who: string) => (await app.get(`/api/v1/people/${who}/sign-in`)).body;

const password = "a long enough one";
const person = { name: "Vera Holm", email: "Vera@Example.com", timeZone: "Europe/Oslo" };
const organisation = { name: "Holm & Sons", currency: "nok" };

describe("an installation in which nobody can sign in", () => {
  test("begins at a link, with its organisation and its first administrator, all at once", async () => {
    expect((await app.get("/api/v1/session/ways", nobody)).body).toMatchObject({ begun: false });
    const code = await begin();
    expect((await look(code)).body).toEqual({
      purpose: "welcome",
      person: null,
      organisation: null,
      expiresAt: "2026-03-05T12:00:00.000Z",
    });
    const begun = await welcome({ code, person, organisation });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({
      person: { name: "Vera Holm", email: "vera@example.com" },
      roles: ["administrator"],
      hasPassword: true,
      managedByFiles: false,
    });
    const cookie = /runwright_session=[^;]+/.exec(String(begun.headers["set-cookie"]))![0];
    expect((await app.get("/api/v1/session", { ...nobody, cookie })).status).toBe(200);
    expect(await signIn("vera@example.com", password)).toBe(201);
    expect((await app.get("/api/v1/people/vera")).body).toMatchObject({ timeZone: "Europe/Oslo" });
    expect((await app.get("/api/v1/documents/Organisation/holm-and-sons")).body).toMatchObject({
      managedBy: "interface",
      spec: { displayName: "Holm & Sons", currency: "NOK" },
    });
    expect((await app.get("/api/v1/session/ways", nobody)).body).toMatchObject({ begun: true });
    const { body } = await app.get("/api/v1/audit?limit=5");
    const told = body.items.map(({ action, actor }: { action: string; actor: { name: string } }) => [
      action,
      actor.name,
    ]);
    expect(told).toEqual([
      ["session.begin", "Vera Holm"],
      ["session.begin", "Vera Holm"],
      ["person.choose-password", "Vera Holm"],
      ["organisation.add", "Vera Holm"],
      ["person.add", "Vera Holm"],
    ]);
  });

  test("only once: nobody else finds a way in", async () => {
    expect(await makeWelcomeLink(app.app.platform)).toBeNull();
  });

  test("at the last of several links, and not twice at once", async () => {
    await forgetPasswords();
    const [replaced, code] = [await begin(), await begin()];
    expect((await look(replaced)).status).toBe(404);
    const answers = await Promise.all([1, 2].map(() => welcome({ code, person, organisation })));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["201", "404"]);
    const people = await app.database.db.selectFrom("person").select("slug").execute();
    expect(people).toEqual([{ slug: "vera" }]);
  });

  test.each<[string, object, string]>([
    ["a person without a name", { person: { ...person, name: " " } }, "person.name"],
    ["no e-mail", { person: { ...person, email: "vera" } }, "person.email"],
    ["a zone that does not exist", { person: { ...person, timeZone: "Europe/Atlantis" } }, "person.timeZone"],
    ["no such currency", { organisation: { ...organisation, currency: "XQX" } }, "organisation.currency"],
    ["a password like everybody's", { password: "Password123" }, "password"],
    ["a password like one's own name", { password: "Vera  Holm " }, "password"],
  ])("refuses %s, and the link stays good", async (_, wrong, path) => {
    await forgetPasswords();
    const code = await begin();
    const refused = await welcome({ code, person, organisation, ...wrong });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, path]);
    expect((await look(code)).status).toBe(200);
  });

  test("asks for the organisation where none is described, and keeps the one that is", async () => {
    await forgetPasswords();
    const { db } = app.database;
    const kept = await welcome({
      code: await begin(),
      person,
      organisation: { ...organisation, name: "Other" },
    });
    expect(kept.status).toBe(201);
    expect(await db.selectFrom("organisation").select("name").execute()).toEqual([{ name: "Holm & Sons" }]);
    await forgetPasswords();
    await db.deleteFrom("organisation").execute();
    const code = await begin();
    expect((await welcome({ code, person })).body.errors[0].path).toBe("organisation.name");
    expect((await welcome({ code, person, organisation })).status).toBe(201);
  });

  test("where files have said who there is, the person with that e-mail becomes its administrator, and is told of the files", async () => {
    await app.database.db.deleteFrom("organisation").execute();
    await applyCatalogue(app, retailerCatalogue);
    await forgetPasswords();
    const ada = { ...person, email: "ada@example.com" };
    const begun = await welcome({ code: await begin(), person: ada });
    expect(begun.body).toMatchObject({
      person: { name: "Ada" },
      roles: ["administrator"],
      managedByFiles: true,
    });
  });
});

describe("an invitation", () => {
  test("lets a person choose a password, once, and says whose it is", async () => {
    expect(await waysIn("lin")).toEqual({ hasPassword: false, invitation: null });
    const code = await invite("lin");
    expect(await waysIn("lin")).toMatchObject({ invitation: { expiresAt: "2026-03-11T12:00:00.000Z" } });
    expect((await look(code)).body).toMatchObject({
      purpose: "invitation",
      person: { email: "lin@example.com" },
    });
    expect((await welcome({ code, person, organisation })).status).toBe(409);
    expect((await join(code)).status).toBe(201);
    expect((await join(code, "another one of them")).status).toBe(404);
    expect(await waysIn("lin")).toEqual({ hasPassword: true, invitation: null });
    expect(await signIn("lin@example.com", password)).toBe(201);
    expect(await lastAudit()).toMatchObject([
      { action: "session.begin" },
      { action: "session.begin", after: { by: "link" } },
      { action: "person.choose-password", subject: { name: "lin" }, actor: { name: "Lin" } },
    ]);
  });

  test("opens nothing at the page of a new installation, and the other way round", async () => {
    await forgetPasswords();
    expect((await join(await begin())).status).toBe(409);
  });

  test("of two uses at the same instant one wins and the other is refused", async () => {
    const code = await invite("lin");
    const answers = await Promise.all([join(code, "the first of two"), join(code, "the other of two")]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["201", "404"]);
  });

  test("takes the place of the one before", async () => {
    const [before, code] = [await invite("lin"), await invite("lin")];
    expect((await join(before)).status).toBe(404);
    expect((await join(code)).status).toBe(201);
  });

  test("ends every session that was begun before", async () => {
    const lin = await actingAs(app, "lin");
    await join(await invite("lin"));
    expect((await app.get("/api/v1/session", lin)).status).toBe(401);
  });

  test("refuses a weak password, of this person too, and stays good", async () => {
    const code = await invite("lin");
    for (const weak of ["short", "1234567890", "lin@example.com"])
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect((await join(code, weak)).body.errors[0].path).toBe("password");
    expect((await join(code)).status).toBe(201);
  });

  test("is an administrator's to make, and to see, for somebody who is here", async () => {
    const lin = await actingAs(app, "lin");
    expect((await app.post("/api/v1/people/sam/invitation", {}, lin)).status).toBe(403);
    expect((await app.get("/api/v1/people/sam/sign-in", lin)).status).toBe(403);
    expect((await app.post("/api/v1/people/nobody/invitation", {})).status).toBe(404);
  });

  test("ends when the person leaves, who cannot be invited any more", async () => {
    const code = await invite("carl");
    const { id } = (await app.get("/api/v1/people/carl")).body;
    await systemTransaction(app.app.platform, (tx) => letPeopleLeave(tx, [id], app.clock.now()));
    const { db } = app.database;
    expect(
      await db.selectFrom("sign_in_link").select("made_by").where("person_id", "=", id).execute(),
    ).toEqual([]);
    expect((await join(code)).status).toBe(404);
    expect((await app.post("/api/v1/people/carl/invitation", {})).status).toBe(409);
  });

  test("ends when the person's address is corrected, since it may have gone to somebody else's", async () => {
    const code = await invite("lin");
    const { db } = app.database;
    await db.updateTable("person").set({ email: "lin.lee@example.com" }).where("slug", "=", "lin").execute();
    expect((await join(code)).status).toBe(404);
    expect((await waysIn("lin")).invitation).toBeNull();
    await db.updateTable("person").set({ email: "lin@example.com" }).where("slug", "=", "lin").execute();
  });

  test("ends after seven days, and is stored hashed only", async () => {
    const code = await invite("sam");
    const { db } = app.database;
    expect(JSON.stringify(await db.selectFrom("sign_in_link").selectAll().execute())).not.toContain(code);
    expect(JSON.stringify(await db.selectFrom("audit").selectAll().execute())).not.toContain(code);
    app.clock.set(new Date("2026-03-11T12:00:01Z"));
    const refused = await join(code);
    expect([refused.status, refused.body.detail]).toEqual([404, expect.stringContaining("Ask an admin")]);
    await cleanAccess(app.app.platform);
    expect(await db.selectFrom("sign_in_link").select("made_by").execute()).toEqual([]);
  });
});

describe("one's own password", () => {
  test("is changed by the present one, and signs out everywhere else", async () => {
    await join(await invite("lin"));
    const unused = await invite("lin");
    const [here, there] = [await actingAs(app, "lin"), await actingAs(app, "lin")];
    const change = (current: string, wanted: string) =>
      app.put("/api/v1/session/password", { current, password: wanted }, here);
    expect((await change("not the one", "something new 1")).body.errors[0].path).toBe("current");
    expect((await change(password, "short")).body.errors[0].path).toBe("password");
    expect((await change(password, "something new 1")).status).toBe(204);
    expect((await app.get("/api/v1/session", here)).status).toBe(200);
    expect((await app.get("/api/v1/session", there)).status).toBe(401);
    expect((await look(unused)).status).toBe(404);
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
