import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { problemsOnEveryScreen } from "../support/browser.ts";
import { openRetailer, type RetailerInBrowser } from "../support/retailer-in-browser.ts";

const petra = `---
apiVersion: runwright/v1
kind: Person
name: petra
spec: {email: petra@example.com, displayName: Petra, timeZone: Europe/London, roles: [head-of-product]}
`;

let retailer: RetailerInBrowser;
let url: string;

beforeAll(async () => {
  retailer = await openRetailer(petra, /422/);
  ({ url } = retailer);
});
afterAll(() => retailer?.stop());

const textOf = (page: Page) => page.locator("main").innerText();

describe("a decision in the browser", () => {
  test("is proposed on the service's page by a member of its team, who cannot approve it", async () => {
    const page = await retailer.pageOf("ada");
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
    await page.context().close();
  });

  test("that the server refuses keeps what was typed and names the field", async () => {
    const page = await retailer.pageOf("tom");
    await page.goto(`${url}/services/appointments`);
    await page.getByRole("button", { name: "Decide…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why?").fill("as derived");
    await dialog.getByLabel("To be looked at again by").fill("2020-01-01");
    await dialog.getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => dialog.innerText()).toContain("reviewOn: choose a day after");
    expect(await dialog.getByLabel("Why?").inputValue()).toBe("as derived");
    await page.context().close();
  });

  test("is approved by the accountable person, and the service's page shows it", async () => {
    const page = await retailer.pageOf("petra");
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
    await page.context().close();
  });
});

describe("the estate in the browser", () => {
  test("other bands show who would move, and the address shows another reader the same", async () => {
    const page = await retailer.pageOf("ada");
    await page.goto(`${url}/decide/estate`);
    await expect.poll(() => textOf(page)).toContain("ready to move");
    const edge = page.getByRole("slider", { name: /99\.0/ });
    for (let press = 0; press < 5; press++) await edge.press("ArrowUp");
    await expect.poll(() => textOf(page), { timeout: 10_000 }).toMatch(/1 of 4 services would move/);
    await expect.poll(() => page.url()).toContain("bands=");
    const told = await page.getByRole("region", { name: "What if" }).innerText();

    const other = await retailer.pageOf("lin");
    await other.goto(page.url());
    await expect.poll(() => other.getByRole("region", { name: "What if" }).innerText()).toBe(told);
    await page.getByRole("button", { name: "Put the bands back" }).click();
    await expect.poll(() => page.url()).not.toContain("bands=");
    await other.context().close();
    await page.context().close();
  });

  test("points are read and opened by the keyboard", async () => {
    const page = await retailer.pageOf("ada");
    await page.goto(`${url}/decide/estate`);
    const points = page.getByRole("application", { name: /4 services/ });
    await points.press("ArrowUp");
    await expect
      .poll(() => page.locator("output").allInnerTexts())
      .toContainEqual(expect.stringMatching(/an hour/));
    await points.press("Enter");
    await page.waitForURL("**/services/**");
    await page.context().close();
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
    const page = await retailer.pageOf("ada");
    const dialog = await pickBedroom(page);
    await expect.poll(() => dialog.innerText()).toContain("exposurePerHour: 300000");
    expect(await dialog.innerText()).toContain("demand: very-high");
    await page.context().close();
  });

  test("become the service's own by a form, where the interface manages it", async () => {
    const handedOver = await retailer.app.post("/api/v1/documents/Service/bedroom/hand-over", {
      to: "interface",
    });
    expect(handedOver.status).toBe(200);
    const lin = await retailer.pageOf("lin");
    await expect
      .poll(async () => (await pickBedroom(lin)).innerText())
      .toContain("Product managers of the team that owns it make its estimates");
    await lin.context().close();

    const page = await retailer.pageOf("root");
    const dialog = await pickBedroom(page);
    await dialog.getByRole("button", { name: "Estimate bedroom like this…" }).click();
    await expect.poll(() => dialog.getByLabel(/What can an hour/).inputValue()).toBe("300000");
    await dialog.getByRole("button", { name: "Estimate", exact: true }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    const { body } = await retailer.app.get("/api/v1/services/bedroom/derivation");
    expect(body).toMatchObject({ availabilityTarget: 99.9, exposurePerHour: { amount: "300000.00" } });
    await page.context().close();
  });
});

test("nothing went wrong in the browsers on the way", () => {
  expect(retailer.wrong).toEqual([]);
});

describe("is accessible by axe's rules:", () => {
  const pages = [
    "/decide/estate",
    "/decide/estate?bands=7000~95~none!100000~99~domain!800000~99.9~team",
    "/decide/decisions",
    "/services/bedroom",
  ];

  test.each(pages)("%s, wide and light, narrow and dark", async (path) => {
    const page = await retailer.pageOf("ada");
    expect(await problemsOnEveryScreen(page, url + path)).toEqual([]);
    await page.context().close();
  });
});
