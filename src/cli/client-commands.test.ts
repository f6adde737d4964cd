import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyCatalogue, retailerCatalogue } from "../../test/support/retailer.ts";
import { bootstrapKey, createTestApp, type TestApp } from "../../test/support/test-app.ts";
import { run } from "./run.ts";

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T02:14:00Z");
  await applyCatalogue(app, retailerCatalogue);
  await app.app.http.listen({ host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${(app.app.http.server.address() as AddressInfo).port}`;
});
afterAll(() => app.stop());
beforeEach(async () => {
  await sql`truncate incident, alert, alert_key, timer cascade`.execute(app.database.db);
  app.clock.set("2026-03-04T02:14:00Z");
});

/** Runs a command line against the server; with a key of an administrator unless another is given. */
async function runwright(args: readonly string[], env: Record<string, string> = {}) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    env: { RUNWRIGHT_URL: address, RUNWRIGHT_API_KEY: bootstrapKey, ...env },
  });
  return { code, out, err };
}

/** Opens an incident by an alert; answers its number. */
async function alert(): Promise<string> {
  const fields = { service: "bedroom", summary: "Checkout \u001b[31mfails", severity: "sev1" };
  const sent = await app.post("/api/v1/alerts", fields);
  return String((await app.get(`/api/v1/incidents/${sent.body.items[0].incident}`)).body.number);
}

describe("runwright on-call", () => {
  test("tells who answers for a service in which order, and why", async () => {
    expect(await runwright(["on-call", "bedroom"])).toEqual({
      code: 0,
      err: "",
      out: [
        "bedroom: 99.0 % → domain schedule Home, out of hours since Tue 17:30",
        "",
        "WHEN          WHO            BY",
        "at once       Tom            home-out-of-hours",
        "after 5 min   Eva            home-out-of-hours",
        "after 10 min  Ada, Lin, Sam  whole team",
        "after 20 min  Ivan, Grace    incident manager and budget holder",
        "",
      ].join("\n"),
    });
  });

  test("tells until when nobody is paged", async () => {
    const { out } = await runwright(["on-call", "appointments"]);
    expect(out).toContain("Nobody is paged before 2026-03-04 09:00 UTC.");
  });

  test("tells of all services, or of a team's, at any instant", async () => {
    const { out } = await runwright(["on-call", "--at", "2026-03-04T11:00+00:00"]);
    expect(out.split("\n")).toEqual([
      expect.stringMatching(/^SERVICE\s+WHO\s+WHY$/),
      expect.stringMatching(/^appointments\s+Ruth, Tom\s+95\.0 % → whole team/),
      expect.stringMatching(
        /^bedroom\s+Eva\s+99\.0 % → team schedule bedroom, in working hours since 09:00$/,
      ),
      expect.stringMatching(/^checkout\s+Carl/),
      expect.stringMatching(/^ecommerce-platform\s+Opal\s+Ops Run It/),
      "",
    ]);
    expect((await runwright(["on-call", "--team", "bedroom"])).out.split("\n")).toHaveLength(3);
  });

  test("answers the API's own JSON", async () => {
    const { out } = await runwright(["on-call", "bedroom", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      level: "domain",
      steps: [{ people: [{ name: "Tom" }] }, {}, {}, {}],
    });
  });

  test("fails on an unknown service (1) and on an instant that is none (2)", async () => {
    expect(await runwright(["on-call", "nothing"])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no service "nothing"'),
    });
    expect(await runwright(["on-call", "bedroom", "--at", "noon"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("write an instant such as 2026-11-27T09:00Z"),
    });
  });

  test("says what to set where no server answers or no key is given", async () => {
    const nobody = { RUNWRIGHT_URL: "http://127.0.0.1:1" };
    expect(await runwright(["on-call"], nobody)).toMatchObject({
      code: 1,
      err: expect.stringContaining("No Runwright answers at http://127.0.0.1:1"),
    });
    expect((await runwright(["on-call"], { RUNWRIGHT_API_KEY: "" })).err).toContain("Set RUNWRIGHT_API_KEY");
  });
});

describe("runwright incident", () => {
  test("lists what is open in a table, without what would steer the terminal", async () => {
    expect((await runwright(["incident", "list"])).out).toBe("No incident.\n");
    const number = await alert();
    const { out } = await runwright(["incident", "list"]);
    expect(out).toBe(
      [
        "NUMBER  STATE      CLASS  SERVICE  LOSS      SINCE                 WHO  TITLE",
        `${`#${number}`.padEnd(6)}  triggered  high   bedroom  0.00 USD  2026-03-04 02:14 UTC       Checkout [31mfails`,
        "",
      ].join("\n"),
    );
    expect((await runwright(["incident", "list", "--service", "checkout"])).out).toBe("No incident.\n");
    expect(
      JSON.parse((await runwright(["incident", "list", "--state", "all", "--json"])).out).items,
    ).toHaveLength(1);
  });

  test("is answered from the shell from beginning to end", async () => {
    const number = await alert();
    const ack = await runwright(["incident", "ack", number, "--as", "tom@example.com"]);
    expect(ack).toEqual({
      code: 0,
      err: "",
      out: `#${number} acknowledged by Tom (sev1): Checkout [31mfails\n`,
    });
    app.clock.set("2026-03-04T02:44:00Z");
    expect((await runwright(["incident", "note", number, "the", "queue", "is", "full"])).code).toBe(0);
    expect((await runwright(["incident", "note", `INC-${number}`, "--decision", "roll back"])).code).toBe(0);
    const update = [
      "incident",
      "update",
      number,
      "rolling back",
      "--audience",
      "everyone",
      "--next",
      "2026-03-04T03:00Z",
    ];
    expect((await runwright(update)).code).toBe(0);
    expect(
      (await runwright(["incident", "loss", number, "--share", "50", "--why", "half can pay"])).code,
    ).toBe(0);
    expect((await runwright(["incident", "mitigate", number, "--at", "2026-03-04T02:40:00Z"])).out).toContain(
      `#${number} mitigated`,
    );
    expect((await runwright(["incident", "resolve", number])).out).toContain(`#${number} resolved`);
    const { out } = await runwright(["incident", "show", number]);
    for (const line of [
      "Service     bedroom, team bedroom",
      "On it       Tom",
      "Tom (by the key bootstrap key) acknowledged and owns the incident",
      "bootstrap key: the queue is full",
      "bootstrap key decided: roll back",
      "bootstrap key told everyone: rolling back (next update by 2026-03-04 03:00 UTC)",
      "86666.67 USD",
    ])
      expect(out).toContain(line);
  });

  test("is opened by hand and handed to another service", async () => {
    const opened = await runwright([
      "incident",
      "open",
      "bedroom",
      "Nobody",
      "can",
      "pay",
      "--impact",
      "no orders",
    ]);
    const number = /^#(\d+) triggered \(sev1\): Nobody can pay\n$/.exec(opened.out)?.[1] ?? "";
    const handed = await runwright(["incident", "reassign", number, "checkout", "--why", "their page"]);
    expect(handed.code).toBe(0);
    expect((await runwright(["incident", "show", number])).out).toContain(
      "handed the incident from bedroom to checkout: their page",
    );
  });

  test("is refused with the server's reason (1), and wrong usage with commander's (2)", async () => {
    const number = await alert();
    expect(await runwright(["incident", "ack", number])).toMatchObject({
      code: 1,
      err: expect.stringContaining("`as`"),
    });
    expect(await runwright(["incident", "ack", number, "--as", "nobody"])).toMatchObject({
      code: 1,
      err: 'as: there is nobody called "nobody"\n',
    });
    expect(await runwright(["incident", "show", "77"])).toMatchObject({
      code: 1,
      err: "There is no incident 77.\n",
    });
    for (const wrong of [
      ["incident", "ack"],
      ["incident", "list", "--state", "lost"],
      ["incident", "loss", number, "--why", "x"],
      ["incident", "loss", number, "--why", "x", "--cost", "5", "--share", "5"],
      ["incident", "loss", number, "--why", "x", "--share", "101"],
      ["incident", "reassign", number, "checkout"],
      ["incident", "list", "--limit", "0"],
      ["incident", "dance"],
    ])
      expect({ wrong, code: (await runwright(wrong)).code }).toEqual({ wrong, code: 2 });
  });
});

describe("runwright key create", () => {
  test("prints a key once that then works within its bounds", async () => {
    const made = await runwright([
      "key",
      "create",
      "--name",
      "bedroom bot",
      "--scope",
      "incidents:write",
      "read",
      "--team",
      "bedroom",
    ]);
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining("cannot be shown again") });
    const key = made.out.trim();
    expect(key).toMatch(/^[A-Za-z0-9]{32}$/);
    const number = await alert();
    const asBot = (args: string[]) => runwright(args, { RUNWRIGHT_API_KEY: key });
    expect(await asBot(["incident", "ack", number, "--as", "tom"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("only for members of the team"),
    });
    expect((await asBot(["incident", "ack", number, "--as", "ada"])).out).toContain("acknowledged by Ada");
    const { body } = await app.get("/api/v1/audit?action=incident.acknowledge&limit=1");
    expect(body.items[0]).toMatchObject({
      actor: { kind: "api-key", name: "bedroom bot" },
      reason: "as Ada",
    });
    expect((await asBot(["key", "create", "--name", "x", "--scope", "admin"])).code).toBe(1);
  });

  test("refuses a scope that is none", async () => {
    const { code, err } = await runwright(["key", "create", "--name", "x", "--scope", "everything"]);
    expect(code).toBe(1);
    expect(err).toContain("scopes");
  });
});

describe("runwright audit verify", () => {
  test("proves the chain, and fails where a line was rewritten", async () => {
    expect(await runwright(["audit", "verify"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("intact"),
    });
    expect(JSON.parse((await runwright(["audit", "verify", "--json"])).out)).toMatchObject({ intact: true });
    const { db } = app.database;
    await sql`alter table audit disable trigger audit_append_only`.execute(db);
    await sql`update audit set reason = 'another' where seq = 3`.execute(db);
    const broken = await runwright(["audit", "verify"]);
    expect(broken).toMatchObject({ code: 1, out: "", err: expect.stringContaining("from line 3 on") });
  });
});
