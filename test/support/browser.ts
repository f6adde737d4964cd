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
