import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "../../src/own/access/index.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import { bootstrapKey, type TestApp } from "../support/test-app.ts";
import {
  administratorKey,
  bearer,
  browserOf,
  createRetailerApp,
  makeKey,
  nobody,
  openBedroomIncident,
  send,
  type Headers,
} from "./retailer-app.ts";

const password = "a password of Ada's own";
let app: TestApp;

beforeAll(async () => {
  app = await createRetailerApp();
  const password_hash = await hashPassword(password, { name: "Ada", email: "ada@example.com" });
  await app.database.db
    .updateTable("person")
    .set({ password_hash })
    .where("slug", "in", ["ada", "lin"])
    .execute();
});
afterAll(() => app.stop());

const signIn = (email: string, given: string, from = "192.0.2.1") =>
  send(
    app,
    { method: "POST", url: "/api/v1/session", body: { email, password: given } },
    { ...nobody, "x-forwarded-for": from },
  );

const cookieOf = (answer: Awaited<ReturnType<typeof send>>): Headers => {
  const cookie = /runwright_session=[^;]+/.exec(String(answer.headers["set-cookie"]))![0];
  return { authorization: "", cookie };
};

const whoAmI = async (headers: Headers) =>
  (await send(app, { method: "GET", url: "/api/v1/session" }, headers)).statusCode;

describe("sessions", () => {
  test("a session's cookie is out of reach for scripts and other sites, and its token is stored hashed", async () => {
    const answer = await signIn("ada@example.com", password);
    expect(answer.statusCode).toBe(201);
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    const token = /runwright_session=([^;]+)/.exec(cookie)![1]!;
    expect(token.length).toBeGreaterThanOrEqual(43);
    const rows = await app.database.db.selectFrom("session").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(answer.body).not.toContain(token);
  });

  test("under https the cookie travels by https only, and browsers are told to stay there", async () => {
    const secure = await createRetailerApp({ RUNWRIGHT_BASE_URL: "https://runwright.example" });
    try {
      const password_hash = await hashPassword(password, { name: "Ada", email: "ada@example.com" });
      await secure.database.db
        .updateTable("person")
        .set({ password_hash })
        .where("slug", "=", "ada")
        .execute();
      const body = { email: "ada@example.com", password };
      const answer = await send(secure, { method: "POST", url: "/api/v1/session", body }, nobody);
      expect(String(answer.headers["set-cookie"])).toMatch(/; Secure/);
      expect(answer.headers["strict-transport-security"]).toMatch(/max-age=\d{7,}/);
    } finally {
      await secure.stop();
    }
  });

  test("a session ends by itself after thirty days", async () => {
    const browser = cookieOf(await signIn("lin@example.com", password));
    expect(await whoAmI(browser)).toBe(200);
    const begun = app.clock.now();
    app.clock.set(new Date(begun.getTime() + 30 * 86_400_000 + 1000));
    expect(await whoAmI(browser)).toBe(401);
    app.clock.set(begun);
  });

  test("after signing out the cookie opens nothing, and the other sessions go on", async () => {
    const here = cookieOf(await signIn("ada@example.com", password));
    const there = cookieOf(await signIn("ada@example.com", password));
    expect((await send(app, { method: "DELETE", url: "/api/v1/session" }, here)).statusCode).toBe(204);
    expect(await whoAmI(here)).toBe(401);
    expect(await whoAmI(there)).toBe(200);
  });

  test("one's own session can be ended from afar, another person's cannot", async () => {
    app.clock.set(new Date(app.clock.now().getTime() + 1000));
    const ada = cookieOf(await signIn("ada@example.com", password));
    const lin = cookieOf(await signIn("lin@example.com", password));
    const list = await send(app, { method: "GET", url: "/api/v1/sessions" }, ada);
    const [{ id }] = list.json<{ items: [{ id: string }] }>().items;
    const end = { method: "DELETE", url: `/api/v1/sessions/${id}` };
    expect((await send(app, end, lin)).statusCode).toBe(404);
    expect(await whoAmI(ada)).toBe(200);
    expect((await send(app, end, ada)).statusCode).toBe(204);
    expect(await whoAmI(ada)).toBe(401);
  });

  test("whoever leaves the organisation is signed out everywhere", async () => {
    const lin = cookieOf(await signIn("lin@example.com", password));
    const { db } = app.database;
    await db.updateTable("person").set({ active: false }).where("slug", "=", "lin").execute();
    expect(await whoAmI(lin)).toBe(401);
    await db.updateTable("person").set({ active: true }).where("slug", "=", "lin").execute();
  });
});

describe("writes from other sites", () => {
  test.each<[string, Headers, boolean]>([
    [
      "our own page",
      { "sec-fetch-site": "same-origin", origin: "http://localhost:80", host: "localhost:80" },
      true,
    ],
    [
      "our own page, in a browser without fetch metadata",
      { origin: "http://runwright.test", host: "runwright.test" },
      true,
    ],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
    [
      "a neighbour of our domain",
      { "sec-fetch-site": "same-site", origin: "https://blog.runwright.test" },
      false,
    ],
    ["another site, in a browser without fetch metadata", { origin: "https://evil.example" }, false],
    ["our address by another port", { origin: "http://runwright.test:8080", host: "runwright.test" }, false],
    ["a page that hides where it is", { origin: "null" }, false],
  ])("a signed-in browser on %s", async (_, headers, allowed) => {
    const browser = await browserOf(app, "ada");
    const call = {
      method: "POST",
      url: `/api/v1/incidents/${await openBedroomIncident(app)}/notes`,
      body: { text: "hi" },
    };
    const answer = await send(app, call, { ...browser, ...headers });
    expect(answer.statusCode).toBe(allowed ? 200 : 403);
  });

  test("a form of another site cannot sign a browser in", async () => {
    const body = `{"email":"ada@example.com","password":"${password}","x":"="}`;
    const call = { method: "POST", url: "/api/v1/session", body };
    const answer = await send(app, call, {
      ...nobody,
      "content-type": "text/plain",
      origin: "https://evil.example",
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("no answer allows another site's scripts to read it", async () => {
    const answer = await send(
      app,
      { method: "GET", url: "/api/v1/services" },
      { ...administratorKey, origin: "https://evil.example" },
    );
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

/** Wrong passwords of a moment ago, without the time that each look at one takes. */
async function noteFailures(count: number, from: { email?: string; address: string }): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    email: from.email ?? `somebody-${n}@example.com`,
    address: from.address,
    failed_at: app.clock.now(),
  }));
  await app.database.db.insertInto("sign_in_failure").values(rows).execute();
}

describe("guessing passwords", () => {
  test(
    "ten wrong passwords from one address close the door to it, and say for how long",
    { timeout: 60_000 },
    async () => {
      await noteFailures(9, { email: "sam@example.com", address: "192.0.2.10" });
      expect((await signIn("sam@example.com", "wrong", "192.0.2.10")).statusCode).toBe(401);
      const refused = await signIn("sam@example.com", "wrong again", "192.0.2.10");
      expect(refused.statusCode).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBe(900);
    },
  );

  test(
    "a stranger who guesses locks a person out neither elsewhere nor of what is open",
    { timeout: 60_000 },
    async () => {
      const open = cookieOf(await signIn("ada@example.com", password, "192.0.2.20"));
      await noteFailures(10, { email: "ada@example.com", address: "192.0.2.21" });
      expect((await signIn("ada@example.com", password, "192.0.2.21")).statusCode).toBe(429);
      expect(await whoAmI(open)).toBe(200);
      expect((await signIn("ada@example.com", password, "192.0.2.20")).statusCode).toBe(201);
    },
  );

  test(
    "guesses sent all at once are counted like guesses one after another",
    { timeout: 60_000 },
    async () => {
      const guesses = Array.from({ length: 16 }, (_, guess) =>
        signIn("tom@example.com", `wrong ${guess}`, "192.0.2.30"),
      );
      const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    },
  );

  test(
    "a crowd of strangers does not lock a person out of the browser in which they signed in before",
    { timeout: 60_000 },
    async () => {
      const before = await signIn("ada@example.com", password, "192.0.2.60");
      const cookies = [before.headers["set-cookie"]].flat().map((cookie) => String(cookie).split(";")[0]!);
      const device = cookies.find((cookie) => cookie.startsWith("runwright_device="))!;
      expect(device).toBeDefined();
      for (let n = 0; n < 100; n += 1)
        await noteFailures(1, { email: "ada@example.com", address: `198.51.100.${n}` });
      const from = (cookie: string) =>
        send(
          app,
          { method: "POST", url: "/api/v1/session", body: { email: "ada@example.com", password } },
          { ...nobody, "x-forwarded-for": "192.0.2.61", cookie },
        );
      expect((await from("")).statusCode).toBe(429);
      expect((await from("runwright_device=forged.mark")).statusCode).toBe(429);
      expect((await from(device)).statusCode).toBe(201);
      await noteFailures(10, {
        email: "ada@example.com",
        address: `device ${/=([^.]+)/.exec(device)![1]}`,
      });
      expect((await from(device)).statusCode).toBe(429);
    },
  );

  test("an address that tries one password on everybody is stopped", { timeout: 60_000 }, async () => {
    await noteFailures(50, { address: "192.0.2.40" });
    expect((await signIn("eva@example.com", "wrong", "192.0.2.40")).statusCode).toBe(429);
    expect((await signIn("eva@example.com", "wrong", "192.0.2.41")).statusCode).toBe(401);
  });

  test("a wrong e-mail and a wrong password are told alike", async () => {
    const known = await signIn("eva@example.com", "wrong", "192.0.2.50");
    const unknown = await signIn("nobody@example.com", "wrong", "192.0.2.51");
    expect(known.statusCode).toBe(401);
    expect(unknown.body).toBe(known.body);
  });
});

describe("API keys", () => {
  test("a key that is revoked opens nothing after five seconds", async () => {
    const { id, secret } = await makeKey(app, ["read", "alerts:write"]);
    const read = () => send(app, { method: "GET", url: "/api/v1/services" }, bearer(secret));
    const page = () =>
      send(app, {
        method: "POST",
        url: "/v2/enqueue",
        body: { routing_key: secret, event_action: "resolve", dedup_key: "k" },
      });
    expect((await read()).statusCode).toBe(200);
    expect((await page()).statusCode).toBe(202);
    expect((await app.delete(`/api/v1/api-keys/${id}`)).status).toBe(204);
    app.clock.set(new Date(app.clock.now().getTime() + 5000));
    expect((await read()).statusCode).toBe(401);
    expect((await page()).statusCode).toBe(400);
  });

  test("a key's secret is told once and stored hashed", async () => {
    const made = await app.post("/api/v1/api-keys", { name: "once", scopes: ["read"] });
    const { key } = made.body as { key: string };
    expect(key).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(JSON.stringify((await app.get("/api/v1/api-keys")).body)).not.toContain(key);
    for (const table of ["api_key", "audit"] as const)
      expect(JSON.stringify(await app.database.db.selectFrom(table).selectAll().execute())).not.toContain(
        key,
      );
  });
});

describe("what every page and answer says to browsers", () => {
  test("scripts come from us alone, never from inside a page, and nobody frames us", async () => {
    for (const url of ["/api/v1/services", "/nothing/here", "/ack/none", "/confirm/none", "/healthz"]) {
      const { headers } = await send(app, { method: "GET", url }, administratorKey);
      const policy = String(headers["content-security-policy"]);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
      expect(scripts).toBe("'self'");
      expect(policy).toContain("script-src-attr 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'self'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toMatch(/no-referrer|same-origin/);
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("the short way in for alerts says so too", async () => {
    await app.app.http.listen({ port: 0, host: "127.0.0.1" });
    const { port } = app.app.http.server.address() as AddressInfo;
    const { secret } = await makeKey(app, ["alerts:write"]);
    const event = { routing_key: secret, event_action: "resolve", dedup_key: "k" };
    for (const body of [event, { ...event, routing_key: "a".repeat(32) }]) {
      const answer = await fetch(`http://127.0.0.1:${port}/v2/enqueue`, {
        method: "POST",
        body: JSON.stringify(body),
      });
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  test("the pages behind links in messages run no script", async () => {
    for (const url of ["/ack/none", "/confirm/none"])
      expect((await send(app, { method: "GET", url })).body).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  test("the OpenAPI document is there for anybody", async () => {
    const answer = await send(app, { method: "GET", url: "/api/v1/openapi.json" }, nobody);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ openapi: string }>().openapi).toMatch(/^3\.1/);
  });

  test("only whoever is signed in may listen to what changes", async () => {
    expect((await send(app, { method: "GET", url: "/api/v1/events" }, nobody)).statusCode).toBe(401);
    const { secret } = await makeKey(app, ["alerts:write"]);
    expect((await send(app, { method: "GET", url: "/api/v1/events" }, bearer(secret))).statusCode).toBe(403);
  });
});

describe("secrets stay out of logs, errors and exports", () => {
  test(
    "at the most talkative level, with refusals and with a database that fails",
    { timeout: 60_000 },
    async () => {
      let written = "";
      const log = pino({ level: "trace" }, { write: (line: string) => void (written += line) });
      const loud = await createApp({
        connection: app.database.connection,
        clock: app.clock,
        log,
        secrets: createSecrets("a master secret that nobody may see"),
        config: readConfig({}, { RUNWRIGHT_BOOTSTRAP_KEY: bootstrapKey }, "/nowhere"),
      });
      await loud.http.listen({ port: 0, host: "127.0.0.1" });
      const { port } = loud.http.server.address() as AddressInfo;
      let answered = "";
      const post = async (path: string, headers: Headers, body: unknown) => {
        answered += await over(port, path, headers, JSON.stringify(body));
      };
      const key = (await makeKey(app, ["alerts:write"])).secret;
      const event = {
        routing_key: key,
        event_action: "trigger",
        payload: { summary: "s", source: "x", severity: "error" },
      };
      const token = "session-token-that-nobody-may-see-0123456789";
      const everything = async () => {
        await post("/v2/enqueue", {}, event);
        await post("/v2/enqueue", {}, { ...event, payload: 1 });
        await post("/v2/change/enqueue", {}, { ...event, payload: { summary: "deployed" } });
        await post(`/hooks/alertmanager/${key}`, {}, { alerts: 1 });
        await post(`/hooks/alertmanager/${key}?x=1`, {}, { version: "4", alerts: [] });
        await post("/api/v1/alerts", bearer(key), { summary: "s", nobodyKnows: 1 });
        await post(
          "/api/v1/session",
          { cookie: `runwright_session=${token}` },
          { email: "ada@example.com", password },
        );
        await post("/api/v1/session", {}, { email: "ada@example.com", password, more: { password } });
        await post("/api/v1/session", {}, { email: 1, password });
        await post("/api/v1/incidents", bearer(bootstrapKey), { service: "nothing" });
      };
      await everything();
      await loud.engine.settle();
      await loud.platform.db.destroy();
      await everything();
      await loud.stop().catch(() => {});
      expect(written.length).toBeGreaterThan(0);
      const exported = JSON.stringify((await app.get("/api/v1/catalogue/export")).body);
      const failures = JSON.stringify((await app.get("/api/v1/alerts/failures")).body);
      for (const secret of [key, bootstrapKey, password, token, "a master secret that nobody may see"])
        for (const [where, text] of Object.entries({ written, answered, exported, failures }))
          expect(text.includes(secret) ? `${where} tells ${secret}` : "silent").toBe("silent");
      expect(exported).not.toContain("scrypt$");
    },
  );
});

const over = (port: number, path: string, headers: Headers, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        port,
        host: "127.0.0.1",
        path,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
      },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve(text));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
