import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startHookReceiver, type HookReceiver } from "../../../test/support/hook-receiver.ts";
import { PagingWorld } from "../../../test/support/paging-world.ts";
import { subscribe } from "../../../test/support/push-subscription.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../test/support/smtp-receiver.ts";

let world: PagingWorld;
let smtp: SmtpReceiver;
let hook: HookReceiver;
let ada: string;
let lin: string;
let boss: string;

beforeAll(async () => {
  smtp = await startSmtpReceiver();
  hook = await startHookReceiver();
  world = await PagingWorld.create({ smtpUrl: smtp.url });
});
beforeEach(async () => {
  await world.reset();
  smtp.forget();
  hook.forget();
  ada = await world.person("Ada");
  lin = await world.person("Lin");
  boss = await world.person("Boss", { roles: ["administrator"] });
});
afterAll(async () => {
  await world.stop();
  await smtp.stop();
  await hook.stop();
});

type Method = "GET" | "POST" | "PATCH" | "DELETE";

async function call(as: string | null, method: Method, path: string, body?: object) {
  const answer = await world.http.inject({
    method,
    url: `/api/v1${path}`,
    headers: as === null ? {} : { "x-person": as },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() };
}

const mine = (path = "") => `/people/${ada}/contact-methods${path}`;
const add = async (body: object, as = ada) => call(as, "POST", mine(), body);
const listed = async (as = ada) => (await call(as, "GET", mine())).body.items;
const secondMail = { channel: "email", address: "ada@home.example", delaySeconds: 120, label: "at home" };

describe("a new person", () => {
  test("is reached by their e-mail address, at once, and is told that nobody confirmed it", async () => {
    const { status, body } = await call(ada, "GET", mine());
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        channel: "email",
        hint: "a…@example.com",
        address: "ada@example.com",
        isDefault: true,
        delaySeconds: 0,
        urgency: "both",
        verifiedAt: null,
      }),
    ]);
    expect(body.warnings).toEqual([expect.stringContaining("No contact method is confirmed")]);
  });

  test("is reached at a new address when the organisation changes it", async () => {
    await world.platform.db
      .updateTable("person")
      .set({ email: "ada@new.example" })
      .where("id", "=", ada)
      .execute();
    await world.page({ incidentId: await world.incident(), personId: ada });
    await world.engine.settle();
    expect(smtp.received[0]!.to).toEqual(["ada@new.example"]);
  });
});

describe("adding", () => {
  test("an e-mail address asks its receiver by a link; until then it brings nothing, afterwards it does", async () => {
    const added = await add(secondMail);
    expect(added).toMatchObject({
      status: 201,
      body: {
        hint: "a…@home.example",
        label: "at home",
        delaySeconds: 120,
        position: 1,
        verifiedAt: null,
        secret: null,
      },
    });
    await world.engine.settle();
    const { to, mail } = smtp.received[0]!;
    expect(to).toEqual(["ada@home.example"]);
    const link = /https:\/\/runwright\.example(\/confirm\/\w+)/.exec(mail.text!)![1]!;

    await world.page({ incidentId: await world.incident(), personId: ada });
    await world.after(120);
    expect(smtp.received.flatMap((received) => received.to)).toEqual(["ada@home.example", "ada@example.com"]);

    const opened = await world.http.inject({ method: "GET", url: link });
    expect(opened.body).toContain("Confirm this address?");
    expect((await listed())[1].verifiedAt).toBeNull();
    const pressed = await world.http.inject({ method: "POST", url: link });
    expect(pressed.body).toContain("Pages for Ada may come to a…@home.example");
    expect((await listed())[1].verifiedAt).toBe(world.clock.now().toISOString());
    expect((await call(ada, "GET", mine())).body.warnings).toEqual([]);

    await world.page({ incidentId: await world.incident(), personId: ada });
    await world.engine.settle();
    await world.after(120);
    expect(smtp.received.at(-1)!.to).toEqual(["ada@home.example"]);
  });

  test("a webhook tells its secret once and asks by a code that arrives there", async () => {
    const { status, body } = await add({ channel: "webhook", address: `${hook.url}/secret-path` });
    expect([status, body.hint]).toEqual([201, `${new URL(hook.url).host}/…`]);
    expect(body.secret).toMatch(/^whsec_/);
    expect(JSON.stringify(await listed())).not.toContain("whsec_");
    await world.engine.settle();
    const { code } = JSON.parse(hook.received[0]!.body.toString());
    const wrong = await call(ada, "POST", mine(`/${body.id}/confirm`), { code: "wrong" });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: "code" }] } });
    expect((await call(ada, "POST", mine(`/${body.id}/confirm`), { code })).status).toBe(204);
    expect((await listed())[1].verifiedAt).not.toBeNull();
  });

  test("a browser's subscription proves itself; the key to subscribe with stays the same", async () => {
    const key = await call(ada, "GET", "/web-push/public-key");
    expect(Buffer.from(key.body.publicKey, "base64url").length).toBe(65);
    expect(await call(lin, "GET", "/web-push/public-key")).toEqual(key);
    const { subscription } = subscribe("https://push.example/device-1");
    const added = await add({ channel: "web-push", address: subscription, label: "phone" });
    expect(added).toMatchObject({ status: 201, body: { hint: "push.example", address: null, secret: null } });
    expect(added.body.verifiedAt).not.toBeNull();
  });

  test.each([
    ["no channel", { address: "x" }, "channel"],
    ["an unknown channel", { channel: "pigeon", address: "x" }, "channel"],
    ["no e-mail address", { channel: "email", address: "ada" }, "address"],
    ["a hook that is no web address", { channel: "webhook", address: "ftp://x" }, "address"],
    ["a delay of days", { ...secondMail, delaySeconds: 200_000 }, "delaySeconds"],
  ])("%s is refused, naming the field", async (_, body, path) => {
    const answer = await add(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(path);
    expect(await listed()).toHaveLength(1);
  });

  test("the same address twice is refused", async () => {
    await add(secondMail);
    expect((await add(secondMail)).status).toBe(409);
    expect((await add({ channel: "email", address: "Ada@example.com" })).status).toBe(409);
  });

  test("addresses, secrets and codes are nowhere in the open: not in the tables, not in the audit log", async () => {
    await add({ channel: "webhook", address: `${hook.url}/secret-path` });
    await add(secondMail);
    const tables = await Promise.all(
      (["contact_method", "outbox", "audit", "setting"] as const).map((table) =>
        world.platform.db.selectFrom(table).selectAll().execute(),
      ),
    );
    await world.engine.settle();
    const { code } = JSON.parse(hook.received[0]!.body.toString());
    for (const secret of ["secret-path", "ada@home.example", "whsec_", code])
      expect(JSON.stringify(tables)).not.toContain(secret);
  });
});

describe("a confirmation", () => {
  test("expires after 24 hours, and a new one ends the one before", async () => {
    const { body } = await add(secondMail);
    await world.engine.settle();
    const linkIn = (index: number) => /(\/confirm\/\w+)/.exec(smtp.received[index]!.mail.text!)![1]!;
    const first = linkIn(0);
    world.clock.set(new Date(world.clock.now().getTime() + 24 * 3_600_000));
    expect((await world.http.inject({ method: "POST", url: first })).statusCode).toBe(410);
    const code = first.replace("/confirm/", "");
    expect((await call(ada, "POST", mine(`/${body.id}/confirm`), { code })).body.detail).toContain("expired");
    expect((await call(ada, "POST", mine(`/${body.id}/confirmation`))).status).toBe(202);
    await world.engine.settle();
    expect((await world.http.inject({ method: "POST", url: first })).statusCode).toBe(404);
    expect((await world.http.inject({ method: "POST", url: linkIn(1) })).statusCode).toBe(200);
    expect((await call(ada, "POST", mine(`/${body.id}/confirmation`))).status).toBe(409);
  });

  test("is sent again when the mail server was not ready", async () => {
    smtp.refusals.push({ code: 451, words: "later" });
    await add(secondMail);
    await world.engine.settle();
    expect(smtp.received.length).toBe(0);
    await world.after(1);
    expect(smtp.received.length).toBe(1);
  });
});

describe("changing", () => {
  test("delay, use, label and order", async () => {
    const { body } = await add(secondMail);
    const changed = await call(ada, "PATCH", mine(`/${body.id}`), {
      position: 0,
      delaySeconds: 60,
      urgency: "normal",
      label: "home",
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { position: 0, delaySeconds: 60, urgency: "normal", label: "home" },
    });
    expect((await listed()).map(({ label }: { label: string }) => label)).toEqual(["home", ""]);
  });

  test("cannot leave a person without a method for urgent pages; nor can removing", async () => {
    const [{ id }] = await listed();
    await add(secondMail);
    expect(await call(ada, "PATCH", mine(`/${id}`), { urgency: "normal" })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("nothing could bring an urgent page") },
    });
    expect((await call(ada, "DELETE", mine(`/${id}`))).status).toBe(409);
    expect(await listed()).toHaveLength(2);
  });

  test("removing takes away what it had still to bring", async () => {
    const hookMethod = {
      channel: "webhook",
      stored: JSON.stringify({ url: hook.url, secret: "whsec_YQ==" }),
    };
    const [, second] = await world.methods(
      ada,
      { channel: "email", stored: null },
      { ...hookMethod, delaySeconds: 60 },
    );
    await world.page({ incidentId: await world.incident(), personId: ada });
    await world.engine.settle();
    expect((await call(ada, "DELETE", mine(`/${second}`))).status).toBe(204);
    await world.after(60);
    expect(hook.received).toEqual([]);
  });
});

describe("a test page", () => {
  test("is sent at once, and the provider's answer is told", async () => {
    const [{ id }] = await listed();
    const answer = await call(ada, "POST", mine(`/${id}/test`));
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: "handed-over", answer: "250 2.0.0 queued" },
    });
    expect(smtp.received[0]!.mail.subject).toBe("Runwright: a test page");
    smtp.refusals.push({ code: 550, words: "5.1.1 no such user" });
    expect((await call(ada, "POST", mine(`/${id}/test`))).body).toMatchObject({
      outcome: "refused",
      answer: "550 5.1.1 no such user",
    });
  });
});

describe("whose methods they are", () => {
  test("others see that there are any, and hints; administrators see and change them", async () => {
    await add(secondMail);
    const [seen] = await listed(lin);
    expect(seen).toMatchObject({ hint: "a…@example.com", address: null });
    expect((await listed(boss))[0].address).toBe("ada@example.com");
    expect((await add({ ...secondMail, address: "ada@other.example" }, boss)).status).toBe(201);
  });

  test.each<[Method, string, object | undefined]>([
    ["POST", "", secondMail],
    ["PATCH", "/ID", { delaySeconds: 1 }],
    ["DELETE", "/ID", undefined],
    ["POST", "/ID/confirm", { code: "x" }],
    ["POST", "/ID/confirmation", undefined],
    ["POST", "/ID/test", undefined],
  ])("%s %s is not for others, nor for nobody", async (method, path, body) => {
    const [{ id }] = await listed();
    const url = mine(path.replace("ID", id));
    expect((await call(lin, method, url, body)).status).toBe(403);
    expect((await call(null, method, url, body)).status).toBe(401);
    expect(smtp.received).toEqual([]);
  });

  test("one's own path does not open another's method", async () => {
    const [{ id }] = await listed();
    const other = `/people/${lin}/contact-methods/${id}`;
    expect((await call(lin, "PATCH", other, { delaySeconds: 1 })).status).toBe(404);
    expect((await call(lin, "DELETE", other)).status).toBe(404);
    expect((await call(lin, "POST", `${other}/test`)).status).toBe(404);
  });

  test("an unknown person, and a word that is no id, are told as such", async () => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect((await call(boss, "GET", `/people/${nobody}/contact-methods`)).status).toBe(404);
    expect((await call(boss, "POST", `/people/${nobody}/contact-methods`, secondMail)).status).toBe(404);
    expect((await call(boss, "GET", "/people/ada/contact-methods")).status).toBe(422);
  });

  test("every change is in the audit log, with who did it", async () => {
    const { body } = await add(secondMail, boss);
    await call(ada, "PATCH", mine(`/${body.id}`), { delaySeconds: 5 });
    await call(ada, "DELETE", mine(`/${body.id}`));
    const audit = await world.platform.db
      .selectFrom("audit")
      .select(["action", "actor_name", "subject_id"])
      .orderBy("seq")
      .execute();
    expect(audit).toEqual([
      { action: "contact-method.add", actor_name: "Boss", subject_id: ada },
      { action: "contact-method.change", actor_name: "Ada", subject_id: ada },
      { action: "contact-method.remove", actor_name: "Ada", subject_id: ada },
    ]);
  });
});

test("operators see what waits and whom nothing reaches", async () => {
  smtp.refusals.push({ code: 550, words: "5.1.1 no such user" });
  const incidentId = await world.incident();
  await world.page({ incidentId, personId: ada });
  expect((await call(lin, "GET", "/paging/health")).body).toMatchObject({ waiting: 1, unreached: [] });
  await world.engine.settle();
  expect((await call(lin, "GET", "/paging/health")).body).toMatchObject({
    waiting: 0,
    oldestDueSeconds: 0,
    channelsDown: [],
    unreached: [{ personId: ada, person: "Ada", incidentId }],
  });
});
