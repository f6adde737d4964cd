import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityProblems } from "../support/browser.ts";
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
    for (const [width, colorScheme] of [
      [1280, "light"],
      [360, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await go(path);
      await page.locator("main h1, main h2").first().waitFor();
      await page.waitForTimeout(700);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  });

  test("nothing went wrong in the browser on the way", () => expect(example.wrong).toEqual([]));
});
