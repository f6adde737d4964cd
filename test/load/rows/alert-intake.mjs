import { startAlertmanager } from "../support/alertmanager.mjs";
import { median, ms, seconds, whole } from "../support/figures.mjs";
import { memoryOf } from "../support/memory.mjs";
import { dataFolder, startServer, until } from "../support/server.mjs";
import { sendAlerts } from "../support/wrk.mjs";

const rounds = 5;
const roundSeconds = 4;
const distinctAlerts = 4000;
const services = 1000;

/** Alerts by HTTP beside Alertmanager, which keeps them in memory; Runwright answers once they are on disk, and routes them. */
export async function run() {
  const alertmanager = await startAlertmanager();
  try {
    const tried = [];
    for (const processes of [1, 2]) tried.push(await measure(alertmanager, processes));
    return [...single(tried), ...storm(tried)];
  } finally {
    await alertmanager.stop();
  }
}

async function measure(alertmanager, processes) {
  const data = await dataFolder();
  const server = await startServer({ folder: data.folder, processes });
  try {
    await arrange(server);
    const key = await server.key("alerts:write");
    const measured = { processes };
    for (const batch of [1, 50]) {
      // The first rounds open the incidents and warm both up; they do not count.
      await sendAlerts({ url: alertmanager.url, batch, seconds: roundSeconds });
      await sendAlerts({ url: server.url, key, batch, seconds: roundSeconds });
      await processed(server);
      const theirs = [];
      const ours = [];
      for (let round = 0; round < rounds; round += 1) {
        theirs.push(await sendAlerts({ url: alertmanager.url, batch, seconds: roundSeconds }));
        ours.push(await sendAlerts({ url: server.url, key, batch, seconds: roundSeconds }));
      }
      const lagSeconds = await processed(server);
      measured[batch] = { theirs, ours, lagSeconds, memory: await memoryOf(server.pid) };
    }
    measured.kept = await countAlerts(server);
    return measured;
  } finally {
    await server.stop();
    await data.remove();
  }
}

const arrange = (server) =>
  server.post("/api/v1/catalogue/apply", {
    files: [
      { path: "bench.yaml", text: [shared, ...Array.from({ length: services }, serviceFile)].join("---\n") },
    ],
  });

const shared = `apiVersion: runwright/v1
kind: Organisation
name: bench
spec: {currency: USD, catchAllTeam: shop}
---
apiVersion: runwright/v1
kind: Person
name: ada
spec: {email: ada@example.com, displayName: Ada, timeZone: Europe/London}
---
apiVersion: runwright/v1
kind: Team
name: shop
spec:
  fundedBy: product
  calendar: {timeZone: Europe/London, hours: {mon-sun: "00:00-24:00"}}
  members: [{person: ada@example.com, roles: [developer]}]
`;

const serviceFile = (_, i) => `apiVersion: runwright/v1
kind: Service
name: service-${i}
spec: {kind: digital, owner: shop, lifecycle: live, exposurePerHour: 500000, demand: high}
`;

/** Seconds until everything that was accepted is deduplicated and routed. */
async function processed(server) {
  const began = performance.now();
  await until(async () => /^runwright_intake_lag_seconds 0$/m.test(await server.get("/metrics")), 60);
  return (performance.now() - began) / 1000;
}

async function countAlerts(server) {
  let count = 0;
  let next = null;
  do {
    const page = await server.get(`/api/v1/alerts?state=firing&limit=100${next ? `&cursor=${next}` : ""}`);
    count += page.items.length;
    next = page.next;
  } while (next !== null);
  return count;
}

const rate = (measured) => median(measured.map(({ requestsPerSecond }) => requestsPerSecond));
const ratio = ({ ours, theirs }) => rate(ours) / rate(theirs);
const best = (tried, batch) => tried.reduce((a, b) => (ratio(a[batch]) >= ratio(b[batch]) ? a : b));
const withProcesses = ({ processes }) =>
  processes === 1 ? "one process" : `${processes} processes for HTTP`;

function single(tried) {
  const chosen = best(tried, 1);
  const { ours, theirs } = chosen[1];
  const p99 = median(ours.map(({ p99Milliseconds }) => p99Milliseconds));
  return [
    {
      what: `intake, one alert a request (${withProcesses(chosen)})`,
      goal: "at least Alertmanager's requests/s",
      measured: `${whole(rate(ours))}/s, ${ratio(chosen[1]).toFixed(2)} ×`,
      beside: `Alertmanager ${whole(rate(theirs))}/s`,
      met: ratio(chosen[1]) >= 1,
    },
    {
      what: "… p99",
      goal: "< 50 ms",
      measured: ms(p99),
      beside: `Alertmanager ${ms(median(theirs.map(({ p99Milliseconds }) => p99Milliseconds)))}`,
      met: p99 < 50,
    },
    {
      what: "… with the other number of processes",
      goal: "",
      measured: tried.map((one) => `${one.processes}: ${whole(rate(one[1].ours))}/s`).join(", "),
      beside: "",
      met: null,
    },
  ];
}

function storm(tried) {
  const chosen = best(tried, 50);
  const { ours, theirs, lagSeconds, memory } = chosen[50];
  const lost = Math.max(...tried.map(({ kept }) => Math.abs(distinctAlerts - kept)));
  return [
    {
      what: `storm, batches of 50 (${withProcesses(chosen)})`,
      goal: "at least Alertmanager's alerts/s, 30,000/s",
      measured: `${whole(rate(ours) * 50)} alerts/s, ${ratio(chosen[50]).toFixed(2)} ×`,
      beside: `Alertmanager ${whole(rate(theirs) * 50)} alerts/s`,
      met: ratio(chosen[50]) >= 1 && rate(ours) * 50 >= 30_000,
    },
    {
      what: "… all of it deduplicated and routed after the last answer",
      goal: "< 5 s",
      measured: seconds(lagSeconds),
      beside: "",
      met: lagSeconds < 5,
    },
    {
      what: `… of ${whole(distinctAlerts)} different alerts, lost or doubled`,
      goal: "0",
      measured: whole(lost),
      beside: "",
      met: lost === 0,
    },
    { what: "… memory afterwards", goal: "flat", measured: `${whole(memory)} MB`, beside: "", met: null },
  ];
}
