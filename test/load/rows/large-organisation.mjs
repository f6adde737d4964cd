import { generateOrganisation } from "../organisation.mjs";
import { atRate, median, ms, percentile, seconds, timed, whole } from "../support/figures.mjs";
import { memoryOf } from "../support/memory.mjs";
import { applyFiles, dataFolder, startServer } from "../support/server.mjs";

const size = { services: 10_000, teams: 1_000, people: 5_000, domains: 60, schedules: 1_000 };
const steady = { perSecond: 50, forSeconds: 20 };

/** The portal and on-call answers of an organisation of 10,000 services, 1,000 teams and 5,000 people. */
export async function run() {
  const data = await dataFolder();
  const server = await startServer({ folder: data.folder });
  try {
    const files = generateOrganisation(size);
    const began = performance.now();
    await applyFiles(server, files);
    const applied = (performance.now() - began) / 1000;
    const services = files
      .filter(({ path }) => path.startsWith("services/"))
      .map(({ path }) => path.slice(9, -5));
    return [
      {
        what: `apply of ${whole(files.length)} files`,
        goal: "seconds",
        measured: seconds(applied),
        beside: "",
        met: applied < 30,
      },
      ...(await onCall(server)),
      ...(await portal(server, services)),
      {
        what: "memory of that organisation",
        goal: "",
        measured: `${whole(await memoryOf(server.pid))} MB`,
        beside: "",
        met: null,
      },
    ];
  } finally {
    await server.stop();
    await data.remove();
  }
}

async function onCall(server) {
  const at = (i) => new Date(Date.UTC(2026, 10, 21) + i * 5_000_000).toISOString();
  await server.get(`/api/v1/on-call?at=${at(0)}`);
  const took = await timed(10, (i) => server.get(`/api/v1/on-call?at=${at(i + 1)}`));
  const year = await timed(1, () =>
    server.get("/api/v1/on-call/shifts?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z"),
  );
  return [
    {
      what: "who is on call, all services at an instant (by HTTP)",
      goal: "< 200 ms",
      measured: ms(median(took)),
      beside: "",
      met: median(took) < 200,
    },
    {
      what: "a year's shifts of 1,000 schedules (by HTTP)",
      goal: "< 2 s",
      measured: ms(year[0]),
      beside: "",
      met: year[0] < 2000,
    },
  ];
}

async function portal(server, services) {
  const word = (i) => services[(i * 7919) % services.length].split("-")[0].slice(0, 4 + (i % 4));
  const slug = (i) => services[(i * 104_729) % services.length];
  const search = await atRate(steady, (i) => server.get(`/api/v1/search?q=${word(i)}`));
  const page = await atRate(steady, (i) =>
    Promise.all([
      server.get(`/api/v1/services/${slug(i)}`),
      server.get(`/api/v1/on-call?service=${slug(i)}`),
    ]),
  );
  const wholePage = await atRate({ ...steady, perSecond: 10 }, (i) => everythingOf(server, slug(i)));
  const row = (what, took, perSecond = steady.perSecond) => ({
    what: `${what}, p95 at ${perSecond}/s`,
    goal: "< 100 ms",
    measured: ms(percentile(took, 0.95)),
    beside: `median ${ms(median(took))}`,
    met: percentile(took, 0.95) < 100,
  });
  return [
    row("search", search),
    row("service page (service and who answers)", page),
    row("service page, everything that it asks for", wholePage, 10),
    ...(await wholePages(server)),
  ];
}

/** What the service page asks for at once when it is opened. */
const everythingOf = (server, slug) =>
  Promise.all(
    [
      `services/${slug}`,
      `services/${slug}/derivation`,
      `services/${slug}/dependencies?depth=1`,
      `services/${slug}/estimates`,
      `services/${slug}/transfers?limit=50`,
      `services/${slug}/objectives`,
      `services/${slug}/run-cost`,
      `on-call?service=${slug}`,
      `decisions?service=${slug}&limit=50`,
      `incidents?state=open&service=${slug}`,
      `runbooks?service=${slug}`,
    ].map((path) => server.get(`/api/v1/${path}`)),
  );

/** Pages that show the whole organisation at once. */
async function wholePages(server) {
  const rows = [];
  for (const [what, path] of [
    ["estate, 10,000 points", "estate"],
    ["ownership matrix, 10,000 services", "ownership/matrix"],
    ["gaps of 10,000 services", "ownership/gaps"],
    ["map: circles and targets that cannot hold", "dependencies"],
  ]) {
    const took = await timed(10, () => server.get(`/api/v1/${path}`));
    rows.push({ what: `${what} (by HTTP)`, goal: "", measured: ms(median(took)), beside: "", met: null });
  }
  return rows;
}
