import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startHookReceiver, type HookReceiver } from "../../../test/support/hook-receiver.ts";
import { PagingWorld } from "../../../test/support/paging-world.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../test/support/smtp-receiver.ts";

let world: PagingWorld;
let smtp: SmtpReceiver;
let hook: HookReceiver;
let ada: string;

beforeAll(async () => {
  smtp = await startSmtpReceiver();
  hook = await startHookReceiver();
  world = await PagingWorld.create({ smtpUrl: smtp.url });
});
beforeEach(async () => {
  await world.reset();
  smtp.forget();
  hook.forget();
  ada = await world.person("Ada");
});
afterAll(async () => {
  await world.stop();
  await smtp.stop();
  await hook.stop();
});

const hookTo = (url: string) => JSON.stringify({ url, secret: "whsec_c2VjcmV0" });
const inOrder = (a: string, b: string) => a.localeCompare(b);
const subjects = () => smtp.received.map(({ mail }) => mail.subject);
const pageRow = () => world.platform.db.selectFrom("page").selectAll().executeTakeFirstOrThrow();

async function pagedIncident(engine = world.engine): Promise<string> {
  const incidentId = await world.incident();
  await world.page({ incidentId, personId: ada });
  await engine.settle();
  return incidentId;
}

/** A server that waits two seconds for a channel instead of ten. */
const impatientServer = () => world.anotherServer({ smtpUrl: smtp.url, sendTimeoutMilliseconds: 2000 });

describe("a page reaches its person", () => {
  test("by e-mail at once, though they never chose anything, and the proof is on the timeline", async () => {
    const incidentId = await pagedIncident();
    expect(smtp.received.map(({ to }) => to)).toEqual([["ada@example.com"]]);
    expect(subjects()).toEqual(["INC-42 Bedroom: Checkout fails"]);
    expect(world.incidents.proofs(incidentId)).toEqual([
      expect.stringMatching(/^Ada email handed-over: 250 2\.0\.0 queued \(\d+\.\d\d s\)$/),
    ]);
    expect(await pageRow()).toMatchObject({ handed_over_at: world.clock.now(), unreached_at: null });
  });

  test("by a hook at once, by e-mail two minutes later", async () => {
    await world.methods(
      ada,
      { channel: "webhook", stored: hookTo(hook.url) },
      { channel: "email", stored: null, delaySeconds: 120 },
    );
    await pagedIncident();
    expect([hook.received.length, smtp.received.length]).toEqual([1, 0]);
    await world.after(119);
    expect(smtp.received.length).toBe(0);
    await world.after(1);
    expect(smtp.received.length).toBe(1);
  });

  test("no more once they answered: what waits is dropped when it would leave", async () => {
    await world.methods(
      ada,
      { channel: "webhook", stored: hookTo(hook.url) },
      { channel: "email", stored: null, delaySeconds: 120 },
    );
    const incidentId = await pagedIncident();
    await world.endPages(incidentId, ada);
    await world.after(120);
    expect(smtp.received.length).toBe(0);
    expect(await pageRow()).toMatchObject({ acknowledged_at: expect.any(Date), ended_at: expect.any(Date) });
  });

  test("of another incident all the same", async () => {
    await pagedIncident().then((id) => world.endPages(id));
    await pagedIncident();
    expect(smtp.received.length).toBe(2);
  });

  test("who did not answer is not said to have: another's acknowledgement only ends the page", async () => {
    const lin = await world.person("Lin");
    const incidentId = await pagedIncident();
    await world.endPages(incidentId, lin);
    expect(await pageRow()).toMatchObject({ acknowledged_at: null, ended_at: expect.any(Date) });
  });

  test("without its details when they cannot be read", async () => {
    world.incidents.describeFails = true;
    await pagedIncident();
    expect(subjects()).toEqual(["An incident whose details could not be read"]);
  });
});

describe("a channel that fails for now", () => {
  test("is tried again after 2, then 4 seconds, each attempt with the provider's words", async () => {
    smtp.refusals.push({ code: 451, words: "4.7.1 greylisted" }, { code: 451, words: "4.3.0 busy" });
    const incidentId = await pagedIncident();
    await world.after(1);
    expect(smtp.received.length).toBe(0);
    await world.after(1);
    await world.after(4);
    expect(smtp.received.length).toBe(1);
    expect(world.incidents.proofs(incidentId)).toEqual([
      expect.stringMatching(/^Ada email failed: 451 4\.7\.1 greylisted \(.*next attempt 2 s later\)$/),
      expect.stringMatching(/^Ada any channel failed: None of Ada's contact methods worked/),
      expect.stringMatching(/^Ada email failed: 451 4\.3\.0 busy \(.*attempt 2; next attempt 4 s later\)$/),
      expect.stringMatching(/^Ada email handed-over: 250 .*\(.*attempt 3\)$/),
    ]);
  });

  test("is given up when the page's time is over", async () => {
    hook.answers.push(...Array.from({ length: 9 }, () => ({ status: 503 })));
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const incidentId = await world.incident();
    await world.page({ incidentId, personId: ada, retryUntil: new Date(world.clock.now().getTime() + 5000) });
    await world.engine.settle();
    for (const seconds of [2, 4, 8, 16]) await world.after(seconds);
    expect(hook.received.length).toBe(2);
    expect(world.incidents.proofs(incidentId).at(-1)).toContain("given up");
  });

  test("does not keep the next one waiting for its delay", async () => {
    smtp.refusals.push({ code: 451, words: "4.3.0 busy" });
    await world.methods(
      ada,
      { channel: "email", stored: null },
      { channel: "webhook", stored: hookTo(hook.url), delaySeconds: 300 },
    );
    await pagedIncident();
    expect(hook.received.length).toBe(1);
    await world.after(2);
    expect(smtp.received.length).toBe(1);
  });

  test("repeats a message that got no answer under the same key, and says that it is sent again", async () => {
    hook.answers.push("hang");
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const incidentId = await pagedIncident(impatientServer().engine);
    await world.after(2);
    const [first, second] = hook.received;
    expect(second!.headers["idempotency-key"]).toBe(first!.headers["idempotency-key"]);
    expect(JSON.parse(second!.body.toString())).toMatchObject({ sentAgain: true });
    expect(world.incidents.proofs(incidentId).at(-1)).toContain("sent again");
  });

  test("holds up nobody else: one person's hanging hook, another's page", async () => {
    const lin = await world.person("Lin");
    hook.answers.push("hang");
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const incidentId = await world.incident();
    await world.page({ incidentId, personId: ada }, { incidentId, personId: lin });
    await impatientServer().engine.settle();
    const [hung] = hook.received;
    expect(smtp.received[0]!.at - hung!.at).toBeLessThan(1900);
  });

  test.each([
    ["garbage", "garbage" as const],
    ["a server's error", { status: 500, body: "oops" }],
    ["too many requests", { status: 429, headers: { "retry-after": "1" } }],
  ])("such as one that answers %s, and then takes the page", async (_, answer) => {
    hook.answers.push(answer);
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    await pagedIncident();
    await world.after(2);
    expect(hook.received.length).toBe(2);
    expect(await pageRow()).toMatchObject({ handed_over_at: world.clock.now() });
  });
});

describe("a dead channel", () => {
  test("that refuses for good gives way to the next at once and is not tried again", async () => {
    smtp.refusals.push({ code: 550, words: "5.1.1 no such user" });
    await world.methods(
      ada,
      { channel: "email", stored: null },
      { channel: "webhook", stored: hookTo(hook.url), delaySeconds: 300 },
    );
    const incidentId = await pagedIncident();
    expect(hook.received.length).toBe(1);
    await world.after(600);
    expect(smtp.received.length).toBe(0);
    expect(world.incidents.proofs(incidentId)).toEqual([
      expect.stringContaining("Ada email failed: 550 5.1.1 no such user"),
      expect.stringContaining("Ada webhook handed-over: HTTP 200 OK thanks"),
    ]);
    expect(world.alarms).toEqual([]);
  });

  test("that is gone brings no later page either", async () => {
    hook.answers.push({ status: 410 });
    await world.methods(
      ada,
      { channel: "webhook", stored: hookTo(hook.url) },
      { channel: "email", stored: null, delaySeconds: 300 },
    );
    await pagedIncident();
    expect(smtp.received.length).toBe(1);
    await pagedIncident();
    expect([hook.received.length, smtp.received.length]).toEqual([1, 2]);
  });

  test("a redirect is not followed and counts as a refusal", async () => {
    const inside = await startHookReceiver();
    hook.answers.push({ status: 307, headers: { location: inside.url } });
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const incidentId = await pagedIncident();
    expect(inside.received).toEqual([]);
    expect(world.incidents.proofs(incidentId)[0]).toContain("redirects are not followed");
    await inside.stop();
  });
});

describe("when nothing of a person's works", () => {
  test("the timeline says so and operators are alarmed, once", async () => {
    hook.answers.push(...Array.from({ length: 5 }, () => ({ status: 500 })));
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const incidentId = await pagedIncident();
    for (const seconds of [2, 4]) await world.after(seconds);
    expect(world.alarms).toEqual([
      expect.objectContaining({ alarm: "page-unreached", person: "Ada", incidentIds: [incidentId] }),
    ]);
    expect(world.incidents.proofs(incidentId).filter((proof) => proof.includes("any channel"))).toHaveLength(
      1,
    );
    expect(await pageRow()).toMatchObject({ unreached_at: expect.any(Date) });
  });

  test("not before the last method has had its try", async () => {
    smtp.refusals.push({ code: 550, words: "5.1.1 no such user" });
    hook.answers.push("hang");
    await world.methods(
      ada,
      { channel: "email", stored: null },
      { channel: "webhook", stored: hookTo(hook.url), delaySeconds: 300 },
    );
    const incidentId = await pagedIncident(impatientServer().engine);
    expect(world.incidents.proofs(incidentId)).toEqual([
      expect.stringContaining("Ada email failed"),
      expect.stringContaining("Ada webhook failed"),
      expect.stringContaining("Ada any channel failed"),
    ]);
  });

  test("a person who may not be reached at all is said to be so at once", async () => {
    await world.platform.db.updateTable("person").set({ active: false }).execute();
    const incidentId = await pagedIncident();
    expect(world.incidents.proofs(incidentId)).toEqual([
      "Ada any channel failed: No contact method that may be used; operators are alarmed.",
    ]);
    expect(world.alarms).toEqual([expect.objectContaining({ alarm: "page-unreached" })]);
  });

  test("a provider that fails raises an alarm that its first success ends", async () => {
    const { db } = world.platform;
    const down = () =>
      db.selectFrom("setting").select("name").where("name", "like", "paging.channel-down%").execute();
    const { url } = smtp;
    await smtp.stop();
    await pagedIncident();
    expect(world.alarms.map(({ alarm }) => alarm)).toContain("channel-down");
    expect(await down()).toHaveLength(1);
    smtp = await startSmtpReceiver({ port: Number(new URL(url).port) });
    await world.after(2);
    expect(smtp.received.length).toBe(1);
    expect(await down()).toHaveLength(0);
  });
});

describe("several servers", () => {
  test("share the work: each page leaves once", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => world.person(`P${index}`)));
    const other = world.anotherServer({ smtpUrl: smtp.url });
    const incidentId = await world.incident();
    await world.page(...people.map((personId) => ({ incidentId, personId })));
    await Promise.all([world.engine.settle(), other.engine.settle()]);
    expect(smtp.received.map(({ to }) => to[0]!).toSorted(inOrder)).toEqual(
      people.map((_, index) => `p${index}@example.com`).toSorted(inOrder),
    );
  });

  test("leave a slow channel to the one that holds it: its claim is renewed while it lives", async () => {
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    hook.answers.push("hang");
    await world.page({ incidentId: await world.incident(), personId: ada });
    const holder = world.anotherServer({ sendTimeoutMilliseconds: 4000 });
    const held = holder.engine.settle();
    await expect.poll(() => hook.received.length, { timeout: 10_000 }).toBe(1);
    world.clock.set(new Date(world.clock.now().getTime() + 5000));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await world.after(4);
    expect(hook.received.length).toBe(1);
    await held;
  });

  test("one that dies between sending and recording: another sends again under the same key, and says so", async () => {
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const note = world.incidents.note.bind(world.incidents);
    world.incidents.note = async () => {
      throw new Error("killed before the mark");
    };
    const incidentId = await pagedIncident();
    world.incidents.note = note;
    const other = world.anotherServer({});
    await other.engine.settle();
    expect(hook.received.length).toBe(1);
    world.clock.set(new Date(world.clock.now().getTime() + 6000));
    await other.engine.settle();
    expect(hook.received.map(({ headers }) => headers["idempotency-key"])).toEqual(
      Array.from({ length: 2 }, () => hook.received[0]!.headers["idempotency-key"]),
    );
    expect(world.incidents.proofs(incidentId)).toEqual([
      expect.stringMatching(/^Ada webhook handed-over: .*attempt 2; sent again, since it is not known/),
    ]);
  });
});
