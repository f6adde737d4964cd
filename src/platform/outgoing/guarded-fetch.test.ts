import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createGuardedFetch, refusalOfUrl, type OutgoingRules } from "./guarded-fetch.ts";

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const anywhere: OutgoingRules = { allowPrivate: true };
const publicOnly: OutgoingRules = { allowPrivate: false };
const get = { method: "GET" } as const;
const resolvingTo = (...answers: string[]) => {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (host: string) => {
      asked.push(host);
      return [{ address: answers[Math.min(asked.length, answers.length) - 1]!, family: 4 }];
    },
  };
};

describe("an address is refused before anything is sent", () => {
  test.each([
    ["ftp://example.com/", "must begin with https://"],
    ["file:///etc/passwd", "must begin with https://"],
    ["example.com/hook", "is not an address"],
    ["https://ada:secret@example.com/", "must not carry"],
    ["http://127.0.0.1/", "not on the public Internet"],
    ["http://127.1/", "not on the public Internet"],
    ["http://0x7f.1/", "not on the public Internet"],
    ["http://2130706433/", "not on the public Internet"],
    ["http://[::1]/", "not on the public Internet"],
    ["http://[::ffff:127.0.0.1]/", "not on the public Internet"],
    ["http://169.254.169.254/latest/meta-data/", "not on the public Internet"],
    ["http://[fe80::1]/", "not on the public Internet"],
  ])("%s", async (url, words) => {
    expect(refusalOfUrl(url, publicOnly)).toContain(words);
    expect(await createGuardedFetch(publicOnly)(url, get)).toMatchObject({ kind: "refused" });
  });

  test("a name that resolves to an address inside is refused with that address", async () => {
    const fetch = createGuardedFetch({ ...publicOnly, ...resolvingTo("10.0.0.7") });
    const result = await fetch("https://hooks.example/", get);
    expect(result).toEqual({
      kind: "refused",
      reason: expect.stringContaining("10.0.0.7 (hooks.example), which is not on the public Internet"),
    });
  });

  test("a name with one public and one private address is refused", async () => {
    const fetch = createGuardedFetch({
      ...publicOnly,
      resolve: async () => [
        { address: "8.8.8.8", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    });
    expect(await fetch("https://hooks.example/", get)).toMatchObject({ kind: "refused" });
  });

  test("localhost is refused through the real resolver", async () => {
    const port = await serve((_, response) => response.end("reached"));
    expect(await createGuardedFetch(publicOnly)(`http://localhost:${port}/`, get)).toMatchObject({
      kind: "refused",
    });
  });
});

describe("a call that is allowed", () => {
  test("sends method, headers and body, and brings back status, headers and body", async () => {
    const port = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.statusCode = 202;
        response.setHeader("x-seen", String(request.headers["x-key"]));
        response.end(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
      });
    });
    const result = await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/hook?a=1`, {
      method: "POST",
      headers: { "x-key": "7" },
      body: "héllo",
    });
    expect(result).toMatchObject({ kind: "answered", status: 202, body: "POST /hook?a=1 héllo" });
    expect(result.kind === "answered" && result.headers["x-seen"]).toBe("7");
  });

  test("an allowed host may lie inside", async () => {
    const port = await serve((_, response) => response.end("inside"));
    const rules = { ...publicOnly, allowedHosts: ["hooks.internal"], ...resolvingTo("127.0.0.1") };
    expect(await createGuardedFetch(rules)(`http://hooks.internal:${port}/`, get)).toMatchObject({
      body: "inside",
    });
    expect(await createGuardedFetch(rules)(`http://other.internal:${port}/`, get)).toMatchObject({
      kind: "refused",
    });
  });

  test("the name is asked once and the checked address is called, whatever a second answer would be", async () => {
    const port = await serve((_, response) => response.end("checked"));
    const names = resolvingTo("127.0.0.1", "10.0.0.1");
    const fetch = createGuardedFetch({ ...anywhere, ...names });
    expect(await fetch(`http://rebinding.example:${port}/`, get)).toMatchObject({ body: "checked" });
    expect(names.asked).toEqual(["rebinding.example"]);
  });

  test("a redirect is an answer; nothing follows it", async () => {
    let reached = 0;
    const inside = await serve((_, response) => {
      reached += 1;
      response.end();
    });
    const port = await serve((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inside}/` }).end();
    });
    expect(await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, get)).toMatchObject({
      status: 302,
    });
    expect(reached).toBe(0);
  });
});

describe("a receiver that misbehaves", () => {
  test("one that never answers is left after the timeout, and may have the request", async () => {
    const port = await serve(() => {});
    const result = await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: "x",
      timeoutMilliseconds: 100,
    });
    expect(result).toEqual({
      kind: "failed",
      reason: `127.0.0.1:${port} did not answer in time.`,
      mayHaveArrived: true,
    });
  });

  test("one that drips its answer for ever is left after the timeout", async () => {
    const port = await serve((_, response) => {
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    const began = performance.now();
    const result = await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, {
      ...get,
      timeoutMilliseconds: 150,
    });
    expect(result).toMatchObject({ kind: "failed" });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("a name server that never answers is left after the timeout", async () => {
    const fetch = createGuardedFetch({ ...anywhere, resolve: () => new Promise(() => {}) });
    const result = await fetch("http://silent.example/", { ...get, timeoutMilliseconds: 50 });
    expect(result).toEqual({
      kind: "failed",
      reason: "silent.example did not answer in time.",
      mayHaveArrived: false,
    });
  });

  test("an endless answer is cut at 64 KiB", async () => {
    const port = await serve((_, response) => {
      const pour = () => {
        while (response.write("x".repeat(16_384))) if (response.destroyed) return;
      };
      response.on("drain", pour);
      pour();
    });
    const result = await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, get);
    expect(result.kind === "answered" && result.body.length).toBe(65_536);
  });

  test("one that is not there is named", async () => {
    const port = await serve(() => {});
    await new Promise((resolve) => servers.pop()!.close(resolve));
    expect(await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, get)).toEqual({
      kind: "failed",
      reason: `127.0.0.1:${port} refuses connections.`,
      mayHaveArrived: false,
    });
  });

  test("one that answers garbage instead of HTTP fails in words", async () => {
    const port = await serve((request) => {
      request.socket.end("what is this\r\n\r\n");
    });
    expect(await createGuardedFetch(anywhere)(`http://127.0.0.1:${port}/`, get)).toMatchObject({
      kind: "failed",
    });
  });
});
