import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPeer, type PeerProcess } from "../support/peer-process.ts";
import { eventually, freePort, startServerProcess, type ServerProcess } from "../support/server-process.ts";
import { applyRetailer } from "./retailer-files.ts";

let server: ServerProcess;
let alertmanager: PeerProcess;
let folder: string;
let alertmanagerUrl: string;

beforeAll(async () => {
  server = await startServerProcess();
  await applyRetailer(server);
  folder = await mkdtemp(join(tmpdir(), "runwright-alertmanager-"));
  alertmanagerUrl = `http://127.0.0.1:${await freePort()}`;
  await writeFile(join(folder, "alertmanager.yml"), configuration());
  alertmanager = await startPeer(
    "prometheus-alertmanager",
    [
      `--config.file=${folder}/alertmanager.yml`,
      `--storage.path=${folder}/data`,
      `--web.listen-address=${new URL(alertmanagerUrl).host}`,
      "--cluster.listen-address=",
    ],
    `${alertmanagerUrl}/-/ready`,
  );
});

afterAll(async () => {
  await alertmanager?.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One line repoints every PagerDuty receiver; the other receiver is a plain webhook. */
const configuration = () => `
global: {pagerduty_url: "${server.url}/v2/enqueue"}
route:
  receiver: webhook
  group_wait: 1s
  group_interval: 1s
  group_by: [alertname]
  routes:
    - {matchers: ['via="pagerduty"'], receiver: pagerduty}
receivers:
  - name: webhook
    webhook_configs: [{url: "${server.url}/hooks/alertmanager/${server.key}"}]
  - name: pagerduty
    pagerduty_configs: [{routing_key: ${server.key}, details: {service: "{{ .CommonLabels.service }}"}}]
`;

function amtool(...args: string[]): void {
  const { status, stderr } = spawnSync("amtool", ["--alertmanager.url", alertmanagerUrl, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`amtool ended with ${status}: ${stderr}`);
}

const incidentOf = (service: string, state: string) =>
  eventually(async () => (await server.get(`/api/v1/incidents?service=${service}&state=${state}`)).items[0]);

describe("a real Alertmanager that knows of no difference", () => {
  test("its webhook opens an incident, and the alert's end mitigates it", async () => {
    const labels = ["alertname=CheckoutSlow", "service=checkout", "severity=critical"];
    amtool("alert", "add", ...labels, "--annotation=summary=Checkout is slow");
    expect(await incidentOf("checkout", "open")).toMatchObject({
      title: "Checkout is slow",
      pageReason: expect.stringContaining("99.9 %"),
    });
    amtool("alert", "add", ...labels, `--end=${new Date(Date.now() - 1000).toISOString()}`);
    await incidentOf("checkout", "mitigated");
  });

  test("its PagerDuty receiver opens an incident, and resolves it by the same key", async () => {
    const labels = ["alertname=BedroomDown", "service=bedroom", "via=pagerduty", "severity=critical"];
    amtool("alert", "add", ...labels);
    expect(await incidentOf("bedroom", "open")).toMatchObject({ severity: "sev1" });
    amtool("alert", "add", ...labels, `--end=${new Date(Date.now() - 1000).toISOString()}`);
    await incidentOf("bedroom", "mitigated");
  });

  test("no notification failed, by Alertmanager's own count", async () => {
    const metrics = await (await fetch(`${alertmanagerUrl}/metrics`)).text();
    const failed = [...metrics.matchAll(/^alertmanager_notifications_failed_total\{.*\} (\d+)$/gm)];
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(([, count]) => count === "0")).toBe(true);
  });
});
