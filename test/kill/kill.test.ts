import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../src/platform/audit.ts";
import { createDb, createPool, type Db } from "../../src/platform/database.ts";
import { eventually, freePort } from "../support/server-process.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../support/smtp-receiver.ts";
import { InsistentSender } from "./insistent-sender.ts";
import { KillableServer } from "./killable-server.ts";
import { arrangeOrganisation, services } from "./organisation.ts";
import { startPageReceiver, type PageReceiver } from "./page-receiver.ts";

const kills = Number(process.env["KILLS"] ?? 3);
const key = "KillTestKey000000000000000000000";
const secret = "the secret of the kill test";
const settleMilliseconds = 60_000;

let folder: string;
let server: KillableServer;
let sender: InsistentSender;
let hooks: PageReceiver;
let mails: SmtpReceiver;
let db: Db;
let people: { ada: string; lin: string };
let keysMade = 0;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const between = (least: number, most: number) => least + Math.random() * (most - least);

/** What dies, in turn: each is reached by the third kill at the latest, or in the long run many times. */
const ways: Record<string, () => Promise<void> | void> = {
  "the server, with a page sent and not answered": () =>
    hooks.onNextPage("before the answer", () => server.killServer()),
  "the database": () => server.killDatabase(),
  both: async () => {
    const killing = server.killDatabase();
    server.killServer();
    await killing;
  },
  "the server": () => server.killServer(),
  "the server, with a page answered and not yet marked": () =>
    hooks.onNextPage("after the answer", () => server.killServer()),
  "the server, while it starts": async () => {
    server.killServer();
    await pause(between(200, 2500));
    server.killServer();
  },
};

beforeAll(
  async () => {
    folder = await mkdtemp(join(tmpdir(), "runwright-kill-"));
    hooks = await startPageReceiver();
    mails = await startSmtpReceiver();
    server = new KillableServer(await freePort(), folder, {
      RUNWRIGHT_BOOTSTRAP_KEY: key,
      RUNWRIGHT_SECRET: secret,
      RUNWRIGHT_ALLOW_PRIVATE_HOOKS: "true",
      SMTP_URL: mails.url,
    });
    server.start();
    await server.untilReady();
    db = createDb(createPool(server.connection));
    people = await arrangeOrganisation(server, { key, secret, hookUrl: hooks.url });
    sender = new InsistentSender(server.url, key, services);
    await killUnderLoad();
    await eventually(everythingIsDone, settleMilliseconds).catch(() => {});
  },
  60_000 + kills * 30_000,
);

afterAll(async () => {
  if (sender) console.log(await summary());
  await db?.destroy();
  await server?.stop();
  await hooks?.stop();
  await mails?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function killUnderLoad(): Promise<void> {
  sender.start(8, 40);
  const clerk = makeKeys();
  const acts = Object.values(ways);
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(between(300, 2000));
    await acts[kill % acts.length]!();
    // Now and then the next one comes while it still recovers.
    if (Math.random() < 0.8) await server.untilReady();
  }
  await server.untilReady();
  await pause(1000);
  await Promise.all([sender.stop(), clerk.stop()]);
}

/** Acts that are audited, all the while. */
function makeKeys(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const made = await fetch(`${server.url}/api/v1/api-keys`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ name: "one of many", scopes: ["read"] }),
        signal: AbortSignal.timeout(5000),
      }).catch(() => null);
      if (made?.ok) keysMade += 1;
      await pause(100);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const number = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await query.execute(db)).rows[0]!.n;

const waiting = {
  "alerts in the log": () => number(sql`select count(*) as n from intake`),
  "alerts set aside": () => number(sql`select count(*) as n from intake_failure`),
  "messages in the outbox": () => number(sql`select count(*) as n from outbox`),
  "pages to be handed over": () =>
    number(sql`select count(*) as n from page_delivery where state = 'waiting'`),
  "incidents that are not yet of the class of their loss": () =>
    number(sql`select count(*) as n from incident where loss_class <> 'high'`),
  "timers that are late": () =>
    number(sql`select count(*) as n from timer where due_at < ${new Date(Date.now() - 3000)}`),
};

async function stillWaiting(): Promise<Record<string, number>> {
  const counts = await Promise.all(
    Object.entries(waiting).map(async ([what, count]) => [what, await count()] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const everythingIsDone = async () => Object.keys(await stillWaiting()).length === 0;

/** What each person had to be told: "person incident". */
const pagesDue = async (personId: string): Promise<string[]> =>
  (
    await db.selectFrom("page").select("incident_id").distinct().where("person_id", "=", personId).execute()
  ).map((row) => `${personId} ${row.incident_id}`);

async function summary(): Promise<string> {
  const due = (await pagesDue(people.ada)).length;
  const arrived = hooks.arrivals.size;
  return [
    `${kills} × kill -9: the server was started again ${server.starts - 1} times, the database killed ${server.databaseKills} times`,
    `${sender.acknowledged.size} alerts acknowledged, ${sender.repeats} requests repeated`,
    `${due} incidents to tell by the hook, ${arrived} told; ${hooks.messages} messages, ${hooks.again} of them arrived again`,
    `${mails.received.length} mails; ${keysMade} audited acts`,
  ].join("\n");
}

describe(`after ${kills} × kill -9 under load`, () => {
  test("every alert that was acknowledged is there, once, and no other", async () => {
    const rows = await sql<{ id: string; lives: number }>`
      select labels ->> 'id' as id, count(*) as lives from alert group by 1`.execute(db);
    expect(rows.rows.filter(({ lives }) => lives !== 1)).toEqual([]);
    expect(rows.rows.map(({ id }) => id).toSorted()).toEqual([...sender.acknowledged].toSorted());
    expect(sender.acknowledged.size).toBeGreaterThan(kills * 20);
  });

  test("nothing waits: every alert is processed, every timer fired, every page handed over", async () => {
    expect(await stillWaiting()).toEqual({});
  });

  test("every alert belongs to an incident, and every incident asked both people", async () => {
    expect(await number(sql`select count(*) as n from alert where incident_id is null`)).toBe(0);
    const incidents = await number(sql`select count(*) as n from incident`);
    expect(incidents).toBeGreaterThan(kills);
    expect(await pagesDue(people.ada)).toHaveLength(incidents);
    expect(await pagesDue(people.lin)).toHaveLength(incidents);
  });

  test("every page that was due has arrived, and what arrived again says so", async () => {
    const arrived = hooks.arrivals;
    expect((await pagesDue(people.ada)).filter((page) => !arrived.has(page))).toEqual([]);
    expect(hooks.againUnmarked).toBe(0);
    const sent = await sql<{ id: string }>`
      select distinct d.bundle_id as id from page_delivery d join contact_method m on m.id = d.contact_method_id
      where m.channel = 'email'`.execute(db);
    const received = new Set(mails.received.map(({ mail }) => /<([^@]+)@/.exec(mail.messageId ?? "")?.[1]));
    expect(sent.rows.filter(({ id }) => !received.has(id))).toEqual([]);
  });

  test("the audit chain is whole, and holds every act that was answered", async () => {
    const { entries, firstBrokenSeq } = await verifyAudit(db);
    expect(firstBrokenSeq).toBeNull();
    expect(entries).toBeGreaterThanOrEqual(keysMade);
    expect(keysMade).toBeGreaterThan(0);
  });
});
