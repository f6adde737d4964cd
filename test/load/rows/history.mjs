import { median, ms, timed, whole } from "../support/figures.mjs";
import { dataFolder, startServer, until } from "../support/server.mjs";

const half = 25_000;
const batch = 50;
const senders = 8;
const flatRatio = 1.3;

/** What one alert and the busiest lists cost with so much history, and with twice as much: cost must stay flat. */
export async function run() {
  const data = await dataFolder();
  const server = await startServer({ folder: data.folder });
  try {
    await server.post("/api/v1/catalogue/apply", { files: [{ path: "bench.yaml", text: organisation }] });
    const key = await server.key("alerts:write", "read");
    await live(server, key, 0);
    const once = await measure(server, key, "once");
    await live(server, key, half);
    const twice = await measure(server, key, "twice");
    return Object.entries(once).map(([what, before]) => ({
      what: `${what}: ${whole(half)} past alerts, then twice as many`,
      goal: `flat (< ${flatRatio} ×)`,
      measured: `${ms(before)}, then ${ms(twice[what])}`,
      beside: `${(twice[what] / before).toFixed(2)} ×`,
      met: twice[what] / before < flatRatio,
    }));
  } finally {
    await server.stop();
    await data.remove();
  }
}

/** Alerts that fire and end. */
async function live(server, key, from) {
  for (const over of [false, true]) {
    const batches = Array.from({ length: half / batch }, (_, i) => from + i * batch);
    await Promise.all(
      Array.from({ length: senders }, async () => {
        for (let first = batches.pop(); first !== undefined; first = batches.pop())
          await server.post("/api/v2/alerts", alerts(first, over), key);
      }),
    );
    await until(async () => /^runwright_intake_lag_seconds 0$/m.test(await server.get("/metrics")), 120);
  }
}

const alerts = (first, over) =>
  Array.from({ length: batch }, (_, i) => ({
    labels: {
      alertname: "DiskFull",
      service: `shop-${(first + i) % 20}`,
      instance: `web-${first + i}`,
      severity: "warning",
    },
    ...(over && { endsAt: new Date(Date.now() - 1000).toISOString() }),
  }));

async function measure(server, key, round) {
  const one = (i) => ({
    summary: `Disk ${round} ${i} is full`,
    service: "shop-1",
    severity: "warning",
    source: `${round}-${i}`,
  });
  const calls = {
    "one alert, processed before the answer": (i) => server.post("/api/v1/alerts", one(i), key),
    "the list of alerts": () => server.get("/api/v1/alerts?limit=50"),
    "the list of incidents": () => server.get("/api/v1/incidents?limit=50"),
    "a service's page": (i) => server.get(`/api/v1/services/shop-${i % 20}`),
  };
  const medians = {};
  for (const [what, call] of Object.entries(calls)) {
    await timed(20, (i) => call(i + 1000));
    medians[what] = median(await timed(200, call));
  }
  return medians;
}

const organisation = [
  "apiVersion: runwright/v1\nkind: Organisation\nname: bench\nspec: {currency: USD, catchAllTeam: shop}\n",
  "apiVersion: runwright/v1\nkind: Person\nname: ada\nspec: {email: ada@example.com, displayName: Ada, timeZone: Europe/London}\n",
  'apiVersion: runwright/v1\nkind: Team\nname: shop\nspec: {fundedBy: product, calendar: {timeZone: Europe/London, hours: {mon-fri: "09:00-17:00"}}, members: [{person: ada@example.com, roles: [developer]}]}\n',
  ...Array.from(
    { length: 20 },
    (_, i) =>
      `apiVersion: runwright/v1\nkind: Service\nname: shop-${i}\nspec: {kind: digital, owner: shop, lifecycle: live, exposurePerHour: 5000, demand: low}\n`,
  ),
].join("---\n");
