import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityProblems } from "../support/browser.ts";
import { openExample, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;
let url: string;

beforeAll(async () => {
  example = await openExample({ provoked: /40[349]|422/ });
  ({ page } = example);
  ({ url } = example.server);
  for (const address of [
    "Organisation/furniture-retailer",
    "Service/bedroom",
    "Team/bedroom",
    "Domain/home",
    "Person/lin",
  ])
    await page.request.post(`${url}/api/v1/documents/${address}/hand-over`, { data: { to: "interface" } });
});
afterAll(() => example?.stop());

const main = () => page.locator("main").innerText();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const told = () => page.locator("output").allInnerTexts();
const open = async (path: string, answer: RegExp) => {
  await page.goto(url + path);
  await expect.poll(main, { timeout: 10_000 }).toMatch(answer);
};
const undo = async () => {
  await button("Undo").click();
  await expect.poll(async () => (await told()).join()).toContain("Undone");
};

describe("the settings", () => {
  test("say in their first line what is decided, and are accessible", async () => {
    await open("/settings", /Furniture Retailer has 3 exposure bands and 4 demand bands/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("tell which services other bands would move, before anything is saved", async () => {
    await button("Change: bands for exposure and demand").click();
    await page.waitForURL("**/settings?edit=bands");
    await page.getByLabel("Up to (USD an hour)").nth(1).fill("150000");
    await expect.poll(main).toMatch(/[1-9]\d* of \d+ services would move/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("refuse bands out of order at the field", async () => {
    await page.getByLabel("Up to (USD an hour)").nth(1).fill("5000");
    await expect.poll(main).toContain("must be more than the maximum of the band before");
    await page.getByLabel("Up to (USD an hour)").nth(1).fill("150000");
  });

  test("ask why, keep what was typed, decide, and can be undone", async () => {
    await button("Decide").click();
    await expect.poll(main).toContain("say why");
    expect(await page.getByLabel("Up to (USD an hour)").nth(1).inputValue()).toBe("150000");
    await page.getByLabel("Why").fill("the board decided");
    await button("Decide").click();
    await expect.poll(main).toContain("$150,000");
    expect(await main()).toContain("the board decided");
    expect((await told()).join()).toContain("holds from now on");
    await undo();
    await expect.poll(main).toContain("$250,000");
    expect(await main()).toContain("2 earlier decisions");
  });

  test("a decision may come later, and is taken back until then", async () => {
    await button("Change: incident-loss thresholds").click();
    await page.getByLabel("Major from").fill("60000");
    await page.getByLabel("Holds from").fill("2099-01-01T00:00");
    await page.getByLabel("Why").fill("from the next year");
    await button("Decide").click();
    await expect.poll(main).toContain("One decision comes into force later");
    await button("Take back").click();
    await expect.poll(main).not.toContain("comes into force later");
  });
});

describe("what the catalogue knows is edited in place", () => {
  test("a service: what is saved is on its page, and undo puts the former back", async () => {
    await open("/services/bedroom", /Bedroom/);
    await button("Edit").click();
    await page.waitForURL("**/edit/service/bedroom");
    await page.getByLabel("Description").fill("Plan a bedroom in an afternoon.");
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Save").click();
    await page.waitForURL("**/services/bedroom");
    await expect.poll(main).toContain("Plan a bedroom in an afternoon.");
    await undo();
    await expect.poll(main).not.toContain("Plan a bedroom in an afternoon.");
  });

  test("a team: a zone that there is not is refused at its field, and what was typed stays", async () => {
    await open("/edit/team/bedroom", /Edit Bedroom/);
    await page.getByLabel("Time zone").fill("Europe/Londn");
    await page.getByLabel("Description").fill("Typed before");
    await button("Save").click();
    await expect.poll(main).toContain("Europe/London");
    expect(await page.getByLabel("Time zone").inputValue()).toBe("Europe/Londn");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await expect.poll(main).toContain("what you typed before");
    expect(await page.getByLabel("Description").inputValue()).toBe("Typed before");
    await button("Start again").click();
    await expect.poll(() => page.getByLabel("Time zone").inputValue()).toBe("Europe/London");
  });

  test("a domain: geography is shown as refused, with the reason", async () => {
    await open("/edit/domain/home", /Edit Home/);
    expect(await page.getByRole("radio", { name: /Geography/ }).isDisabled()).toBe(true);
    expect(await main()).toContain("raises cognitive load");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("a person declines on-call, and no reason is asked", async () => {
    await open("/edit/person/lin", /Edit Lin Chen/);
    await page.getByLabel(/Takes part in on-call/).uncheck();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Save").click();
    await page.waitForURL("**/people/lin");
    await undo();
  });

  test("what somebody else saved meanwhile is told, and one's own goes on top", async () => {
    await open("/edit/service/bedroom", /Edit Bedroom/);
    await page.getByLabel("Tags").fill("web\nmine");
    const address = `${url}/api/v1/documents/Service/bedroom`;
    const { spec, version } = await (await page.request.get(address)).json();
    await page.request.put(address, { data: { spec: { ...spec, description: "Theirs" }, version } });
    await button("Save").click();
    await expect.poll(main).toContain("has changed since you opened it");
    expect(await main()).toContain('is now "Theirs"');
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Keep my changes upon theirs").click();
    await expect.poll(() => page.getByLabel("Description").inputValue()).toBe("Theirs");
    await button("Save").click();
    await page.waitForURL("**/services/bedroom");
    await expect.poll(main).toContain("mine");
    expect(await main()).toContain("Theirs");
  });

  test("what files manage shows its file, and how it is handed over", async () => {
    const code = { data: { to: "code" } };
    await page.request.post(`${url}/api/v1/documents/Domain/home/hand-over`, code);
    await open("/edit/domain/home", /Home is managed by files/);
    expect(await main()).toContain("domains/home.yaml");
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Hand over to the interface").click();
    await expect.poll(main).toContain("Edit Home");
  });

  test("a new service is begun from the palette; its name is taken once", async () => {
    await page.keyboard.press("Control+k");
    await page.getByLabel("Find a page, a service, a person or an action").fill("new service");
    await page.getByRole("option", { name: "New service" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/new/service");
    await page.getByLabel("Name", { exact: true }).fill("Bedroom");
    await button("Add the service").click();
    await expect.poll(main).toContain("is taken; choose another");
    await page.getByLabel("Name", { exact: true }).fill("Garden Planner");
    expect(await page.getByRole("textbox", { name: "Name in addresses and files" }).inputValue()).toBe(
      "garden-planner",
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Add the service").click();
    await page.waitForURL("**/services/garden-planner");
    await expect.poll(main).toContain("Garden Planner");
  });
});

describe("the quarterly reflection", () => {
  test("is prepared on demand, and says what is not recorded yet", async () => {
    await open("/decide/reflection", /No reflection on Q\d \d{4} is prepared yet/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button("Prepare it").click();
    await expect.poll(main).toMatch(/Nothing was lost in Q\d \d{4} so far/);
    expect(await main()).toContain("No deployments are recorded yet");
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test("on a phone nothing lies beside the page", async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of [
    "/settings?edit=bands",
    "/edit/service/bedroom",
    "/edit/team/bedroom",
    "/new/team",
    "/decide/reflection",
  ]) {
    await page.goto(url + path);
    await page.locator("main h1").waitFor();
    await page.waitForTimeout(500);
    const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect([path, beyond]).toEqual([path, 0]);
    expect([path, await accessibilityProblems(page)]).toEqual([path, []]);
  }
  expect(example.wrong).toEqual([]);
});
