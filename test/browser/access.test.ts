import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { accessibilityProblems } from "../support/browser.ts";
import { openExample, signInAsAda, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  example = await openExample({ signedIn: false, provoked: /401/ });
  ({ browser, page } = example);
  ({ url } = example.server);
});
afterAll(() => example?.stop());

/** What the page says before long, on a busy machine too. */
const said = () => expect.poll(() => page.locator("main").innerText(), { timeout: 15_000 });
const button = (name: string | RegExp) => page.getByRole("button", { name });

async function signIn(at: Page, path: string): Promise<void> {
  await at.goto(url + path);
  await signInAsAda(at, example);
  await at.waitForURL(({ pathname }) => pathname === path);
}

const readBy = async (key: string) =>
  (await fetch(`${url}/api/v1/services`, { headers: { authorization: `Bearer ${key}` } })).status;

describe("an API key, from its making to its end", { timeout: 60_000 }, () => {
  let key = "";

  test("its page is reached from the menu of whoever is signed in", async () => {
    await signIn(page, "/portal");
    await button("Ada Byrne").click();
    await page.getByRole("link", { name: "API keys" }).click();
    await page.waitForURL("**/api-keys");
  });

  test("what is missing is said at its field, and nothing that was typed is lost", async () => {
    await button("Make an API key").first().click();
    await page.getByLabel("For which machine").fill("Reports");
    await button("Make the key").click();
    await said().toContain("Choose at least one thing that it may do");
    expect(await page.getByLabel("For which machine").inputValue()).toBe("Reports");
  });

  test("its secret is shown once and opens what it may open", async () => {
    await page.getByLabel(/read whatever/).check();
    await page.getByText("For everybody").click();
    await button("Make the key").click();
    await said().toContain("shown only this once");
    key = (await page.getByLabel("API key", { exact: true }).innerText()).trim();
    expect(key).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(await readBy(key)).toBe(200);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await said().toContain("Reports");
    expect(await page.content()).not.toContain(key);
  });

  test("before it is revoked, what will break is named; after it, it opens nothing", async () => {
    await button("Revoke Reports").click();
    await said().toContain("Whatever reads by it is refused, for the whole organisation.");
    await button("Revoke for good").click();
    await said().toContain("One revoked key");
    await expect.poll(() => readBy(key), { timeout: 15_000, interval: 500 }).toBe(401);
  });
});

describe("sessions", () => {
  test("another one is listed with its device and ended from here", { timeout: 60_000 }, async () => {
    const phone = await browser.newPage({
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
    });
    await signIn(phone, "/portal");
    await page.goto(`${url}/sessions`);
    await said().toContain("You are signed in here and in 1 other place.");
    await button(/^Sign out Safari on iPhone/).click();
    await said().toContain("You are signed in here and nowhere else.");
    // By itself: the server ends its stream of events, and the page asks who is signed in.
    await phone.waitForURL("**/sign-in**", { timeout: 15_000 });
    await phone.close();
  });
});

describe("the audit log", () => {
  test("is found in the rail, answers a question, and shows what changed", { timeout: 60_000 }, async () => {
    await page.getByRole("link", { name: "Audit log" }).click();
    await page.getByLabel("On", { exact: true }).fill("reports");
    await button("Search").click();
    await said().toContain("2 entries answer this question.");
    await page.locator("summary", { hasText: "API key: create" }).click();
    await said().toContain("127.0.0.1");
    await expect
      .poll(() => page.getByRole("table").innerText(), { timeout: 15_000 })
      .toMatch(/scopes\s+nothing\s+read/);
    expect(new URL(page.url()).searchParams.get("subject")).toBe("reports");
    const download = page.waitForEvent("download");
    await button("Save these as CSV").click();
    expect((await download).suggestedFilename()).toBe("audit-log.csv");
    await button("Verify the chain").click();
    await said().toMatch(/Unbroken since .*entries/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe("every page is accessible by axe's rules", () => {
  test.each(
    ["/sessions", "/api-keys", "/api-keys?new=key", "/audit", "/people/sam"].flatMap((path) => [
      [path, "light", 1280] as const,
      [path, "dark", 360] as const,
    ]),
  )("%s in %s at %i pixels", { timeout: 60_000 }, async (path, colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url + path);
    await page.locator("[data-page-heading]").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(wider).toBe(false);
  });

  test("nothing went wrong in the browser on the way", () => {
    expect(example.wrong).toEqual([]);
  });
});
