import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { median, ms, percentile, whole } from "../support/figures.mjs";
import { dataFolder, startServer, until } from "../support/server.mjs";

const teams = 50;
const servicesPerTeam = 20;
const overSeconds = 60;

/** From the answer to an alert to its page in the mail server's hands, a thousand incidents opening in a minute. */
export async function run() {
  const data = await dataFolder();
  const mail = await startMailServer();
  const server = await startServer({ folder: data.folder, environment: { SMTP_URL: mail.url } });
  try {
    await server.post("/api/v1/catalogue/apply", { files: [{ path: "bench.yaml", text: organisation() }] });
    const key = await server.key("alerts:write");
    const acceptedAt = await sendEvenly(server, key);
    const total = acceptedAt.size;
    await until(() => mail.arrivedAt.size >= total, 30).catch(() => null);
    const took = [...acceptedAt].map(([name, at]) => (mail.arrivedAt.get(name) ?? Infinity) - at);
    const missing = took.filter((one) => one === Infinity).length;
    return [
      {
        what: `accepted alert → page with the mail server, ${whole(total)} incidents in a minute: median`,
        goal: "< 250 ms",
        measured: ms(median(took)),
        beside: "",
        met: median(took) < 250,
      },
      {
        what: "… p99",
        goal: "< 2 s",
        measured: ms(percentile(took, 0.99)),
        beside: "",
        met: percentile(took, 0.99) < 2000,
      },
      {
        what: "… pages that never came",
        goal: "0",
        measured: whole(missing),
        beside: "",
        met: missing === 0,
      },
    ];
  } finally {
    await server.stop();
    await mail.stop();
    await data.remove();
  }
}

/** Each alert is of a service of its own; answers when each was accepted, by the service's name. */
async function sendEvenly(server, key) {
  const names = Array.from(
    { length: teams * servicesPerTeam },
    (_, i) => `bench-${i % teams}-${Math.floor(i / teams)}`,
  );
  const acceptedAt = new Map();
  const began = performance.now();
  const sent = [];
  for (const [i, name] of names.entries()) {
    const wait = began + (i * overSeconds * 1000) / names.length - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const alert = [
      {
        labels: { alertname: "Down", service: name, severity: "critical" },
        annotations: { summary: `${name}: down` },
      },
    ];
    sent.push(server.post("/api/v2/alerts", alert, key).then(() => acceptedAt.set(name, performance.now())));
  }
  await Promise.all(sent);
  return acceptedAt;
}

async function startMailServer() {
  const arrivedAt = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", () => {
        const now = performance.now();
        for (const name of text.match(/bench-\d+-\d+/g) ?? [])
          if (!arrivedAt.has(name)) arrivedAt.set(name, now);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    arrivedAt,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

const organisation = () =>
  [
    document("Organisation", "bench", "{currency: USD, catchAllTeam: team-0}"),
    ...Array.from({ length: teams }, (_, i) => [
      document(
        "Person",
        `person-${i}`,
        `{email: person-${i}@example.com, displayName: Person ${i}, timeZone: Europe/London}`,
      ),
      document(
        "Team",
        `team-${i}`,
        `{fundedBy: product, calendar: {timeZone: Europe/London, hours: {mon-sun: "00:00-24:00"}}, members: [{person: person-${i}@example.com, roles: [developer]}]}`,
      ),
      ...Array.from({ length: servicesPerTeam }, (_, n) =>
        document(
          "Service",
          `bench-${i}-${n}`,
          `{kind: digital, owner: team-${i}, lifecycle: live, exposurePerHour: 500000, demand: high}`,
        ),
      ),
    ]).flat(),
  ].join("---\n");

const document = (kind, name, spec) =>
  `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec: ${spec}\n`;
