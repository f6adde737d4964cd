import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../test/support/smtp-receiver.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

let smtp: SmtpReceiver;
let app: TestApp;

beforeAll(async () => {
  smtp = await startSmtpReceiver();
  app = await createTestApp("2026-03-04T12:00:00Z", { SMTP_URL: smtp.url });
  await applyCatalogue(app, retailerCatalogue);
});
beforeEach(async () => {
  await app.settle();
  smtp.forget();
  await app.database.db.deleteFrom("sign_in_failure").execute();
});
afterAll(async () => {
  await app.stop();
  await smtp.stop();
});

const nobody = { authorization: "" };
const forget = (email: string) => app.post("/api/v1/session/forgotten", { email }, nobody);
const join = (code: string, password: string) => app.post("/api/v1/session/join", { code, password }, nobody);
const mails = () =>
  smtp.received.map(({ to, mail }) => ({ to: to.join(), subject: mail.subject, text: mail.text ?? "" }));
const codeIn = (text: string | undefined): string => /\/join#(\w+)/.exec(text ?? "")?.[1] ?? "";
const stored = async () => JSON.stringify(await app.database.db.selectFrom("outbox").selectAll().execute());

async function mailedCode(email: string): Promise<string> {
  await forget(email);
  await app.settle();
  return codeIn(mails().findLast(({ subject }) => subject?.includes("new password"))?.text);
}

describe("a forgotten password", () => {
  test("is answered the same for everybody, and mailed to whoever is here", async () => {
    const answers = [await forget("Lin@example.com"), await forget("nobody@example.com")];
    const [known, unknown] = answers.map(({ status, body }) => ({ status, body }));
    expect(known).toEqual({ status: 202, body: { asked: true } });
    expect(unknown).toEqual(known);
    expect(await stored()).not.toContain("lin@example.com");
    await app.settle();
    expect(mails()).toMatchObject([{ to: "lin@example.com", subject: "Runwright: choose a new password" }]);
    expect(await stored()).toBe("[]");
  });

  test("is chosen anew at the mailed link, which is kept nowhere in clear, and the person is told", async () => {
    const code = await mailedCode("lin@example.com");
    const { db } = app.database;
    for (const table of ["audit", "sign_in_link", "outbox"] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(code);
    expect((await app.post("/api/v1/session/link", { code }, nobody)).body).toMatchObject({
      purpose: "reset",
      person: { name: "Lin" },
      expiresAt: "2026-03-04T13:00:00.000Z",
    });
    expect((await join(code, "a new long password")).status).toBe(201);
    await app.settle();
    expect(mails().at(-1)).toMatchObject({
      to: "lin@example.com",
      subject: "Runwright: your password was changed",
    });
    expect((await join(code, "a new long password")).status).toBe(404);
    const { body } = await app.get("/api/v1/audit?limit=10");
    expect(body.items.map(({ action }: { action: string }) => action)).toContain("person.forget-password");
  });

  test("ends every other session, and an invitation that waited", async () => {
    const invited = codeIn((await app.post("/api/v1/people/lin/invitation", {})).body.link);
    const elsewhere = await actingAs(app, "lin");
    await join(await mailedCode("lin@example.com"), "yet another password");
    expect((await app.get("/api/v1/session", elsewhere)).status).toBe(401);
    expect((await join(invited, "yet another password")).status).toBe(404);
  });

  test("of somebody else's asking leaves an invitation as it is", async () => {
    const invited = codeIn((await app.post("/api/v1/people/sam/invitation", {})).body.link);
    await mailedCode("sam@example.com");
    expect((await join(invited, "a long enough one")).status).toBe(201);
  });

  test("holds for an hour", async () => {
    const code = await mailedCode("lin@example.com");
    app.clock.set(new Date(app.clock.now().getTime() + 3_600_001));
    expect((await join(code, "yet another password")).status).toBe(404);
  });

  test("of somebody who has left is mailed to nobody", async () => {
    const { db } = app.database;
    await db.updateTable("person").set({ active: false }).where("slug", "=", "carl").execute();
    expect((await forget("carl@example.com")).status).toBe(202);
    await app.settle();
    expect(mails()).toEqual([]);
  });

  test("that no mail server took within the hour is mailed no more", async () => {
    await forget("lin@example.com");
    app.clock.set(new Date(app.clock.now().getTime() + 3_600_001));
    await app.settle();
    expect(mails()).toEqual([]);
  });

  test("is asked a few times only, of anybody's address, and shuts nobody's sign-in", async () => {
    for (const email of ["lin@example.com", "nobody@example.com"]) {
      const statuses = [];
      for (let i = 0; i < 4; i += 1)
        // oxlint-disable-next-line no-await-in-loop -- one after another
        statuses.push((await forget(email)).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
    const signIn = { email: "lin@example.com", password: "not the right one" };
    expect((await app.post("/api/v1/session", signIn, nobody)).status).toBe(401);
  });
});

describe("an invitation", () => {
  test("is mailed as well, and waits sealed until it is", async () => {
    const { link, mailed } = (await app.post("/api/v1/people/lin/invitation", {})).body;
    expect(mailed).toBe(true);
    expect(await stored()).not.toContain(codeIn(link));
    await app.settle();
    expect(mails()).toMatchObject([{ to: "lin@example.com", subject: "Runwright: you are invited" }]);
    expect(codeIn(mails()[0]!.text)).toBe(codeIn(link));
  });

  test("that a newer one has replaced before its mail went out is not mailed", async () => {
    await app.post("/api/v1/people/lin/invitation", {});
    app.clock.set(new Date(app.clock.now().getTime() + 1000));
    const { link } = (await app.post("/api/v1/people/lin/invitation", {})).body;
    await app.settle();
    expect(mails().map(({ text }) => codeIn(text))).toEqual([codeIn(link)]);
  });
});

test("a changed password is told by mail", async () => {
  const code = codeIn((await app.post("/api/v1/people/lin/invitation", {})).body.link);
  await join(code, "the first of them");
  await app.settle();
  smtp.forget();
  const lin = await actingAs(app, "lin");
  const wanted = { current: "the first of them", password: "the second of them" };
  expect((await app.put("/api/v1/session/password", wanted, lin)).status).toBe(204);
  await app.settle();
  expect(mails()).toMatchObject([{ subject: "Runwright: your password was changed" }]);
});

test("where no mail server is set up that is said, and people are sent to an administrator", async () => {
  const without = await createTestApp("2026-03-04T12:00:00Z");
  try {
    const answer = await without.post("/api/v1/session/forgotten", { email: "lin@example.com" }, nobody);
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining("administrator")]);
    expect((await without.get("/api/v1/session/ways", nobody)).body).toMatchObject({ resetByMail: false });
  } finally {
    await without.stop();
  }
});
