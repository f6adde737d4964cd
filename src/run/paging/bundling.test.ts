import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHookReceiver, type HookReceiver } from "../../../test/support/hook-receiver.ts";
import { PagingWorld } from "../../../test/support/paging-world.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../../../test/support/smtp-receiver.ts";
import { systemClock } from "../../platform/clock.ts";
import { NoticeBoard } from "../../platform/live-events.ts";

let world: PagingWorld;
let hook: HookReceiver;
let smtp: SmtpReceiver;

beforeEach(async () => {
  hook = await startHookReceiver();
  smtp = await startSmtpReceiver();
});
afterEach(async () => {
  await world.stop();
  await hook.stop();
  await smtp.stop();
});

const hookTo = (url: string) => JSON.stringify({ url, secret: "whsec_c2VjcmV0" });
const toldIn = (index: number) =>
  (JSON.parse(hook.received[index]!.body.toString()) as { incidentIds: string[] }).incidentIds;

async function waits(): Promise<number[]> {
  const pages = await world.platform.db.selectFrom("page").select(["created_at", "handed_over_at"]).execute();
  return pages
    .map((page) => page.handed_over_at!.getTime() - page.created_at.getTime())
    .toSorted((a, b) => a - b);
}

describe("in a storm", () => {
  beforeEach(async () => {
    world = await PagingWorld.create({ smtpUrl: smtp.url });
  });

  test("a thousand incidents in a minute are a few messages to one person; the first goes at once and none waits 2 s", async () => {
    const ada = await world.person("Ada");
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    const all: string[] = [];
    for (let batch = 0; batch < 100; batch += 1) {
      const incidentIds = await Promise.all(Array.from({ length: 10 }, () => world.incident()));
      all.push(...incidentIds);
      await world.page(...incidentIds.map((incidentId) => ({ incidentId, personId: ada })));
      await world.after(0);
      if (batch === 0) expect(hook.received.length).toBe(1);
      await world.after(0.6);
    }
    await world.after(1.5);
    expect(hook.received.length).toBeLessThanOrEqual(44);
    expect(hook.received.flatMap((_, index) => toldIn(index)).toSorted()).toEqual(all.toSorted());
    const waited = await waits();
    expect(waited[0]).toBe(0);
    expect(waited.at(-1)).toBeLessThan(2000);
  }, 60_000);

  test("what comes together leaves together, with ten told in full and a link for all", async () => {
    const ada = await world.person("Ada");
    const incidentIds = await Promise.all(Array.from({ length: 25 }, () => world.incident()));
    await world.page(...incidentIds.map((incidentId) => ({ incidentId, personId: ada })));
    await world.engine.settle();
    expect(smtp.received.length).toBe(1);
    const { subject, text } = smtp.received[0]!.mail;
    expect(subject).toBe("25 incidents: Bedroom");
    expect(text!.match(/^Acknowledge: /gm)).toHaveLength(10);
    expect(text).toContain("And 15 more: https://runwright.example/incidents");
    expect(text).toMatch(/^Acknowledge all 25: https:\/\/runwright\.example\/ack\/[A-Za-z0-9]{43}$/m);
    expect(world.incidents.proofs()).toHaveLength(25);
    expect(world.incidents.proofs()[0]).toContain("one message about 25 incidents");
  });

  test("one person's storm delays nobody else's page", async () => {
    const ada = await world.person("Ada");
    const lin = await world.person("Lin");
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    for (let round = 0; round < 5; round += 1) {
      await world.page({ incidentId: await world.incident(), personId: ada });
      await world.engine.settle();
    }
    expect(hook.received.length).toBe(3);
    await world.page({ incidentId: await world.incident(), personId: lin });
    await world.engine.settle();
    expect(smtp.received.length).toBe(1);
    await world.after(1.5);
    expect(toldIn(3)).toHaveLength(2);
  });

  test("the same incident asked about twice is told once, and both pages are handed over", async () => {
    const ada = await world.person("Ada");
    const incidentId = await world.incident();
    await world.page({ incidentId, personId: ada, step: 0 }, { incidentId, personId: ada, step: 1 });
    await world.engine.settle();
    expect(smtp.received.map(({ mail }) => mail.subject)).toEqual(["INC-42 Bedroom: Checkout fails"]);
    expect(await waits()).toEqual([0, 0]);
  });

  test("a bundle of which some are answered meanwhile is repeated for the others", async () => {
    const ada = await world.person("Ada");
    await world.methods(ada, { channel: "webhook", stored: hookTo(hook.url) });
    hook.answers.push({ status: 500 });
    const [first, second] = [await world.incident(), await world.incident()];
    await world.page({ incidentId: first, personId: ada }, { incidentId: second, personId: ada });
    await world.engine.settle();
    await world.endPages(first);
    await world.after(2);
    expect([toldIn(0).length, toldIn(1)]).toEqual([2, [second]]);
  });
});

test("pages of many people leave as they come: median below 250 ms from the decision to the provider's answer", async () => {
  world = await PagingWorld.create({ smtpUrl: smtp.url, clock: systemClock });
  const board = new NoticeBoard(world.platform.pool, world.platform.log);
  await board.start();
  world.engine.start(board);
  const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.person(`P${index}`)));
  for (const [index, personId] of [...people, ...people].entries()) {
    await world.page({ incidentId: await world.incident(), personId, reason: `page ${index}` });
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await expect.poll(() => smtp.received.length, { timeout: 5000 }).toBe(40);
  await world.engine.stop();
  await world.paging.feature.workers![0]!.finish!();
  board.stop();
  const waited = await waits();
  expect(waited[20]).toBeLessThan(250);
});
