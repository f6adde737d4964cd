import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providerFetch } from "./provider-fetch.ts";

let provider: Server;
let address: string;

beforeAll(async () => {
  provider = createServer((request, response) => {
    if (request.url === "/moved") return response.writeHead(302, { location: "/" }).end();
    if (request.url === "/none") return response.writeHead(204).end();
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    return request.on("end", () =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ method: request.method, type: request.headers["content-type"], body })),
    );
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => provider.close());

const post = (fetch: ReturnType<typeof providerFetch>, url: string) =>
  fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ code: "a b" }),
  });

test("the issuer's own host may be private, and gets what is sent", async () => {
  const answer = await post(providerFetch(address, false), `${address}/token`);
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.json()).toEqual({
    method: "POST",
    type: "application/x-www-form-urlencoded",
    body: "code=a+b",
  });
});

test("a private host that the issuer names elsewhere is not called, unless hooks may be private", async () => {
  const issuer = "https://id.example.com";
  await expect(post(providerFetch(issuer, false), `${address}/token`)).rejects.toThrow(
    "not on the public Internet",
  );
  expect((await post(providerFetch(issuer, true), `${address}/token`)).status).toBe(200);
});

test("a redirect is not followed, and an answer may be empty", async () => {
  const fetch = providerFetch(address, false);
  expect((await post(fetch, `${address}/moved`)).status).toBe(302);
  expect((await post(fetch, `${address}/none`)).status).toBe(204);
});
