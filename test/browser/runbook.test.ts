import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../src/platform/package-root.ts";
import { accessibilityProblems, problemsOnEveryScreen } from "../support/browser.ts";
import { openExample, type ExampleInBrowser } from "../support/example-in-browser.ts";

let example: ExampleInBrowser;
let page: Page;
let folder: string;

beforeAll(async () => {
  example = await openExample();
  ({ page } = example);
  folder = await mkdtemp(join(tmpdir(), "runwright-runbooks-"));
});
afterAll(async () => {
  await example?.stop();
  await rm(folder, { recursive: true });
});

const go = (path: string) => page.goto(example.server.url + path);
const heading = () => page.locator("main h1").innerText();

const text = `---
apiVersion: runwright/v1
kind: Runbook
name: search-stale
service: product-search
alerts: [IndexStale]
---

# The index is stale

Customers find pieces that are sold out. <script>document.title = "taken"</script>

## Make sure

1. Look at the age of the index.
2. [Never here](javascript:document.title="taken").

## Build it anew

\`\`\`sh
index rebuild --all
\`\`\`

## It is over when

The index is younger than an hour.
`;

/** What an author types in a shell beside the catalogue. */
const apply = async (markdown: string): Promise<string> => {
  await mkdir(join(folder, "runbooks"), { recursive: true });
  await writeFile(join(folder, "README.md"), "# What this folder is\n");
  await writeFile(join(folder, "runbooks/search-stale.md"), markdown);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(packageRoot, "dist/src/cli/runwright.js"), "apply", "-f", folder],
    { env: { ...process.env, RUNWRIGHT_URL: example.server.url, RUNWRIGHT_API_KEY: example.server.key } },
  );
  return stdout;
};

describe("a runbook from a file", () => {
  test("is applied, found on its service's page, and read", async () => {
    expect(await apply(text)).toContain("+ Runbook search-stale");
    await go("/services/product-search");
    await page.getByRole("link", { name: "The index is stale" }).click();
    await page.waitForURL("**/runbooks/search-stale");
    await expect.poll(heading).toBe("The index is stale");
    await page.getByRole("heading", { name: "Build it anew" }).waitFor();
    await page.getByRole("link", { name: "It is over when" }).click();
    await page.waitForURL((url) => url.hash === "#section-it-is-over-when");
  });

  test("shows whatever somebody wrote as words, and runs none of it", async () => {
    expect(await page.locator("article").innerText()).toContain("<script>");
    expect(await page.getByRole("link", { name: "Never here" }).count()).toBe(0);
    expect(await page.title()).toContain("The index is stale");
  });

  test("is changed in its file only, and says so", async () => {
    await page.getByRole("button", { name: "Managed by files" }).click();
    await page.waitForURL("**/edit/runbook/search-stale");
    await page.getByText("kind: Runbook").waitFor();
  });

  test("tells what each saving changed", async () => {
    expect(await apply(text.replace("an hour", "a quarter of an hour"))).toContain("~ Runbook search-stale");
    await go("/runbooks/search-stale");
    await page.getByRole("link", { name: "what changed in version 2" }).click();
    await expect
      .poll(() => page.locator("[data-kind=removed], [data-kind=added]").allInnerTexts())
      .toEqual([
        expect.stringContaining("The index is younger than an hour."),
        expect.stringContaining("The index is younger than a quarter of an hour."),
      ]);
    await page.getByText("Text", { exact: true }).click();
    await page.getByText(/^Version 2 of 2, saved by/).waitFor();
    await page.getByRole("link", { name: "Version 1" }).click();
    await page.getByText("The index is younger than an hour.").waitFor();
  });
});

describe("a runbook in the interface", () => {
  test("is edited by a member of the team that keeps it, who sees before what readers will see", async () => {
    await go("/runbooks/bedroom-release-back");
    await page.getByRole("button", { name: "Edit" }).click();
    const body = page.getByLabel("Text, in Markdown");
    await body.fill(`${await body.inputValue()}\n## And then\n\nTell **everybody**.\n`);
    await page.getByText("As readers see it").click();
    await page.getByRole("heading", { name: "And then" }).waitFor();
    await page.getByLabel("Why").fill("somebody was not told");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/runbooks/bedroom-release-back");
    await page.getByRole("heading", { name: "And then" }).waitFor();
    await page.getByText("somebody was not told").waitFor();
    await page.getByText("2 versions").waitFor();
  });

  test("a mistake stands at its field, and what was typed stays", async () => {
    await go("/edit/runbook/bedroom-release-back");
    await page.getByLabel("Text, in Markdown").fill(" ");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/write down what to do/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  test("is begun from a service, for which it then is", async () => {
    await go("/services/room-planner");
    await page.getByRole("link", { name: "Write one" }).click();
    await page.getByLabel("Title").fill("The room is empty");
    await page.getByLabel("Alerts that it serves").fill("RoomEmpty\nclass=storage, component=plans");
    await page.getByRole("button", { name: "Add the runbook" }).click();
    await page.waitForURL("**/runbooks/the-room-is-empty");
    await page
      .getByText("For Room Planner, when RoomEmpty or class=storage, component=plans fires.")
      .waitFor();
  });
});

test("Ctrl K finds a runbook by an alert that it serves", async () => {
  await go("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByLabel("Find a page, a service, a person or an action").fill("IndexStale");
  await page.getByRole("option", { name: /The index is stale/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/runbooks/search-stale");
});

describe("the list", () => {
  test("is searched and filtered, and its address says by what", async () => {
    await go("/runbooks");
    await expect.poll(heading).toMatch(/^6 runbooks tell what to do for 6 services/);
    await page.getByLabel("Words in a runbook").fill("certificate");
    await page.waitForURL((url) => url.searchParams.get("q") === "certificate");
    await expect.poll(() => page.locator("tbody a").first().innerText()).toBe("Cards are refused");
    await go("/runbooks?team=application-support");
    await expect.poll(heading).toMatch(/^1 runbook tells what to do for 1 service/);
    await go("/runbooks?q=nothing-is-called-this");
    await page.getByRole("button", { name: "Show every runbook" }).click();
    await expect.poll(heading).toMatch(/^6 runbooks/);
    expect(await page.getByLabel("Words in a runbook").inputValue()).toBe("");
    await go("/runbooks?service=bedroom");
    await expect.poll(() => page.getByLabel("Service", { exact: true }).inputValue()).toBe("Bedroom");
  });

  test.each([360, 1280])("fits the screen, %i wide, with nothing cut", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await go("/runbooks");
    const table = page.getByRole("region", { name: "Runbooks, scrollable" });
    expect(await table.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  });
});

describe("an incident", () => {
  test("shows what is written down for its alert first, to be read in the room", async () => {
    await example.server.post("/api/v1/alerts", {
      service: "product-search",
      summary: "The index is 3 hours old",
      labels: { alertname: "IndexStale" },
    });
    await expect
      .poll(async () => (await example.server.get("/api/v1/incidents?state=open")).items.length)
      .toBe(1);
    await go("/incidents/1");
    await page.getByText("for this alert", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Read here: The index is stale" }).click();
    await page.getByText("index rebuild --all").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe("every page of it is accessible by axe's rules", () => {
  const pages = [
    "/runbooks",
    "/runbooks/payments-refused",
    "/runbooks/search-stale?version=2&show=changes",
    "/services/product-search",
    "/edit/runbook/bedroom-errors",
    "/new/runbook",
  ];

  test.each(pages)("%s, wide and light, narrow and dark", async (path) => {
    expect(await problemsOnEveryScreen(page, example.server.url + path)).toEqual([]);
  });

  test("nothing went wrong in the browser on the way but the refusal that was provoked", () =>
    expect(example.wrong.filter((line) => !line.includes("422"))).toEqual([]));
});
