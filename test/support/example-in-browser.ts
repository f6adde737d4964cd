import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { eventually, startServerProcess, type ServerProcess } from "./server-process.ts";

/** The example organisation on a real server, and a real browser in which Ada, its administrator, is signed in. */
export type ExampleInBrowser = {
  server: ServerProcess;
  browser: Browser;
  page: Page;
  /** What the page complained of on its own: script errors and refused requests. */
  wrong: string[];
  stop(): Promise<void>;
};

export async function openExample(): Promise<ExampleInBrowser> {
  const server = await startServerProcess({ flags: ["--example"] });
  await eventually(async () => server.output().includes("Ctrl-C"), 60_000);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  const password = /Password\s+(\S+)/.exec(server.output())?.[1] ?? "";
  await page.request.post(`${server.url}/api/v1/session`, { data: { email: "ada@example.com", password } });
  return {
    server,
    browser,
    page,
    wrong,
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}
