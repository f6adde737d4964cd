import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../src/platform/package-root.ts";
import { accessibilityProblems } from "../support/browser.ts";
import { openExample, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;
let folder: string;

beforeAll(async () => {
  example = await openExample();
  ({ page } = example);
  folder = await mkdtemp(join(tmpdir(), "runwright-objectives-"));
});
afterAll(async () => {
  await example?.stop();
  await rm(folder, { recursive: true });
});

const go = (path: string) => page.goto(example.server.url + path);
const heading = () => page.locator("main h1").innerText();
/** Figures are kept together with their signs by narrow spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2060]/g, " ").replaceAll(/ +/g, " ");
const address = () => page.getByRole("navigation", { name: "Address" }).locator("li").allInnerTexts();
const objectiveNames = () => page.locator("tbody tr td:first-child a").allInnerTexts();

const slo = `apiVersion: openslo/v1
kind: SLO
metadata: {name: returns-answered, displayName: Returns are answered, annotations: {ticket: R-7}}
spec:
  service: Returns
  indicator:
    metadata: {name: returns-requests}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {type: Prometheus, spec: {query: "sum(returns{code!~\\"5..\\"})"}}}
        total: {metricSource: {type: Prometheus, spec: {query: sum(returns)}}}
  timeWindow: [{duration: 28d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{displayName: Good, target: 0.995}]
`;

/** What somebody types in a shell beside the files. */
const importFiles = async (): Promise<string> => {
  await writeFile(join(folder, "returns.yaml"), slo);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(packageRoot, "dist/src/cli/runwright.js"), "import", "openslo", folder],
    { env: { ...process.env, RUNWRIGHT_URL: example.server.url, RUNWRIGHT_API_KEY: example.server.key } },
  );
  return stdout;
};

describe("the list of objectives", () => {
  test("says in words what it comes to, and that nothing is measured yet", async () => {
    await go("/objectives");
    await expect.poll(heading).toBe("6 objectives say how well 5 services must do; 2 need a second look.");
    await page.getByText("Declared; not measured yet.").waitFor();
  });

  test("keeps its filters in the address", async () => {
    await go("/objectives?team=checkout");
    await expect.poll(heading).toContain("3 objectives say how well 2 services must do");
    await page.reload();
    await expect
      .poll(async () => (await objectiveNames()).toSorted())
      .toEqual(["Checkout answers fast", "Checkout takes orders", "Payments are taken"]);
    await go("/objectives?team=bedroom&service=checkout");
    await page.getByRole("button", { name: "Show every objective" }).click();
    await expect.poll(async () => (await objectiveNames()).length).toBe(6);
  });
});

describe.each([360, 1280])("the list on a screen %i wide", (width) => {
  test("cuts nothing", async () => {
    await page.setViewportSize({ width, height: 800 });
    await go("/objectives");
    const table = page.getByRole("region", { name: "Objectives, scrollable" });
    expect(await table.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  });
});

describe("an objective", () => {
  test("says all of it: what it asks, the queries, its alert policies", async () => {
    await go("/objectives");
    await page.getByRole("link", { name: "Checkout answers fast" }).click();
    await page.waitForURL("**/objectives/checkout-latency");
    await expect
      .poll(async () => plain(await heading()))
      .toBe("Checkout asks that 99.5 % of requests are answered within 400 ms, over 30 days, rolling.");
    expect(await page.getByLabel("Good events", { exact: true }).innerText()).toContain('le="0.4"');
    await page.getByText("fast-burn (page): the budget burns at least 14.4").waitFor();
  });

  test("tells where it does not fit, on its page and on its service's", async () => {
    await go("/objectives/payments-agreement");
    await page.getByText("the agreement with customers promises").waitFor();
    await go("/services/bedroom");
    const panel = page.getByRole("region", { name: "Objectives" });
    await panel.getByRole("link", { name: "Bedroom pages are there" }).waitFor();
    expect(plain(await panel.innerText())).toContain("The objective asks 99.5 %, the estimate asks 99.0 %.");
  });
});

test("Ctrl K finds an objective by its name", async () => {
  await go("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByLabel("Find a page, a service, a person or an action").fill("answers fast");
  await page.getByRole("option", { name: /Checkout answers fast/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/objectives/checkout-latency");
});

describe("an objective of OpenSLO", () => {
  test("comes in from a shell, and says where it came from", async () => {
    expect(await importFiles()).toContain("+ Objective returns-answered");
    expect(await importFiles()).toContain("0 added, 0 changed, 1 unchanged");
    await go("/services/returns");
    await page.getByRole("link", { name: "Returns are answered" }).click();
    await page.waitForURL("**/objectives/returns-answered");
    await expect
      .poll(async () => plain(await heading()))
      .toContain("Returns asks that 99.5 % of events are good");
    await page.getByText("returns.yaml:15").waitFor();
    await page.getByText("R-7").waitFor();
  });
});

describe("an objective in the interface", () => {
  test("is made from its service's page, and asks for what its kind needs", async () => {
    await go("/services/room-planner");
    await page.getByRole("region", { name: "Objectives" }).getByRole("link", { name: "Add one" }).click();
    expect(await address()).toEqual(["Run", "Objectives", "New objective"]);
    await page.getByLabel("Name", { exact: true }).fill("Room Planner answers fast");
    await page.getByLabel("Looks at").selectOption("latency");
    await page.getByLabel("In time is within, in milliseconds").fill("250");
    await page.getByLabel("Source", { exact: true }).fill("samples");
    await page.getByLabel("Target").fill("0.99");
    await page.getByRole("button", { name: "Add the objective" }).click();
    await page.getByText("looks like a ratio; 99, perhaps").waitFor();
    await page.getByLabel("Target").fill("99.5");
    await page.getByRole("button", { name: "Add the objective" }).click();
    await page.waitForURL("**/objectives/room-planner-answers-fast");
    await expect
      .poll(async () => plain(await heading()))
      .toBe("Room Planner asks that 99.5 % of requests are answered within 250 ms, over 28 days, rolling.");
  });

  test("is edited, and taken out of use, by whoever owns its service", async () => {
    await go("/objectives/room-planner-answers-fast");
    await page.getByRole("button", { name: "Edit" }).click();
    expect(await address()).toEqual(["Run", "Objectives", "Edit objective room-planner-answers-fast"]);
    await page.getByLabel("Over the last").fill("7d");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/objectives/room-planner-answers-fast");
    await expect.poll(async () => plain(await heading())).toContain("over 7 days, rolling.");
    await go("/edit/objective/room-planner-answers-fast");
    await page.getByRole("button", { name: "Take Room Planner answers fast out of use" }).click();
    await page.waitForURL("**/objectives");
    await expect.poll(objectiveNames).not.toContain("Room Planner answers fast");
  });
});

describe("its pages, by keyboard and screen reader, in every size and light", () => {
  test.each([
    ["wide and light", 1280, "light"],
    ["narrow and dark", 360, "dark"],
  ] as const)("%s", async (_, width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const path of [
      "/objectives",
      "/objectives?team=bedroom&service=checkout",
      "/objectives/checkout-latency",
      "/objectives/payments-agreement",
      "/objectives/returns-answered",
      "/new/objective",
    ]) {
      await go(path);
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      expect([path, ...(await accessibilityProblems(page))]).toEqual([path]);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect([path, overflow]).toEqual([path, 0]);
    }
  });

  test("and nothing went wrong on any of them", () => {
    expect(example.wrong.filter((message) => !message.includes("422"))).toEqual([]);
  });
});
