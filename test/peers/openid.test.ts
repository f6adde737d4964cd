import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityProblems, launchBrowser } from "../support/browser.ts";
import { peerClient, startOpenIdPeer, type OpenIdPeer } from "../support/openid-provider.ts";
import { freePort, startServerProcess, type ServerProcess } from "../support/server-process.ts";
import { applyRetailer } from "./retailer-files.ts";

let peer: OpenIdPeer;
let server: ServerProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  peer = await startOpenIdPeer(`http://127.0.0.1:${port}/api/v1/session/openid/answer`);
  server = await startServerProcess({
    port,
    environment: {
      RUNWRIGHT_OPENID_ISSUER: peer.issuer,
      RUNWRIGHT_OPENID_CLIENT_ID: peerClient.id,
      RUNWRIGHT_OPENID_CLIENT_SECRET: peerClient.secret,
      RUNWRIGHT_OPENID_NAME: "Acme ID",
      RUNWRIGHT_OPENID_SCOPES: "openid email profile groups",
      RUNWRIGHT_OPENID_ROLES: "incident-managers=incident-manager",
    },
  });
  await applyRetailer(server);
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await peer?.stop();
});

const pressTheButton = () => page.getByRole("link", { name: "Sign in with Acme ID" }).click();

describe("a browser, a server and an OpenID provider, each a program of its own", () => {
  test("whoever the provider does not vouch for is told so on the sign-in page, and tries again", async () => {
    peer.person = { email: "stranger@example.com", email_verified: true };
    await page.goto(`${server.url}/incidents`);
    await pressTheButton();
    await page.getByText("Nobody here has the e-mail address").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    peer.person = { email: "ada@example.com", email_verified: false };
    await pressTheButton();
    await page.getByText("Acme ID does not say that your e-mail address is verified").waitFor();
  });

  test("one click leads through the provider to the page that was wanted, with the groups' roles", async () => {
    peer.person = { email: "ada@example.com", email_verified: true, groups: ["incident-managers"] };
    await pressTheButton();
    await page.waitForURL(`${server.url}/incidents`);
    await page.locator("main h1").waitFor();
    const session = await page.request.get(`${server.url}/api/v1/session`);
    expect(await session.json()).toMatchObject({
      person: { email: "ada@example.com" },
      roles: expect.arrayContaining(["incident-manager"]),
    });
    const { items } = await server.get("/api/v1/audit?action=person.change&limit=1");
    expect(items[0]).toMatchObject({
      after: { roles: expect.arrayContaining(["incident-manager"]) },
      reason: "sign-in by Acme ID",
    });
  });

  test("the way back, opened a second time, signs nobody in", async () => {
    const elsewhere = await browser.newPage();
    const answers: string[] = [];
    elsewhere.on("request", (request) => {
      if (request.url().includes("/session/openid/answer")) answers.push(request.url());
    });
    await elsewhere.goto(`${server.url}/api/v1/session/openid`);
    await elsewhere.waitForURL(`${server.url}/`);
    await elsewhere.context().clearCookies();
    await elsewhere.goto(answers[0]!);
    await elsewhere.getByText("begun in another window").waitFor();
    await elsewhere.close();
  });
});
