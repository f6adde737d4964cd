import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { problemsOnEveryScreen } from "../support/browser.ts";
import { openExample, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;
const textOf = () => page.locator("main").innerText();

beforeAll(async () => {
  example = await openExample({ provoked: /40[014]|422/ });
  ({ page } = example);
});
afterAll(() => example?.stop());

describe("the selector", () => {
  test("says what standby costs a year at each level", async () => {
    await page.goto(`${example.server.url}/decide/selector`);
    const cost = page.getByRole("region", { name: "Run cost a year" });
    await expect.poll(() => cost.innerText()).toMatch(/Team out of hours\s+\$[\d,]+/);
    expect(await cost.innerText()).toMatch(/one person on standby/);
  });

  test("says what a service that is moved would change over the estate, and at what cost", async () => {
    await page.goto(`${example.server.url}/decide/selector?services=bedroom~digital~900000~very-high`);
    await expect.poll(textOf).toMatch(/Over the estate: 1 of \d+ services would move; standby would cost/);
  });

  test("asks nothing of the estate while everything is as it is", async () => {
    await page.goto(`${example.server.url}/decide/selector`);
    await expect.poll(textOf).toMatch(/Run cost a year/);
    expect(await textOf()).not.toContain("Over the estate");
  });
});

describe("peaks", () => {
  test("are told by their next one, over a year and in a table", async () => {
    await page.goto(`${example.server.url}/decide/peaks`);
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).innerText())
      .toMatch(/raises .+ to 99\.9|No peak|raises no target/);
    await page.getByRole("region", { name: "Peaks of a year" }).waitFor();
  });

  test("are gone through with the arrow keys, and Enter says what changes", async () => {
    const timeline = page.getByRole("region", { name: "Peaks of a year" });
    const entry = timeline.locator('button[tabindex="0"]');
    expect(await entry.count()).toBe(1);
    await entry.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => timeline.locator("button:focus").getAttribute("aria-pressed")).toBe("true");
    expect(page.url()).toContain("peak=");
  });

  test("are added in a dialog that keeps what was typed when the server refuses it", async () => {
    await page.getByRole("button", { name: "Add a peak" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Of which service?").fill("bedroom");
    await dialog
      .getByRole("option", { name: /Bedroom/ })
      .first()
      .click();
    await dialog.getByLabel("Name").fill("Spring cleaning");
    await dialog.getByLabel("What can an hour without it cost then?").fill("much");
    await dialog.getByLabel("Starts").fill(nextYear("04-10T00:00"));
    await dialog.getByLabel("How long?").fill("3");
    await dialog.getByRole("button", { name: "Add it" }).click();
    await expect.poll(() => dialog.innerText()).toMatch(/write an amount|amount/i);
    expect(await dialog.getByLabel("Name").inputValue()).toBe("Spring cleaning");
    await dialog.getByLabel("What can an hour without it cost then?").fill("700000");
    await dialog.getByRole("button", { name: "Add it" }).click();
    await expect.poll(textOf).toContain("Spring cleaning");
  });

  test("that were added by mistake are taken back", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(textOf).not.toContain("Spring cleaning");
  });
});

test("a service is estimated anew on its page, and its target follows", async () => {
  await page.goto(`${example.server.url}/services/bedroom`);
  await page.getByRole("button", { name: "Estimate anew" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^What can an hour without it cost/).fill("420000");
  await dialog.getByLabel("Note").fill("After the winter sale");
  await dialog.getByRole("button", { name: "Estimate" }).click();
  await expect.poll(textOf).toContain("After the winter sale");
  await expect.poll(textOf).toMatch(/99\.9/);
  const derivation = await example.server.get("/api/v1/services/bedroom/derivation");
  expect(derivation).toMatchObject({ availabilityTarget: 99.9 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(textOf).toContain("Bedroom is on 99.0");
  expect(await example.server.get("/api/v1/services/bedroom/estimates")).toMatchObject({
    items: [
      { exposurePerHour: { amount: "200000.00" }, inForce: true },
      { note: "After the winter sale" },
      {},
    ],
  });
});

test.each(["/decide/peaks", "/decide/selector", "/services/bedroom"])(
  "%s is accessible by axe's rules, wide and light, narrow and dark",
  async (path) => {
    expect(await problemsOnEveryScreen(page, example.server.url + path)).toEqual([]);
  },
);

test("nothing went wrong in the browser on the way", () => {
  expect(example.wrong).toEqual([]);
});

const nextYear = (monthDay: string): string => `${new Date().getFullYear() + 1}-${monthDay}`;
