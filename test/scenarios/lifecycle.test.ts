import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../support/acting-as.ts";
import { startRetailerNight, type RetailerNight } from "./retailer-night.ts";

let night: RetailerNight;

beforeAll(async () => {
  night = await startRetailerNight();
});
afterAll(() => night.stop());
beforeEach(() => night.begin("2026-03-04T02:14:00Z"));

const alert = (dedupKey: string, fields: object = {}) =>
  night.alert({ service: "bedroom", summary: `${dedupKey} fails`, severity: "sev1", dedupKey, ...fields });
const over = (dedupKey: string, fields: object = {}) =>
  night.alert({ action: "resolve", service: "bedroom", dedupKey, ...fields });

describe("when the alerts of an incident are over", () => {
  test("it is mitigated at the last of their ends, and resolved after ten quiet minutes with its loss", async () => {
    const { incident } = await alert("checkout");
    await alert("basket");
    await night.app.advance(6);
    await over("checkout");
    expect((await night.incident(incident!)).state).toBe("triggered");
    await night.app.advance(6);
    await over("basket", { endedAt: "2026-03-04T02:25:00Z" });
    expect(await night.incident(incident!)).toMatchObject({
      state: "mitigated",
      mitigatedAt: "2026-03-04T02:25:00.000Z",
    });
    await night.app.advance(9);
    expect((await night.incident(incident!)).state).toBe("mitigated");
    await night.app.advance(1);
    const resolved = await night.incident(incident!);
    expect(resolved).toMatchObject({ state: "resolved", resolvedAt: "2026-03-04T02:36:00.000Z" });
    // Eleven minutes at 200,000 an hour.
    expect(resolved.loss.amount).toBe("36666.67");
    await night.app.advanceTo("2026-03-04T12:00:00Z");
    expect(night.pages()).toEqual([
      "Wed 02:14 tom",
      "Wed 02:19 eva",
      "Wed 02:24 ada",
      "Wed 02:24 lin",
      "Wed 02:24 sam",
    ]);
  });

  test("a relapse within the quiet minutes takes it up again, pages again and leaves the pause out of the loss", async () => {
    const { incident } = await alert("checkout");
    await night.app.post(`/api/v1/incidents/${incident}/acknowledge`, {}, await actingAs(night.app, "tom"));
    await night.app.advance(6);
    await over("checkout");
    await night.app.advance(6);
    expect((await alert("checkout")).incident).toBe(incident);
    expect(await night.incident(incident!)).toMatchObject({ state: "triggered", mitigatedAt: null });
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:26 tom"]);
    await night.app.advance(6);
    await over("checkout");
    await night.app.advance(10);
    const resolved = await night.incident(incident!);
    expect(resolved).toMatchObject({ state: "resolved", resolvedAt: "2026-03-04T02:42:00.000Z" });
    // Twice six minutes at 200,000 an hour.
    expect(resolved.loss.amount).toBe("40000.00");
    expect(await night.story(incident!)).toContain("Wed 02:26 The impact is back: checkout fails");
  });

  test("one that a person has mitigated before resolves after the same ten quiet minutes", async () => {
    const { incident } = await alert("checkout");
    await night.app.advance(5);
    await night.app.post(`/api/v1/incidents/${incident}/mitigate`, {}, await actingAs(night.app, "tom"));
    await night.app.advance(60);
    expect(await night.incident(incident!)).toMatchObject({
      state: "mitigated",
      mitigatedAt: "2026-03-04T02:19:00.000Z",
    });
    await over("checkout");
    await night.app.advance(10);
    expect(await night.incident(incident!)).toMatchObject({
      state: "resolved",
      mitigatedAt: "2026-03-04T02:19:00.000Z",
      loss: { amount: "16666.67" },
    });
  });

  test("an alert after it was resolved opens another incident", async () => {
    const { incident } = await alert("checkout");
    await over("checkout");
    await night.app.advance(10);
    const again = await alert("checkout");
    expect(again.incident).not.toBe(incident);
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:24 tom"]);
  });

  test("one that comes and goes is not paged each time, and pages again once it fires on steadily", async () => {
    const { incident } = await alert("checkout");
    for (let time = 0; time < 4; time += 1) {
      await night.app.advance(2);
      await over("checkout");
      await night.app.advance(2);
      expect((await alert("checkout")).incident).toBe(incident);
    }
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:18 tom"]);
    expect((await night.story(incident!)).at(-1)).toBe(
      "Wed 02:30 Nobody was paged; it pages at 2026-03-04 02:54 UTC if still open: flapping: 9 changes lately; it pages again if it fires on steadily",
    );
    await night.app.advanceTo("2026-03-04T02:56:00Z");
    expect(night.pages().slice(2)).toEqual(["Wed 02:54 tom"]);
  });

  test("one that comes and goes and is over at last pages nobody again", async () => {
    await alert("checkout");
    for (let time = 0; time < 4; time += 1) {
      await night.app.advance(2);
      await over("checkout");
      await night.app.advance(2);
      await alert("checkout");
    }
    await over("checkout");
    await night.app.advance(120);
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:18 tom"]);
  });
});

describe("the class of an incident", () => {
  test("changes by itself when the loss crosses a threshold, and says so", async () => {
    night.app.clock.set("2026-03-04T09:30:00Z");
    const { incident } = await alert("slots", { service: "appointments" });
    await night.app.post(`/api/v1/incidents/${incident}/acknowledge`, {}, await actingAs(night.app, "ruth"));
    expect(await night.incident(incident!)).toMatchObject({ loss: { class: "medium" }, method: "minor" });
    // 50,000 are lost after 8 h 20 min at 6,000 an hour.
    await night.app.advanceTo("2026-03-04T17:49:00Z");
    expect((await night.incident(incident!)).loss.class).toBe("medium");
    await night.app.advanceTo("2026-03-04T17:51:00Z");
    expect(await night.incident(incident!)).toMatchObject({ loss: { class: "high" }, method: "major" });
    expect(await night.story(incident!)).toContainEqual(
      expect.stringMatching(/^Wed 17:(49|50) The class went from medium to high: 50000\.00 USD lost so far/),
    );
  });

  test("follows a revision of what is lost", async () => {
    const { incident } = await alert("checkout");
    expect((await night.incident(incident!)).loss.class).toBe("high");
    const revised = await night.app.post(`/api/v1/incidents/${incident}/loss`, {
      sharePercent: 1,
      from: "2026-03-04T02:14:00Z",
      why: "one customer in a hundred",
    });
    expect(revised.body.loss).toMatchObject({ class: "low", perHour: "2000.00" });
  });
});

describe("people on an incident", () => {
  test("who acknowledge after the first join it, and a caller-in pages one more", async () => {
    const { incident } = await alert("checkout");
    const act = async (slug: string, verb: string, body: object = {}) =>
      (await night.app.post(`/api/v1/incidents/${incident}/${verb}`, body, await actingAs(night.app, slug)))
        .body;
    await act("tom", "acknowledge");
    await night.app.advance(1);
    expect((await act("eva", "acknowledge")).responders).toHaveLength(2);
    await act("tom", "responders", { person: "dora" });
    await night.app.settle();
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:15 dora"]);
    expect((await act("tom", "notes", { text: "database is full" })).timeline.at(-1)).toMatchObject({
      kind: "note",
      text: "Tom: database is full",
    });
    expect((await act("tom", "resolve")).state).toBe("resolved");
    expect((await act("tom", "acknowledge")).status).toBe(409);
  });

  test("who are called in say so by their own link, which nobody else's joining takes away", async () => {
    const { incident } = await alert("checkout");
    const post = async (slug: string, verb: string, body: object = {}) =>
      night.app.post(`/api/v1/incidents/${incident}/${verb}`, body, await actingAs(night.app, slug));
    await night.app.advance(6);
    await post("tom", "acknowledge");
    await post("tom", "responders", { person: "dora" });
    await night.app.settle();
    await post("eva", "acknowledge");
    const link = /(\/ack\/\w+)/.exec(night.lastMail("dora"))?.[1] ?? "";
    const answered = async () =>
      await night.app.database.db
        .selectFrom("page as p")
        .innerJoin("person as h", "h.id", "p.person_id")
        .select(["h.slug"])
        .where("p.ended_at", "is not", null)
        .where("h.slug", "=", "dora")
        .execute();
    expect((await night.app.get(link)).body).toContain('<form method="post">');
    expect(await answered()).toEqual([]);
    expect((await night.app.post(link, {})).body).toContain("<h1>Acknowledged</h1>");
    expect(await answered()).toEqual([{ slug: "dora" }]);
    expect((await night.app.get(link)).body).not.toContain("<form");
    expect((await night.incident(incident!)).acknowledgedBy).toMatchObject({ name: "Tom" });
  });

  test("who have left are neither called in nor given a role", async () => {
    const { incident } = await alert("checkout");
    const tom = await actingAs(night.app, "tom");
    const { db } = night.app.database;
    const setActive = (active: boolean) =>
      db.updateTable("person").set({ active }).where("slug", "=", "dora").execute();
    await setActive(false);
    try {
      for (const [verb, body] of [
        ["responders", { person: "dora" }],
        ["roles", { person: "dora", role: "commander" }],
      ] as const) {
        const answer = await night.app.post(`/api/v1/incidents/${incident}/${verb}`, body, tom);
        expect(answer.status).toBe(422);
        expect(answer.body.errors[0].message).toBe('there is nobody called "dora"');
      }
      expect((await night.incident(incident!)).responders).toEqual([]);
    } finally {
      await setActive(true);
    }
  });

  test("who are not of its team and were not asked are refused, and may write notes", async () => {
    const { incident } = await alert("checkout");
    const carl = await actingAs(night.app, "carl");
    const act = async (verb: string, body: object = {}) =>
      (await night.app.post(`/api/v1/incidents/${incident}/${verb}`, body, carl)).status;
    expect(await act("acknowledge")).toBe(403);
    expect(await act("resolve")).toBe(403);
    expect(await act("notes", { text: "we see it too" })).toBe(200);
  });
});
