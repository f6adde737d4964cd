import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "./browser.ts";
import { eventually, startServerProcess, type ServerProcess } from "./server-process.ts";

/** The example organisation on a real server, and a real browser in which Ada, its administrator, is signed in. */
export type ExampleInBrowser = {
  server: ServerProcess;
  browser: Browser;
  page: Page;
  password: string;
  /** What the page complained of on its own: script errors and refused requests. */
  wrong: string[];
  stop(): Promise<void>;
};

/** `provoked` are the complaints that a test means to cause, such as a refusal's status. */
export async function openExample({
  signedIn = true,
  provoked,
}: { signedIn?: boolean; provoked?: RegExp } = {}): Promise<ExampleInBrowser> {
  const server = await startServerProcess({ flags: ["--example"] });
  await eventually(async () => server.output().includes("Ctrl-C"), 60_000);
  const password = /Password\s+(\S+)/.exec(server.output())?.[1] ?? "";
  const browser = await launchBrowser();
  const wrong: string[] = [];
  const page = await openPage(browser, wrong, provoked);
  if (signedIn)
    await page.request.post(`${server.url}/api/v1/session`, { data: { email: "ada@example.com", password } });
  return {
    server,
    browser,
    page,
    password,
    wrong,
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Signs Ada in by the form, wherever it appears. */
export async function signInAsAda(
  page: Page,
  { password }: Pick<ExampleInBrowser, "password">,
): Promise<void> {
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password").first().fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
