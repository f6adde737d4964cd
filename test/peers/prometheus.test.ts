import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPeer, type PeerProcess } from "../support/peer-process.ts";
import { eventually, freePort, startServerProcess, type ServerProcess } from "../support/server-process.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../support/smtp-receiver.ts";
import { applyRetailer } from "./retailer-files.ts";

/** A bedroom service that says of itself whether it is up. */
let up = 1;
let target: Server;
let smtp: SmtpReceiver;
let server: ServerProcess;
let prometheus: PeerProcess;
let folder: string;

beforeAll(async () => {
  target = createServer((_request, response) => response.end(`bedroom_up ${up}\n`));
  await new Promise<void>((resolve) => target.listen(0, "127.0.0.1", resolve));
  smtp = await startSmtpReceiver();
  server = await startServerProcess({ environment: { SMTP_URL: smtp.url } });
  await applyRetailer(server);
  folder = await mkdtemp(join(tmpdir(), "runwright-prometheus-"));
  const port = await freePort();
  await writeFile(join(folder, "rules.yml"), rules);
  await writeFile(join(folder, "prometheus.yml"), configuration((target.address() as AddressInfo).port));
  prometheus = await startPeer(
    "prometheus",
    [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--rules.alert.resend-delay=1s",
    ],
    `http://127.0.0.1:${port}/-/ready`,
  );
});

afterAll(async () => {
  await prometheus?.stop();
  await server?.stop();
  await smtp?.stop();
  target?.close();
  await rm(folder, { recursive: true, force: true });
});

const rules = `
groups:
  - name: bedroom
    interval: 1s
    rules:
      - alert: BedroomDown
        expr: bedroom_up == 0
        labels: {severity: critical, service: bedroom}
        annotations: {summary: Bedroom is down, runbook_url: "https://wiki.example.com/bedroom"}
`;

const configuration = (targetPort: number) => `
global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: [rules.yml]
scrape_configs:
  - job_name: bedroom
    static_configs: [{targets: ["127.0.0.1:${targetPort}"]}]
alerting:
  alertmanagers:
    - api_version: v2
      authorization: {credentials: ${server.key}}
      static_configs: [{targets: ["${new URL(server.url).host}"]}]
`;

describe("a real Prometheus with Runwright as its Alertmanager", () => {
  test("a rule that fires opens one incident of the service, and one person is mailed", async () => {
    up = 0;
    const incident = await eventually(
      async () => (await server.get("/api/v1/incidents?service=bedroom&state=open")).items[0],
    );
    expect(incident).toMatchObject({ title: "Bedroom is down", severity: "sev1", method: "major" });
    expect(incident.loss.perHour).toBe("200000.00");
    const [mail] = await eventually(async () => (smtp.received.length > 0 ? smtp.received : null));
    expect(mail!.mail.subject).toContain("Bedroom is down");
    expect(mail!.mail.text).toContain("https://wiki.example.com/bedroom");
  });

  test("Prometheus repeats itself, and nobody is asked again", async () => {
    await eventually(async () => {
      const { items } = await server.get("/api/v1/alerts?service=bedroom");
      return items.length === 1 && items[0].receivedCount >= 3;
    });
    expect((await server.get("/api/v1/incidents?service=bedroom")).items).toHaveLength(1);
    expect(smtp.received).toHaveLength(1);
  });

  test("when the service is back the incident is mitigated by itself", async () => {
    up = 1;
    const mitigated = await eventually(
      async () => (await server.get("/api/v1/incidents?service=bedroom&state=mitigated")).items[0],
    );
    expect(mitigated.loss.perHour).toBe("0.00");
  });
});
