import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { packageRoot } from "../../src/platform/package-root.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium without a window, with a fresh profile. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: flags });

/** A page in a new profile; script errors and refused requests go to `wrong`, but for those that a test means to provoke. */
export async function openPage(browser: Browser, wrong: string[], provoked?: RegExp): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !provoked?.test(message.text())) wrong.push(message.text());
  });
  return page;
}

/** What axe finds wrong with the page as it stands, each in one line; empty when it is accessible by its rules. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const axe = await readFile(join(packageRoot, "node_modules/axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; help: string; nodes: { html: string }[] }[] };
    const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    const { violations } = await loaded.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ""}`);
  });
}

/**
 * What is wrong with a page on a wide light screen and on a narrow dark one: what axe finds, and whether it is wider than the
 * screen. Empty where everybody can use it.
 */
export async function problemsOnEveryScreen(page: Page, url: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [width, colorScheme] of [
    [1280, "light"],
    [360, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(url);
    await page.locator("main h1, main h2").first().waitFor();
    await page.waitForTimeout(700);
    const found = await accessibilityProblems(page);
    const beyond = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    if (beyond > 0) found.push(`it is ${beyond} px wider than the screen`);
    problems.push(...found.map((problem) => `${width} px, ${colorScheme}: ${problem}`));
  }
  return problems;
}
