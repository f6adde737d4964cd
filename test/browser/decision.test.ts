import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { actingAs } from "../support/acting-as.ts";
import { problemsOnEveryScreen, launchBrowser } from "../support/browser.ts";
import { createEmbeddedDatabase } from "../support/embedded-database.ts";
import { applyCatalogue, retailerCatalogue } from "../support/retailer.ts";
import { freePort } from "../support/server-process.ts";
import { createTestApp, type TestApp } from "../support/test-app.ts";

// On a clock of its own and with everybody's session at hand, so that two people can act in two browsers.
const petra = `---
apiVersion: runwright/v1
kind: Person
name: petra
spec: {email: petra@example.com, displayName: Petra, timeZone: Europe/London, roles: [head-of-product]}
`;

let app: TestApp;
let url: string;
let browser: Browser;
const wrong: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  app = await createTestApp(new Date().toISOString(), { RUNWRIGHT_BASE_URL: url }, createEmbeddedDatabase);
  expect((await applyCatalogue(app, retailerCatalogue + petra)).status).toBe(200);
  await app.app.http.listen({ host: "127.0.0.1", port });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A browser in which somebody is signed in. */
async function browserOf(person: string): Promise<{ context: BrowserContext; page: Page }> {
  const { cookie = "" } = await actingAs(app, person);
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  return { context, page };
}

const textOf = (page: Page) => page.locator("main").innerText();

describe("a decision in the browser", () => {
  test("is proposed on the service's page by a member of its team, who cannot approve it", async () => {
    const { page, context } = await browserOf("ada");
    await page.goto(`${url}/services/bedroom`);
    await page.getByRole("button", { name: "Decide…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Another, with a reason").click();
    await dialog.getByLabel("On call out of hours").selectOption("team");
    expect(await dialog.getByRole("button", { name: "Propose" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Why?").fill("We sell at night from now on");
    await dialog.getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => textOf(page)).toContain("Waits for Petra, head of product.");
    expect(await page.getByRole("button", { name: "Approve" }).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Withdraw" }).isEnabled()).toBe(true);
    await context.close();
  });

  test("that the server refuses keeps what was typed and names the field", async () => {
    const { page, context } = await browserOf("tom");
    await page.goto(`${url}/services/appointments`);
    await page.getByRole("button", { name: "Decide…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why?").fill("as derived");
    await dialog.getByLabel("To be looked at again by").fill("2020-01-01");
    await dialog.getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => dialog.innerText()).toContain("reviewOn: choose a day after");
    expect(await dialog.getByLabel("Why?").inputValue()).toBe("as derived");
    await context.close();
  });

  test("is approved by the accountable person, and the service's page shows it", async () => {
    const { page, context } = await browserOf("petra");
    await page.goto(`${url}/decide/decisions`);
    await expect
      .poll(() => textOf(page))
      .toContain("1 decision waits for approval by Petra; none is due for review.");
    await page.getByRole("button", { name: /^Waits/ }).click();
    await expect.poll(() => page.url()).toContain("decision=");
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await expect.poll(() => textOf(page)).toContain("No decision waits for approval");
    await expect.poll(() => textOf(page)).toContain("In force");

    await page.getByRole("link", { name: "bedroom" }).first().click();
    await expect.poll(() => textOf(page)).toContain("Approved by Petra");
    expect(await textOf(page)).toContain("Team out of hours");
    await context.close();
  });
});

describe("the estate in the browser", () => {
  test("other bands show who would move, and the address shows another reader the same", async () => {
    const { page, context } = await browserOf("ada");
    await page.goto(`${url}/decide/estate`);
    await expect.poll(() => textOf(page)).toContain("ready to move");
    const edge = page.getByRole("slider", { name: /99\.0/ });
    for (let press = 0; press < 5; press++) await edge.press("ArrowUp");
    await expect.poll(() => textOf(page), { timeout: 10_000 }).toMatch(/1 of 4 services would move/);
    await expect.poll(() => page.url()).toContain("bands=");
    const told = await page.getByRole("region", { name: "What if" }).innerText();

    const other = await browserOf("lin");
    await other.page.goto(page.url());
    await expect.poll(() => other.page.getByRole("region", { name: "What if" }).innerText()).toBe(told);
    await page.getByRole("button", { name: "Put the bands back" }).click();
    await expect.poll(() => page.url()).not.toContain("bands=");
    await other.context.close();
    await context.close();
  });

  test("points are read and opened by the keyboard", async () => {
    const { page, context } = await browserOf("ada");
    await page.goto(`${url}/decide/estate`);
    const points = page.getByRole("application", { name: /4 services/ });
    await points.press("ArrowUp");
    await expect
      .poll(() => page.locator("output").allInnerTexts())
      .toContainEqual(expect.stringMatching(/an hour/));
    await points.press("Enter");
    await page.waitForURL("**/services/**");
    await context.close();
  });
});

describe("estimates tried in the selector", () => {
  const tried = "/decide/selector?services=bedroom~digital~300000~very-high";

  async function pickBedroom(page: Page) {
    await page.goto(url + tried);
    await page.getByRole("button", { name: "Use this for a service…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("bedroom");
    await dialog
      .getByRole("option", { name: /^bedroom/ })
      .first()
      .click();
    return dialog;
  }

  test("become the lines of the file, where files manage the service", async () => {
    const { page, context } = await browserOf("ada");
    const dialog = await pickBedroom(page);
    await expect.poll(() => dialog.innerText()).toContain("exposurePerHour: 300000");
    expect(await dialog.innerText()).toContain("demand: very-high");
    await context.close();
  });

  test("become the service's own by a form, where the interface manages it", async () => {
    const handedOver = await app.post("/api/v1/documents/Service/bedroom/hand-over", { to: "interface" });
    expect(handedOver.status).toBe(200);
    const lin = await browserOf("lin");
    await expect
      .poll(async () => (await pickBedroom(lin.page)).innerText())
      .toContain("Product managers of the team that owns it make its estimates");
    await lin.context.close();

    const { page, context } = await browserOf("root");
    const dialog = await pickBedroom(page);
    await dialog.getByRole("button", { name: "Estimate bedroom like this…" }).click();
    await expect.poll(() => dialog.getByLabel(/What can an hour/).inputValue()).toBe("300000");
    await dialog.getByRole("button", { name: "Estimate", exact: true }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    const { body } = await app.get("/api/v1/services/bedroom/derivation");
    expect(body).toMatchObject({ availabilityTarget: 99.9, exposurePerHour: { amount: "300000.00" } });
    await context.close();
  });
});

test("nothing went wrong in the browsers on the way", () => {
  expect(wrong.filter((message) => !message.includes("422"))).toEqual([]);
});

describe("is accessible by axe's rules:", () => {
  const pages = [
    "/decide/estate",
    "/decide/estate?bands=7000~95~none!100000~99~domain!800000~99.9~team",
    "/decide/decisions",
    "/services/bedroom",
  ];

  test.each(pages)("%s, wide and light, narrow and dark", async (path) => {
    const { page, context } = await browserOf("ada");
    expect(await problemsOnEveryScreen(page, url + path)).toEqual([]);
    await context.close();
  });
});
