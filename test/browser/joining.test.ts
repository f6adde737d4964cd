import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { accessibilityProblems, launchBrowser } from "../support/browser.ts";
import { eventually, startServerProcess, type ServerProcess } from "../support/server-process.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../support/smtp-receiver.ts";

let smtp: SmtpReceiver;
let server: ServerProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  smtp = await startSmtpReceiver();
  server = await startServerProcess({ environment: { SMTP_URL: smtp.url } });
  await eventually(async () => server.output().includes("/welcome#"), 60_000);
  browser = await launchBrowser();
  page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    timezoneId: "Pacific/Auckland",
    locale: "en-NZ",
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

const link = () => /http:\S+\/welcome#\S+/.exec(server.output())?.[0] ?? "";
const said = (at = page) => expect.poll(() => at.locator("main").innerText(), { timeout: 15_000 });
const button = (name: string, at = page) => at.getByRole("button", { name, exact: true });
const choose = (password: string, at: Page) =>
  at
    .getByLabel(/^(New p|P)assword/)
    .first()
    .fill(password);
const pick = async (label: string, words: string, option: RegExp) => {
  await page.getByLabel(label).last().fill(words);
  await page.getByRole("option", { name: option }).first().click();
};

/** The link in the newest mail of a subject, once it has come. */
const mailedLink = (subject: string): Promise<string> =>
  eventually(async () => {
    const found = smtp.received.findLast(({ mail }) => mail.subject?.includes(subject));
    return /http:\S+\/join#\w+/.exec(found?.mail.text ?? "")?.[0];
  });

/** A page before anybody is signed in, wide and light, narrow and dark, by axe's rules and within its width. */
async function checkLooks(address: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, "light"],
    [360, "dark"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const stranger = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await stranger.goto(address);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await stranger.getByRole("heading", { level: 1 }).waitFor();
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await stranger.waitForLoadState("networkidle");
    // oxlint-disable-next-line no-await-in-loop -- one after another
    expect(await accessibilityProblems(stranger)).toEqual([]);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    expect(await stranger.evaluate("document.documentElement.scrollWidth")).toBe(width);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await stranger.close();
  }
}

describe("an installation without the example", { timeout: 90_000 }, () => {
  test("says on its sign-in page where to begin", async () => {
    await page.goto(`${server.url}/sign-in`);
    await said().toContain("Nobody can sign in here yet");
    await page.goto(`${server.url}/welcome`);
    await said().toContain("each start shows a new one");
    await page.goto(`${server.url}/welcome#nonsense`);
    await said().toContain("This link opens nothing.");
    await checkLooks(`${server.url}/sign-in`);
    await checkLooks(link());
  });

  test("begins at the link that the terminal shows", async () => {
    await page.goto(link());
    await button("Begin").click();
    await said().toContain("Write what your organisation is called");
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.getByLabel("Currency").inputValue()).toBe("NZD");
    expect(await page.getByLabel("Time zone").inputValue()).toBe("Pacific/Auckland");
    await page.getByLabel("Organisation").fill("Kiwi Beds");
    await page.getByLabel("Your name").fill("Mia Tane");
    await page.getByLabel("E-mail").fill("mia@example.com");
    await choose("Mia Tane  ", page);
    await button("Begin").click();
    await said().toContain("Your name and your e-mail are what others try first");
    await choose("a long enough one", page);
    await button("Begin").click();
    await said().toContain("First steps");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${server.url}/settings`);
    await said().toContain("Kiwi Beds has 3 exposure bands");
  });

  test("leads to the first team", async () => {
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
  });

  test("and to a first alert, by the line that comes with an API key", async () => {
    await page.goto(server.url);
    await page.getByRole("link", { name: "Send a first alert" }).click();
    await button("Make an API key").first().click();
    await page.getByLabel("For which machine").fill("prometheus");
    await page.getByRole("checkbox", { name: /alerts:write/ }).check();
    await button("Make the key").click();
    const line = await page.getByLabel("a first alert", { exact: true }).innerText();
    const [, address, key, body] = /curl (\S+) -H "Authorization: Bearer (\S+)" -d '(.+)'/.exec(line) ?? [];
    const sent = await fetch(address!, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: body!,
    });
    expect(sent.ok).toBe(true);
    await page.goto(server.url);
    await said().toContain("a first alert");
    await said().not.toContain("First steps");
  });

  test("its link opens nothing a second time", async () => {
    const stranger = await browser.newPage();
    await stranger.goto(link());
    await said(stranger).toContain("This link opens nothing.");
    await stranger.close();
  });
});

describe("a second person", { timeout: 90_000 }, () => {
  let lin: Page;

  test("is invited on their page, by a link that is mailed too", async () => {
    const text = `apiVersion: runwright/v1\nkind: Person\nname: lin\nspec: {email: lin@example.com, displayName: Lin Lee, timeZone: Asia/Taipei}\n`;
    await server.post("/api/v1/catalogue/apply", { files: [{ path: "lin.yaml", text }] });
    await page.goto(`${server.url}/people/lin`);
    await said().toContain("Lin Lee has no password yet");
    await button("Invite to sign in").click();
    const shown = await page.getByLabel("invitation", { exact: true }).innerText();
    await said().toContain("on its way to Lin Lee by mail");
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await mailedLink("you are invited")).toBe(shown.trim());
    await checkLooks(shown.trim());
  });

  test("joins in a browser of their own", async () => {
    lin = await (await browser.newContext()).newPage();
    await lin.goto(`${server.url}/join`);
    await said(lin).toContain("A part of it is missing");
    await lin.goto(await mailedLink("you are invited"));
    await said(lin).toContain("Welcome, Lin Lee");
    await choose("1234567890", lin);
    await button("Choose it and sign in", lin).click();
    await said(lin).toContain("everybody tries first");
    await choose("another long one", lin);
    await button("Choose it and sign in", lin).click();
    await said(lin).toContain("Nothing needs you now");
    await page.reload();
    await said().toContain("Lin Lee has a password");
  });

  test("chooses a new password by mail where they have forgotten it", async () => {
    await checkLooks(`${server.url}/forgotten`);
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(`${server.url}/sign-in`);
    await elsewhere.getByRole("link", { name: "Forgotten your password?" }).click();
    await elsewhere.waitForURL("**/forgotten");
    await said(elsewhere).toContain("We mail you a link");
    await elsewhere.getByLabel("E-mail").fill("lin@example.com");
    await button("Mail me a link", elsewhere).click();
    await said(elsewhere).toContain("a link is on its way");
    await elsewhere.goto(await mailedLink("choose a new password"));
    await said(elsewhere).toContain("Choose a new password, Lin Lee");
    await choose("a third long one", elsewhere);
    await button("Choose it and sign in", elsewhere).click();
    await said(elsewhere).toContain("Nothing needs you now");
    await lin.reload();
    await lin.waitForURL("**/sign-in*");
    lin = elsewhere;
  });

  test("changes it on a page of their own", async () => {
    await lin.goto(`${server.url}/password`);
    await said(lin).toContain("You sign in as lin@example.com with a password.");
    expect(await accessibilityProblems(lin)).toEqual([]);
    await lin.setViewportSize({ width: 360, height: 800 });
    await lin.emulateMedia({ colorScheme: "dark" });
    expect(await accessibilityProblems(lin)).toEqual([]);
    await lin.getByLabel("Present password", { exact: true }).fill("not the right one");
    await lin.getByLabel("New password", { exact: true }).fill("the fourth long one");
    await button("Change the password", lin).click();
    await said(lin).toContain("is not your password");
    await lin.getByLabel("Present password", { exact: true }).fill("a third long one");
    await button("Change the password", lin).click();
    await expect.poll(() => lin.locator("body").innerText()).toContain("Your password is changed");
    await eventually(async () =>
      smtp.received.some(({ mail }) => mail.subject === "Runwright: your password was changed"),
    );
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
