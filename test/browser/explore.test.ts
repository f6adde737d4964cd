import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityProblems, problemsOnEveryScreen } from "../support/browser.ts";
import { openExample, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;

beforeAll(async () => {
  example = await openExample();
  ({ page } = example);
});
afterAll(() => example?.stop());

const go = (path: string) => page.goto(example.server.url + path);
const heading = () => page.locator("main h1").innerText();

describe("finding things", () => {
  test("Ctrl K finds a service by a misspelt name, and Enter opens it", async () => {
    await go("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByLabel("Find a page, a service, a person or an action").fill("chekout");
    await page
      .getByRole("option", { name: /Checkout/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/services/checkout");
    await expect.poll(heading).toMatch(/^Checkout is on 99\.9/);
  });

  const ask = async (words: string) => {
    await page.keyboard.press("Control+k");
    await page.getByLabel("Find a page, a service, a person or an action").fill(words);
  };

  test("Ctrl K says who has a service", async () => {
    await ask("who has bedroom");
    await page.getByRole("option", { name: /^Bedroom: .+ (answers?|pages wait)/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/services/bedroom");
  });

  test("Ctrl K opens a new override of the schedule that is named", async () => {
    await ask("new override home");
    await page.getByRole("option", { name: /New override: Home, out of hours/ }).click();
    await page.getByRole("dialog", { name: "Home, out of hours" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).searchParams.get("cover")).toBeNull();
  });

  test("Ctrl K acknowledges what waits, and says so where nothing does", async () => {
    await ask("ack");
    await page.getByRole("option", { name: /No incident waits/ }).waitFor();
    await page.keyboard.press("Escape");
    await example.server.post("/api/v1/incidents", { service: "bedroom", title: "Nobody sleeps" });
    await ask("ack");
    await page.getByRole("option", { name: /Acknowledge INC-1/ }).click();
    await page.waitForURL("**/incidents/1");
    await page.getByText("You are on INC-1.").waitFor();
    expect(await example.server.get("/api/v1/incidents/1")).toMatchObject({ state: "acknowledged" });
  });

  test("the portal's filters are in its address, so that they can be shared", async () => {
    await go("/portal?domain=delivery&kind=digital");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(3);
    const shown = await page.locator("tbody tr").allInnerTexts();
    expect(shown.map((row) => row.split(/\s{2,}|\n|\t/)[0])).toEqual([
      "Delivery Slots",
      "Order Tracking",
      "Returns",
    ]);
  });
});

test("the portal leads to what can be added", async () => {
  await go("/portal");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("link", { name: "New person" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("link", { name: "New team" }).click();
  await page.waitForURL("**/new/team");
});

describe("going from page to page", () => {
  test("the new page has the focus, for whoever cannot see that it has changed", async () => {
    await go("/portal");
    await page.getByRole("link", { name: "Gaps", exact: true }).click();
    await page.waitForURL("**/gaps");
    await expect.poll(() => page.evaluate<string>("document.activeElement?.tagName")).toMatch(/^(H1|MAIN)$/);
  });

  test("a page that comes late does not take away what the reader has opened meanwhile", async () => {
    await go("/portal");
    await page.getByRole("heading", { level: 1 }).waitFor();
    let mayCome = () => {};
    const late = new Promise<void>((resolve) => (mayCome = resolve));
    await page.route("**/assets/ownership-page*.js", async (route) => {
      await late;
      await route.continue();
    });
    await page.getByRole("link", { name: "Ownership", exact: true }).click();
    await page.getByRole("button", { name: "Ada Byrne" }).click();
    mayCome();
    await page.waitForURL("**/ownership");
    await expect.poll(heading).toMatch(/accountable/);
    expect(await page.getByRole("link", { name: "API keys" }).isVisible()).toBe(true);
  });
});

describe("the map", () => {
  test("tells which target cannot hold, and a press puts a service into the middle", async () => {
    await go("/map");
    await expect.poll(heading).toMatch(/1 target cannot hold/);
    await page.getByRole("link", { name: /Customer Accounts/ }).click();
    await page.waitForURL((url) => url.searchParams.get("service") === "identity");
    await expect.poll(heading).toMatch(/^If Customer Accounts fails, 6 services fail with it/);
  });

  test("shows what a failure takes along, at the same address for whoever gets it", async () => {
    await page.getByRole("button", { name: "If it fails" }).click();
    await page.waitForURL((url) => url.searchParams.get("fails") === "yes");
    await go(new URL(page.url()).pathname + new URL(page.url()).search);
    await page.locator("[data-fate=origin]").waitFor();
    expect(await page.locator("[data-fate=fails]").count()).toBeGreaterThan(3);
  });
});

describe("every page to explore is accessible by axe's rules", () => {
  const pages = [
    "/map",
    "/map?service=identity&fails=yes",
    "/gaps",
    "/ownership",
    "/domains/home",
    "/teams/delivery",
    "/services/checkout",
  ];

  test.each(pages)("%s, wide and light, narrow and dark", async (path) => {
    expect(await problemsOnEveryScreen(page, example.server.url + path)).toEqual([]);
  });

  test("nothing went wrong in the browser on the way", () => expect(example.wrong).toEqual([]));
});
