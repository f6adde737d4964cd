import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PagingWorld } from "../../../test/support/paging-world.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../test/support/smtp-receiver.ts";

let world: PagingWorld;
let smtp: SmtpReceiver;
let ada: string;

beforeAll(async () => {
  smtp = await startSmtpReceiver();
  world = await PagingWorld.create({ smtpUrl: smtp.url });
});
beforeEach(async () => {
  await world.reset();
  smtp.forget();
  ada = await world.person("Ada", { timeZone: "America/New_York" });
});
afterAll(async () => {
  await world.stop();
  await smtp.stop();
});

const lastText = () => smtp.received.at(-1)!.mail.text!;
const linkIn = (text: string) => /^Acknowledge: https:\/\/runwright\.example(\/ack\/\w+)$/m.exec(text)![1]!;
const open = (url: string) => world.http.inject({ method: "GET", url });
const press = (url: string) =>
  world.http.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "",
  });
const titleOf = (page: string) => /<h1>(.*?)<\/h1>/.exec(page)![1];

async function pagedBy(...personIds: string[]): Promise<{ incidentId: string; link: string }> {
  const incidentId = await world.incident();
  await world.page(...personIds.map((personId) => ({ incidentId, personId })));
  await world.engine.settle();
  return { incidentId, link: linkIn(lastText()) };
}

describe("the link of a page", () => {
  test("opens, without signing in, to what it is about and one button; opening changes nothing", async () => {
    const { incidentId, link } = await pagedBy(ada);
    const answer = await open(link);
    expect(answer.statusCode).toBe(200);
    for (const part of [
      "Checkout fails",
      "INC-42 Bedroom: Checkout fails",
      "Major: restore availability at once",
      '<a href="https://runwright.example/runbooks/bedroom-pages-fail">Bedroom pages fail</a>',
      ">Incident room</a>",
      "$200,000 an hour",
      '<form method="post">',
      "as Ada",
    ])
      expect(answer.body).toContain(part);
    await open(link);
    expect(world.incidents.answers.has(incidentId)).toBe(false);
  });

  test("acknowledges when the button is pressed, as the person whom it was sent to", async () => {
    const { incidentId, link } = await pagedBy(ada);
    const answer = await press(link);
    expect([answer.statusCode, titleOf(answer.body)]).toEqual([200, "Acknowledged"]);
    expect(answer.body).toContain("Acknowledged by Ada, 28 Feb, 21:14 GMT-5.");
    expect(world.incidents.answers.get(incidentId)).toMatchObject({ kind: "acknowledged", by: "Ada" });
    const audit = await world.platform.db.selectFrom("audit").select(["action", "actor_name"]).execute();
    expect(audit).toEqual([{ action: "incident.acknowledge", actor_name: "Ada" }]);
  });

  test("works once: a second press acknowledges nothing, even when the incident was reopened", async () => {
    const { incidentId, link } = await pagedBy(ada);
    await press(link);
    world.incidents.answers.delete(incidentId);
    const answer = await press(link);
    expect(titleOf(answer.body)).toBe("This link was already used");
    expect(world.incidents.answers.has(incidentId)).toBe(false);
  });

  test("says who was first, where somebody else was, and offers no button", async () => {
    const lin = await world.person("Lin");
    const { link } = await pagedBy(ada, lin);
    const other = linkIn(smtp.received.map(({ mail }) => mail.text!).find((text) => !text.includes(link))!);
    await press(link);
    const answer = await open(other);
    expect(titleOf(answer.body)).toBe("Acknowledged");
    expect(answer.body).toMatch(/Acknowledged by (Ada|Lin)/);
    expect(answer.body).not.toContain("<form");
  });

  test("says when a sender of alerts, and no person, acknowledged", async () => {
    const { incidentId, link } = await pagedBy(ada);
    world.incidents.answers.set(incidentId, { kind: "acknowledged", by: "", at: world.clock.now() });
    expect((await open(link)).body).toContain("Acknowledged, 28 Feb, 21:14 GMT-5.");
  });

  test("says when it is over already", async () => {
    const { incidentId, link } = await pagedBy(ada);
    world.incidents.answers.set(incidentId, { kind: "over", state: "resolved", at: world.clock.now() });
    const answer = await press(link);
    expect([answer.statusCode, titleOf(answer.body)]).toEqual([200, "Already resolved"]);
  });

  test("ends after 24 hours", async () => {
    const { incidentId, link } = await pagedBy(ada);
    world.clock.set(new Date(world.clock.now().getTime() + 24 * 3_600_000));
    for (const answer of [await open(link), await press(link)])
      expect([answer.statusCode, titleOf(answer.body)]).toEqual([410, "This link has expired"]);
    expect(world.incidents.answers.has(incidentId)).toBe(false);
  });

  test("that was never sent is not known, whatever it looks like", async () => {
    for (const token of ["x", "%00", "a".repeat(43), "..%2f..", "'; drop table page; --"]) {
      const answer = await open(`/ack/${encodeURIComponent(token)}`);
      expect([answer.statusCode, titleOf(answer.body)]).toEqual([404, "This link is not known"]);
    }
  });

  test("of a person who has left acknowledges nothing", async () => {
    const { incidentId, link } = await pagedBy(ada);
    await world.platform.db.updateTable("person").set({ active: false }).execute();
    expect((await press(link)).statusCode).toBe(404);
    expect(world.incidents.answers.has(incidentId)).toBe(false);
  });

  test("of every attempt works, as an earlier message may be the one that arrived", async () => {
    smtp.hanging = true;
    const impatient = world.anotherServer({ smtpUrl: smtp.url, sendTimeoutMilliseconds: 2000 });
    const incidentId = await world.incident();
    await world.page({ incidentId, personId: ada });
    await impatient.engine.settle();
    const link = linkIn(lastText());
    smtp.hanging = false;
    await world.after(2);
    expect(smtp.received.length).toBe(2);
    expect(linkIn(lastText())).not.toBe(link);
    await press(link);
    expect(world.incidents.answers.has(incidentId)).toBe(true);
  });
});

test("the link for all acknowledges every incident of its message, those told and those not", async () => {
  const incidentIds = await Promise.all(Array.from({ length: 13 }, () => world.incident()));
  await world.page(...incidentIds.map((incidentId) => ({ incidentId, personId: ada })));
  await world.engine.settle();
  const link = /^Acknowledge all 13: https:\/\/runwright\.example(\/ack\/\w+)$/m.exec(lastText())![1]!;
  expect((await open(link)).body).toContain("Acknowledge all 13");
  const answer = await press(link);
  expect(titleOf(answer.body)).toBe("Acknowledged");
  expect(incidentIds.every((id) => world.incidents.answers.has(id))).toBe(true);
});

describe("the page itself", () => {
  test("needs no script, is not kept, is not framed, and shows a sender's text as text", async () => {
    const { incidentId, link } = await pagedBy(ada);
    world.incidents.contents.set(incidentId, { title: "<script>alert(1)</script>", impact: "<b onload=x>" });
    const { headers, body } = await open(link);
    expect(body).not.toMatch(/<script|<b /);
    expect(body).toContain("&lt;script&gt;");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).toContain("form-action 'self'");
    expect(headers["referrer-policy"]).toBe("same-origin");
  });

  test("keeps tokens out of the database: only hashes are stored", async () => {
    const { link } = await pagedBy(ada);
    const token = link.replace("/ack/", "");
    const tables = await Promise.all(
      (["acknowledge_link", "page", "page_delivery", "page_attempt", "outbox", "audit"] as const).map(
        (table) => world.platform.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(tables)).not.toContain(token);
  });
});
