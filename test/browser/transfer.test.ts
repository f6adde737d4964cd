import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityProblems, problemsOnEveryScreen } from "../support/browser.ts";
import { openRetailer, type RetailerInBrowser } from "../support/retailer-in-browser.ts";

const orphan = `---
apiVersion: runwright/v1
kind: Service
name: orphan
spec: {kind: digital, lifecycle: experimental, description: Nobody's, exposurePerHour: 10, demand: low}
`;

let retailer: RetailerInBrowser;

beforeAll(async () => {
  retailer = await openRetailer(orphan, /422/);
  for (const service of ["bedroom", "orphan"])
    await retailer.app.post(`/api/v1/documents/Service/${service}/hand-over`, {
      to: "interface",
      reason: "tests",
    });
});
afterAll(() => retailer?.stop());

/** A page in a browser in which somebody is signed in, once it has its heading. */
async function pageOf(person: string, path: string): Promise<Page> {
  const page = await retailer.pageOf(person);
  await page.goto(retailer.url + path);
  await page.locator("main h1").waitFor();
  return page;
}

const textOf = (page: Page) => page.locator("main").innerText();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function fillIn(page: Page, opened: string, team: string): Promise<void> {
  await button(page, opened).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill(team);
  await dialog.getByRole("option", { name: team }).first().click();
  await dialog.getByLabel("Why?").fill("They know it best");
}

describe("a service changes hands in the browser", () => {
  test("what the server refuses is said at its field, and what was typed is kept", async () => {
    const page = await pageOf("ada", "/services/bedroom");
    await fillIn(page, "Transfer ownership", "checkout");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("From which day on?").fill("2020-01-01");
    await dialog.getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => dialog.innerText()).toContain("lies in the past");
    expect(await dialog.getByLabel("Why?").inputValue()).toBe("They know it best");
    await page.context().close();
  });

  test("a member of its team proposes it, and has approved it with that", async () => {
    const page = await pageOf("ada", "/services/bedroom");
    await fillIn(page, "Transfer ownership", "checkout");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => textOf(page)).toContain("Ada proposes that checkout takes it over once both");
    await expect.poll(() => textOf(page)).toContain("bedroom agrees: Ada");
    expect(await textOf(page)).toContain("checkout has not answered yet");
    expect(await button(page, "Approve").count()).toBe(0);
    expect(await button(page, "Withdraw").isEnabled()).toBe(true);
    await page.context().close();
  });

  test("whoever is of neither team sees it, and is offered no answer", async () => {
    const page = await pageOf("tom", "/services/bedroom");
    await expect.poll(() => textOf(page)).toContain("Ada proposes that checkout takes it over");
    for (const name of ["Approve", "Decline…", "Withdraw"]) expect(await button(page, name).count()).toBe(0);
    await page.context().close();
  });

  test("a member of the other team is led to it by Home, approves it, and the page names the new owner", async () => {
    const page = await pageOf("carl", "/");
    await expect
      .poll(() => page.locator("main h1").innerText())
      .toBe("1 thing waits for your answer, and no incident needs you.");
    await page.getByRole("link", { name: /Ada proposes that bedroom goes/ }).click();
    await page.waitForURL((address) => address.searchParams.has("transfer"));
    await expect
      .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-label')"))
      .toBe("Transfer of ownership");
    await button(page, "Approve").click();
    const owner = page.getByRole("region", { name: "Owner" });
    await expect.poll(() => owner.innerText()).toMatch(/^Owner\s+checkout/);
    await page.getByRole("status").getByText("checkout owns bedroom now.").waitFor();
    await expect.poll(() => owner.innerText()).toContain("checkout took it over from bedroom.");
    expect(await owner.innerText()).toContain("approved by Ada and Carl");
    await page.goto(`${retailer.url}/`);
    await expect.poll(() => page.locator("main h1").innerText()).toBe("Nothing needs you now.");
    await page.context().close();
  });

  test("what files manage waits for its file, and the page says which line", async () => {
    const page = await pageOf("tom", "/services/appointments");
    await fillIn(page, "Transfer ownership", "checkout");
    expect(await page.getByRole("dialog").innerText()).toContain("Files manage this service");
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    await expect.poll(() => textOf(page)).toContain("checkout has not answered yet");
    const other = await pageOf("cleo", "/services/appointments");
    await button(other, "Approve").click();
    await expect.poll(() => textOf(other)).toContain("write owner: checkout in its file");
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test("a no needs a reason, which stays in the history", async () => {
    const page = await pageOf("carl", "/services/bedroom");
    await fillIn(page, "Transfer ownership", "bedroom");
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    const other = await pageOf("ada", "/services/bedroom");
    await button(other, "Decline…").click();
    expect(await button(other, "Decline").isDisabled()).toBe(true);
    await other.keyboard.type("We are too few");
    await button(other, "Decline").click();
    await other.getByText("2 earlier transfers").click();
    await expect
      .poll(() => textOf(other))
      .toContain("Ada declined that bedroom takes it over. “We are too few”");
    await Promise.all([page.context().close(), other.context().close()]);
  });
});

describe("gaps in the browser", () => {
  test("the first line counts them, and a service without an owner is given to a team where the gap leads", async () => {
    const page = await pageOf("ada", "/gaps");
    await expect.poll(() => page.locator("main h1").innerText()).toContain("1 service without a live owner");
    await page.getByRole("link", { name: "orphan", exact: true }).click();
    await page.waitForURL("**/services/orphan");
    await fillIn(page, "Give it to a team", "bedroom");
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    const owner = page.getByRole("region", { name: "Owner" });
    await owner.getByText("One earlier transfer").click();
    expect(await owner.innerText()).toContain("bedroom took it on; nobody owned it before.");
    await page.goto(`${retailer.url}/gaps`);
    await expect.poll(() => page.locator("main h1").innerText()).not.toContain("without a live owner");
    await page.context().close();
  });

  test("one kind is a table whose filter is in the address", async () => {
    const page = await pageOf("ada", "/gaps");
    await page
      .getByRole("link", { name: /stale description/ })
      .first()
      .click();
    await page.waitForURL((address) => address.searchParams.get("kind") === "stale-description");
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("table").innerText()).toContain("Nothing says what");
    await page.context().close();
  });
});

describe("every page of it is accessible by axe's rules", () => {
  test.each(["/gaps", "/gaps?kind=stale-description", "/services/appointments", "/services/bedroom"])(
    "%s, wide and light, narrow and dark",
    async (path) => {
      const page = await retailer.pageOf("carl");
      expect(await problemsOnEveryScreen(page, retailer.url + path)).toEqual([]);
      await page.context().close();
    },
  );

  test("nothing went wrong in the browser on the way", () => expect(retailer.wrong).toEqual([]));
});
