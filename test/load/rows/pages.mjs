import { chromium } from "playwright-core";
import { median, ms, percentile, whole } from "../support/figures.mjs";
import { dataFolder, startServer, until } from "../support/server.mjs";

/** A phone of the middle range: its screen, a quarter of this machine's speed, 4G at 9 Mbit/s with 85 ms there and back. */
const phone = { viewport: { width: 390, height: 844 }, slowdown: 4, bitsPerSecond: 9_000_000, latency: 85 };
const visits = 3;

/** What a phone loads and how soon it shows something, page by page; and how soon the next page stands. */
export async function run() {
  const data = await dataFolder();
  const server = await startServer({ folder: data.folder, flags: ["--example"] });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  });
  try {
    await until(() => server.output().includes("Ctrl-C"), 60);
    const first = await firstLoads(browser, server);
    const took = await navigations(browser, server);
    return [
      ...first.flatMap(({ path, scriptKb, paintMs }) => [
        {
          what: `first load of ${path}: script, compressed`,
          goal: "< 200 kB",
          measured: `${whole(scriptKb)} kB`,
          beside: "",
          met: scriptKb < 200,
        },
        {
          what: `first load of ${path}: largest paint on a phone`,
          goal: "< 1.5 s",
          measured: ms(paintMs),
          beside: "",
          met: paintMs < 1500,
        },
      ]),
      {
        what: "from page to page, once loaded",
        goal: "< 150 ms",
        measured: `median ${ms(median(took))}`,
        beside: `p95 ${ms(percentile(took, 0.95))}`,
        met: median(took) < 150,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    await data.remove();
  }
}

async function firstLoads(browser, server) {
  await server.post("/api/v1/alerts", { service: "bedroom", summary: "Requests fail", severity: "critical" });
  const incident = await until(async () => (await server.get("/api/v1/incidents")).items[0]?.id, 10);
  const loads = [];
  for (const [name, path] of [
    ["home", "/"],
    ["the portal", "/portal"],
    ["a service", "/services/bedroom"],
    ["the incident room", `/incidents/${incident}`],
    ["the selector", "/decide/selector"],
    ["on call", "/on-call"],
  ]) {
    const seen = [];
    for (let i = 0; i < visits; i += 1) seen.push(await firstLoad(browser, server, path));
    loads.push({
      path: name,
      scriptKb: median(seen.map(({ scriptBytes }) => scriptBytes)) / 1000,
      paintMs: median(seen.map(({ paintMs }) => paintMs)),
    });
  }
  return loads;
}

/** Signs in, in a browser that has never been here. */
async function newVisitor(browser, server) {
  const context = await browser.newContext({ viewport: phone.viewport, serviceWorkers: "block" });
  const page = await context.newPage();
  const password = /Password\s+(\S+)/.exec(server.output())[1];
  await page.request.post(`${server.url}/api/v1/session`, { data: { email: "ada@example.com", password } });
  return { context, page };
}

async function firstLoad(browser, server, path) {
  const { context, page } = await newVisitor(browser, server);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: phone.slowdown });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.bitsPerSecond / 8,
    uploadThroughput: phone.bitsPerSecond / 8,
  });
  const scripts = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.endsWith(".js")) scripts.push(request.sizes());
  });
  await page.goto(server.url + path);
  await page.locator("main h1").first().waitFor();
  await page.waitForTimeout(1500);
  const paintMs = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
  const sizes = await Promise.all(scripts);
  await context.close();
  return { scriptBytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0), paintMs };
}

/** From the press of a link to the next page's first line, at this machine's own speed, in turns through pages seen before. */
async function navigations(browser, server) {
  const { context, page } = await newVisitor(browser, server);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${server.url}/portal`);
  const names = ["Map", "Ownership", "Gaps", "Estate", "Decisions", "On call", "Incidents", "Portal"];
  const took = [];
  for (let round = 0; round < 4; round += 1)
    for (const name of names) {
      await page.locator("main h1").first().waitFor();
      const one = await page.evaluate(pressAndWait, name);
      if (round > 0) took.push(one);
    }
  await context.close();
  return took;
}

/** Runs in the page: presses the link and waits until another first line stands, painted. */
const pressAndWait = (name) =>
  new Promise((resolve) => {
    const before = document.querySelector("main h1");
    const link = [...document.querySelectorAll("nav a")].find((one) => one.textContent.trim() === name);
    const began = performance.now();
    link.click();
    const look = () => {
      const now = document.querySelector("main h1");
      if (now === null || now === before || now.textContent === "") requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - began));
    };
    requestAnimationFrame(look);
  });
