import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { problemsOnEveryScreen } from "../support/browser.ts";
import { openExample, signInAsAda, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;

beforeAll(async () => {
  example = await openExample({ signedIn: false, provoked: /401/ });
  ({ page } = example);
});
afterAll(() => example?.stop());

async function sendAlert(): Promise<void> {
  const [, line = ""] = /^\s+curl -s (.*)$/m.exec(example.server.output()) ?? [];
  const [, url, body] = /^(\S+) .* -d '(.*)'$/.exec(line)!;
  const response = await fetch(url!, { method: "POST", body: body! });
  expect(response.status).toBe(202);
}

/** The loss in the room as a number, however it is written. */
const lossShown = async (): Promise<number> =>
  Number(
    (
      await page
        .getByText(/^\$[\d,]+$/)
        .first()
        .innerText()
    ).replaceAll(/[$,]/g, ""),
  );

describe("from the first page to a resolved incident", () => {
  test("whoever is not signed in signs in, and comes to the page that they asked for", async () => {
    await page.goto(`${example.server.url}/incidents`);
    await signInAsAda(page, example);
    await page.waitForURL((url) => url.pathname === "/incidents");
    await expect.poll(() => page.locator("main").innerText()).toMatch(/No incident is open|All quiet/);
  });

  test("an alert that is sent as the server printed it appears by itself", async () => {
    await sendAlert();
    await page.getByText("requests fail").first().waitFor({ timeout: 10_000 });
    await page.getByText("requests fail").first().click();
    await page.waitForURL("**/incidents/1**");
  });

  test("the room says who was paged and why, and the loss ticks", async () => {
    const main = page.locator("main");
    await expect.poll(() => main.innerText()).toMatch(/was paged|waits/);
    await expect.poll(() => main.innerText()).toContain("99.0");
    const before = await lossShown();
    await expect.poll(lossShown, { timeout: 10_000 }).toBeGreaterThan(before);
  });

  test("acknowledging, mitigating and resolving are told on the timeline", async () => {
    const main = page.locator("main");
    await page
      .getByRole("button", { name: /^Acknowledge/ })
      .first()
      .click();
    await expect.poll(() => main.innerText(), { timeout: 10_000 }).toMatch(/Ada Byrne acknowledged/);
    await page
      .getByRole("button", { name: /^Mitigate/ })
      .first()
      .click();
    await confirmIfAsked();
    await expect.poll(() => main.innerText(), { timeout: 10_000 }).toMatch(/restored availability|Mitigated/);
    await page
      .getByRole("button", { name: /^Resolve/ })
      .first()
      .click();
    await confirmIfAsked();
    await expect.poll(() => main.innerText(), { timeout: 10_000 }).toMatch(/Ada Byrne resolved/);
    const incident = await example.server.get("/api/v1/incidents/1");
    expect(incident).toMatchObject({ state: "resolved", acknowledgedBy: { name: "Ada Byrne" } });
  });

  test("nothing went wrong in the browser on the way", () => {
    expect(example.wrong).toEqual([]);
  });
});

/** Some acts ask for an instant or a word first. */
async function confirmIfAsked(): Promise<void> {
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible().catch(() => false))) return;
  await dialog.getByRole("button").last().click();
}

describe("every page is accessible by axe's rules", () => {
  const pages = [
    "/",
    "/incidents",
    "/incidents/1",
    "/portal",
    "/services/bedroom",
    "/teams/bedroom",
    "/on-call",
    "/decide/selector",
  ];

  test.each(pages)("%s, wide and light, narrow and dark", async (path) => {
    expect(await problemsOnEveryScreen(page, example.server.url + path)).toEqual([]);
  });
});
