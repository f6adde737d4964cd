import type { Browser, Page } from "playwright-core";
import { actingAs } from "./acting-as.ts";
import { launchBrowser, openPage } from "./browser.ts";
import { createEmbeddedDatabase } from "./embedded-database.ts";
import { applyCatalogue, retailerCatalogue } from "./retailer.ts";
import { freePort } from "./server-process.ts";
import { createTestApp, type TestApp } from "./test-app.ts";

/** The furniture retailer with everybody's session at hand, so that two people can act in two browsers. */
export type RetailerInBrowser = {
  app: TestApp;
  url: string;
  /** What the pages complained of on their own: script errors and refused requests. */
  wrong: string[];
  /** A page of a new browser in which somebody is signed in. */
  pageOf(person: string): Promise<Page>;
  stop(): Promise<void>;
};

/** `more` are documents besides the retailer's; `provoked` are the complaints that a test means to cause. */
export async function openRetailer(more: string, provoked?: RegExp): Promise<RetailerInBrowser> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = await createTestApp(
    new Date().toISOString(),
    { RUNWRIGHT_BASE_URL: url },
    createEmbeddedDatabase,
  );
  const applied = await applyCatalogue(app, retailerCatalogue + more);
  if (applied.status !== 200) throw new Error(JSON.stringify(applied.body));
  await app.app.http.listen({ host: "127.0.0.1", port });
  const browser: Browser = await launchBrowser();
  const wrong: string[] = [];
  return {
    app,
    url,
    wrong,
    async pageOf(person) {
      const { cookie = "" } = await actingAs(app, person);
      const [name = "", value = ""] = cookie.split("=");
      const page = await openPage(browser, wrong, provoked);
      await page.context().addCookies([{ name, value, url }]);
      return page;
    },
    async stop() {
      await browser.close();
      await app.stop();
    },
  };
}
