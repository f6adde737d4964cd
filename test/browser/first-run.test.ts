import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { accessibilityProblems, launchBrowser } from "../support/browser.ts";
import { eventually, startServerProcess, type ServerProcess } from "../support/server-process.ts";

let server: ServerProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServerProcess();
  await eventually(async () => server.output().includes("/begin#"), 60_000);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: "Pacific/Auckland" });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const link = () => /http:\S+\/begin#\S+/.exec(server.output())?.[0] ?? "";
const said = (at = page) => expect.poll(() => at.locator("main").innerText(), { timeout: 15_000 });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const pick = async (label: string, words: string, option: RegExp) => {
  await page.getByLabel(label).last().fill(words);
  await page.getByRole("option", { name: option }).first().click();
};

describe("an installation without the example", { timeout: 60_000 }, () => {
  test("begins at the link that the terminal shows", async () => {
    await page.goto(link());
    await button("Begin").click();
    await said().toContain("Write your name");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel("Your name").fill("Mia Tane");
    await page.getByLabel("E-mail").fill("mia@example.com");
    await page.getByLabel("Password").first().fill("a long enough one");
    await button("Begin").click();
    await said().toContain("First steps");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("leads from the organisation to the first team", async () => {
    await page.getByRole("link", { name: "Describe the organisation" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Kiwi Beds");
    await page.getByLabel("Currency").fill("NZD");
    await button("Describe the organisation").click();
    await said().toContain("Kiwi Beds has 3 exposure bands");
    await page.goto(server.url);
    await page.getByRole("link", { name: "Add the first team" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Bedding");
    await button("Add a member").click();
    await pick("Person", "mia", /Mia Tane/);
    await button("Add the team").click();
    await page.waitForURL("**/teams/bedding");
    await said().toContain("Pacific/Auckland");
  });

  test("and from its first service to how well that must run", async () => {
    await page.goto(server.url);
    await page.getByRole("link", { name: "Add its first service" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Bed Planner");
    await pick("Owning team", "bed", /Bedding/);
    await button("Add the service").click();
    await page.waitForURL("**/services/bed-planner");
    await button("Estimate it").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^What can an hour without it cost/).fill("200000");
    await dialog.getByLabel(/^How much do customers ask/).selectOption("very-high");
    await dialog.getByRole("button", { name: "Estimate", exact: true }).click();
    await said().toContain("Bed Planner is on 99.0");
    await page.goto(server.url);
    await said().toContain("Nothing needs you now");
    await said().not.toContain("First steps");
  });

  test("its link opens nothing a second time", async () => {
    const stranger = await browser.newPage();
    await stranger.goto(link());
    await said(stranger).toContain("This link opens nothing.");
    await stranger.close();
  });

  test("lets others in by a link of their own", async () => {
    const text = `apiVersion: runwright/v1\nkind: Person\nname: lin\nspec: {email: lin@example.com, timeZone: Asia/Taipei}\n`;
    await server.post("/api/v1/catalogue/apply", { files: [{ path: "lin.yaml", text }] });
    await page.goto(`${server.url}/people/lin`);
    await button("Make a sign-in link").click();
    const own = await page.getByLabel("sign-in link", { exact: true }).innerText();
    const lin = await browser.newPage();
    await lin.goto(own.trim());
    await said(lin).toContain("Choose a password, lin");
    await lin.getByLabel("Password").first().fill("another long one");
    await lin.getByRole("button", { name: "Choose it and sign in" }).click();
    await said(lin).toContain("Nothing needs you now");
    await lin.close();
  });
});

test.each(["/", "/portal", "/map", "/gaps", "/settings", "/decide/estate", "/decide/peaks", "/sessions"])(
  "%s is accessible by axe's rules while there is next to nothing to show",
  { timeout: 60_000 },
  async (path) => {
    await page.goto(server.url + path);
    await page.locator("[data-page-heading]").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);
