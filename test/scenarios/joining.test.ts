import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWelcomeLink } from "../../src/own/access/index.ts";
import { createTestApp, type TestApp } from "../support/test-app.ts";

let folder: string;
let app: TestApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "runwright-mail-"));
  app = await createTestApp("2026-03-04T12:00:00Z", { SMTP_URL: pathToFileURL(folder).href });
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

type Browser = Record<string, string>;

const stranger: Browser = { authorization: "" };
const codeOf = (link: string | undefined): string => link?.split("#")[1] ?? "";
const signIn = async (password: string) =>
  (await app.post("/api/v1/session", { email: "lin@example.com", password }, stranger)).status;

/** Chooses a password at a link: the browser that is signed in then. */
async function chooseAt(code: string, password: string): Promise<Browser> {
  const answer = await app.post("/api/v1/session/join", { code, password }, stranger);
  expect(answer.status).toBe(201);
  return cookieOf(answer.headers);
}

const cookieOf = (headers: Record<string, unknown>): Browser => ({
  ...stranger,
  cookie: /runwright_session=[^;]+/.exec(String(headers["set-cookie"]))![0],
});

/** The code in the one mail of a subject, which no mail server took: it lies in the folder. */
async function mailedCode(subject: string): Promise<string> {
  await app.settle();
  const files = (await readdir(folder)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const mail = texts.findLast((text) => text.includes(`Subject: ${subject}`)) ?? "";
  return /join#(?:=\r?\n)?((?:\w|=\r?\n)+)/.exec(mail)?.[1]?.replaceAll(/=\r?\n/g, "") ?? "";
}

test("an organisation begins with nobody, and people join, forget, change and leave", async () => {
  const person = { name: "Vera Holm", email: "vera@example.com", timeZone: "Europe/Oslo" };
  const organisation = { name: "Holm & Sons", currency: "NOK" };
  const code = codeOf((await makeWelcomeLink(app.app.platform))?.url);
  const begun = await app.post(
    "/api/v1/session/welcome",
    { code, password: "a long enough one", person, organisation },
    stranger,
  );
  const vera = cookieOf(begun.headers);

  const spec = { email: "lin@example.com", displayName: "Lin Lee", timeZone: "Asia/Taipei" };
  const added = await app.put("/api/v1/documents/Person/lin", { spec, version: null, reason: "" }, vera);
  expect(added.status).toBeLessThan(300);
  const invited = await app.post("/api/v1/people/lin/invitation", {}, vera);
  expect(invited.body).toMatchObject({ mailed: true });
  expect(await mailedCode("Runwright: you are invited")).toBe(codeOf(invited.body.link));
  const first = await chooseAt(codeOf(invited.body.link), "the first of them");
  expect((await app.get("/api/v1/session", first)).body).toMatchObject({ person: { name: "Lin Lee" } });

  await app.advance(30 * 24 * 60 - 1);
  await app.post("/api/v1/session/forgotten", { email: "lin@example.com" }, stranger);
  const second = await chooseAt(await mailedCode("Runwright: choose a new password"), "the second of them");
  expect((await app.get("/api/v1/session", first)).status).toBe(401);
  expect(await signIn("the first of them")).toBe(401);

  const wanted = { current: "the second of them", password: "the third of them" };
  expect((await app.put("/api/v1/session/password", wanted, second)).status).toBe(204);
  expect(await signIn("the third of them")).toBe(201);
  await mailedCode("Runwright: your password was changed");

  const veraAgain = await app.post(
    "/api/v1/session",
    { email: person.email, password: "a long enough one" },
    stranger,
  );
  const administrator = cookieOf(veraAgain.headers);
  const waiting = codeOf((await app.post("/api/v1/people/lin/invitation", {}, administrator)).body.link);
  const { version } = (await app.get("/api/v1/documents/Person/lin", administrator)).body;
  const left = await app.delete(
    `/api/v1/documents/Person/lin?version=${encodeURIComponent(version)}`,
    administrator,
  );
  expect(left.status).toBeLessThan(300);
  expect(await signIn("the third of them")).toBe(401);
  expect((await app.get("/api/v1/session", second)).status).toBe(401);
  expect((await app.post("/api/v1/session/link", { code: waiting }, stranger)).status).toBe(404);
  expect((await app.post("/api/v1/people/lin/invitation", {}, administrator)).status).toBe(409);

  const { items } = (await app.get("/api/v1/audit?limit=100")).body;
  const told = items.map(({ actor, action }: { actor: { name: string }; action: string }) => [
    actor.name,
    action,
  ]);
  for (const entry of [
    ["Vera Holm", "organisation.add"],
    ["Vera Holm", "person.invite"],
    ["Lin Lee", "person.choose-password"],
  ])
    expect(told).toContainEqual(entry);
});
