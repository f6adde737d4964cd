import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../support/acting-as.ts";
import { startRetailerNight, type RetailerNight } from "./retailer-night.ts";

// Wednesday 4 March 2026, 02:14 in London. Week 8 of the rota: Tom, with Eva as the secondary.
let night: RetailerNight;

beforeAll(async () => {
  night = await startRetailerNight();
});
afterAll(() => night.stop());
beforeEach(() => night.begin("2026-03-04T02:14:00Z"));

const checkoutFails = {
  service: "bedroom",
  summary: "Checkout fails",
  severity: "sev1",
  dedupKey: "checkout",
};

describe("an alert about bedroom (99.0 %) at 02:14 on a weekday", () => {
  test("pages the domain's person on shift, then the secondary, the team, the managers, twice, and at last administrators", async () => {
    const { incident, outcome } = await night.alert(checkoutFails);
    expect(outcome).toBe("paged");
    await night.app.advanceTo("2026-03-04T08:00:00Z");
    expect(night.pages()).toEqual([
      "Wed 02:14 tom",
      "Wed 02:19 eva",
      "Wed 02:24 ada",
      "Wed 02:24 lin",
      "Wed 02:24 sam",
      "Wed 02:34 grace",
      "Wed 02:34 ivan",
      "Wed 02:44 tom",
      "Wed 02:49 eva",
      "Wed 02:54 ada",
      "Wed 02:54 lin",
      "Wed 02:54 sam",
      "Wed 03:04 grace",
      "Wed 03:04 ivan",
      "Wed 03:14 root",
    ]);
    expect(night.lastMail("tom")).toContain(
      "Why you: nobody has acknowledged for 30 minutes; bedroom: 99.0 %",
    );
    expect(night.lastMail("grace")).toContain("Why you: nobody has acknowledged for 50 minutes; bedroom: ");
    const story = await night.story(incident!);
    expect(story).toContain(
      "Wed 02:14 Paged Tom: bedroom: 99.0 % → domain schedule Home, out of hours since Tue 17:30",
    );
    expect(story.at(-1)).toBe("Wed 03:14 Nobody acknowledged at any step; the administrators are told");
  });

  test("acknowledged by the secondary pages nobody else", async () => {
    const { incident } = await night.alert(checkoutFails);
    await night.app.advance(7);
    const eva = await actingAs(night.app, "eva");
    const { body } = await night.app.post(`/api/v1/incidents/${incident}/acknowledge`, {}, eva);
    expect(body).toMatchObject({ state: "acknowledged", acknowledgedBy: { name: "Eva" }, nextStepAt: null });
    await night.app.advanceTo("2026-03-04T20:00:00Z");
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:19 eva"]);
    expect(await night.story(incident!)).toContain("Wed 02:21 Eva acknowledged and owns the incident");
  });

  test("is acknowledged from the mail by its button; opening the link alone changes nothing", async () => {
    const { incident } = await night.alert(checkoutFails);
    const link = /http:\/\/runwright\.test(\/ack\/\w+)/.exec(night.lastMail("tom"))?.[1] ?? "";
    const noKey = { authorization: "" };
    for (let opened = 0; opened < 3; opened += 1) {
      const { status, body } = await night.app.get(link, noKey);
      expect(status).toBe(200);
      expect(body).toContain("Acknowledge this incident?");
    }
    expect((await night.incident(incident!)).state).toBe("triggered");
    await night.app.advance(5);
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:19 eva"]);

    const { status, body } = await night.app.post(link, {}, noKey);
    expect(status).toBe(200);
    expect(body).toContain("Acknowledged by Tom");
    expect(await night.incident(incident!)).toMatchObject({
      state: "acknowledged",
      acknowledgedBy: { name: "Tom" },
    });
    await night.app.advanceTo("2026-03-04T06:00:00Z");
    expect(night.pages()).toHaveLength(2);
    expect((await night.app.post(link, {}, noKey)).body).not.toContain("<button");
  });

  test("pages whoever covers while cover is in force, and the rota's person after it", async () => {
    const cover = { person: "ruth", end: "2026-03-04T04:00:00Z", reason: "Tom is ill" };
    const added = await night.app.post("/api/v1/schedules/home-out-of-hours/overrides", cover);
    expect(added.status).toBe(201);
    const first = await night.alert(checkoutFails);
    await night.app.post(`/api/v1/incidents/${first.incident}/resolve`, {});
    await night.app.advanceTo("2026-03-04T04:00:00Z");
    await night.alert({ ...checkoutFails, dedupKey: "later" });
    expect(night.pages()).toEqual(["Wed 02:14 ruth", "Wed 04:00 tom"]);
  });

  test("repeated by its sender pages nobody twice, and a second alert joins the incident", async () => {
    const { incident } = await night.alert(checkoutFails);
    expect(await night.alert(checkoutFails)).toMatchObject({ incident, outcome: "deduplicated" });
    expect(await night.alert({ ...checkoutFails, dedupKey: "basket" })).toMatchObject({
      incident,
      outcome: "deduplicated",
    });
    expect(night.pages()).toEqual(["Wed 02:14 tom"]);
  });
});

describe("an alert that is a warning (sev2) at night", () => {
  const slow = { ...checkoutFails, summary: "Checkout is slow", severity: "sev2" };

  test("pages once it has lasted 30 minutes", async () => {
    const { outcome, incident } = await night.alert(slow);
    expect(outcome).toBe("deferred");
    expect(await night.incident(incident!)).toMatchObject({ deferredUntil: "2026-03-04T02:44:00.000Z" });
    await night.app.advance(29);
    expect(night.pages()).toEqual([]);
    await night.app.advance(6);
    expect(night.pages()).toEqual(["Wed 02:44 tom", "Wed 02:49 eva"]);
  });

  test("that is over before pages nobody", async () => {
    const { incident } = await night.alert(slow);
    await night.app.advance(20);
    await night.alert({ action: "resolve", service: "bedroom", dedupKey: "checkout" });
    await night.app.advance(60);
    expect(night.pages()).toEqual([]);
    expect(await night.incident(incident!)).toMatchObject({ state: "resolved", deferredUntil: null });
  });

  test("that grows into an outage pages at once", async () => {
    await night.alert(slow);
    await night.app.advance(5);
    await night.alert({ ...slow, severity: "sev1" });
    expect(night.pages()).toEqual(["Wed 02:19 tom"]);
  });
});

describe("other services at 02:14", () => {
  test("checkout (99.9 %) pages its own team's person", async () => {
    await night.alert({ ...checkoutFails, service: "checkout" });
    expect(night.pages()).toEqual(["Wed 02:14 carl"]);
  });

  test("ecommerce-platform (Ops Run It) pages the operations bridge, application support, then the managers", async () => {
    const { incident } = await night.alert({ ...checkoutFails, service: "ecommerce-platform" });
    await night.app.advance(21);
    expect(night.pages()).toEqual([
      "Wed 02:14 otto",
      "Wed 02:19 amir",
      "Wed 02:19 anna",
      "Wed 02:29 dora",
      "Wed 02:29 ivan",
    ]);
    expect((await night.incident(incident!)).onCall.reason).toMatch(
      /^ecommerce-platform: Ops Run It → operations bridge operations-bridge, then application support/,
    );
  });

  test("ecommerce-platform in working hours asks the delivering team too", async () => {
    night.app.clock.set("2026-03-04T11:00:00Z");
    await night.alert({ ...checkoutFails, service: "ecommerce-platform" });
    await night.app.advance(11);
    expect(night.pages()).toEqual(["Wed 11:00 opal", "Wed 11:05 amir", "Wed 11:05 anna", "Wed 11:10 carl"]);
  });

  test("an alert that no service owns goes to the catch-all team, and stands among the unowned", async () => {
    const { outcome, incident } = await night.alert({
      summary: "Disk full",
      source: "db-7",
      dedupKey: "disk",
    });
    expect(outcome).toBe("unowned");
    expect(night.pages()).toEqual(["Wed 02:14 desk"]);
    expect(night.lastMail("desk")).toMatch(/INC-\d+ Disk full/);
    expect(night.lastMail("desk")).not.toContain("To do");
    expect((await night.app.get("/api/v1/alerts?unowned=true")).body.items).toMatchObject([
      { summary: "Disk full", service: null, incident },
    ]);
    expect((await night.app.get("/api/v1/incidents?unowned=true")).body.items).toMatchObject([
      { id: incident },
    ]);
    await night.app.advance(12);
    expect(night.pages()).toEqual(["Wed 02:14 desk", "Wed 02:24 ivan"]);
  });

  test("an unowned incident given to bedroom pages bedroom's people, and is no bounce", async () => {
    const { incident } = await night.alert({ summary: "Disk full", source: "db-7", dedupKey: "disk" });
    const desk = await actingAs(night.app, "desk");
    const { status, body } = await night.app.post(
      `/api/v1/incidents/${incident}/reassign`,
      { service: "bedroom", why: "it is theirs" },
      desk,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ bounces: 0, service: { slug: "bedroom" } });
    await night.app.settle();
    expect(night.pages()).toEqual(["Wed 02:14 desk", "Wed 02:14 tom"]);
  });
});

describe("an incident handed to another service", () => {
  test("pages that service's people from their first step, and asks nobody of the former any more", async () => {
    const { incident } = await night.alert(checkoutFails);
    await night.app.advance(3);
    const tom = await actingAs(night.app, "tom");
    const { body } = await night.app.post(
      `/api/v1/incidents/${incident}/reassign`,
      { service: "checkout", why: "the payment page" },
      tom,
    );
    expect(body).toMatchObject({ bounces: 1, state: "triggered", team: { slug: "checkout" } });
    expect(body.loss.perHour).toBe("500000.00");
    await night.app.advance(6);
    expect(night.pages()).toEqual(["Wed 02:14 tom", "Wed 02:17 carl", "Wed 02:22 cleo"]);
  });

  test("can only be handed over by whoever takes part", async () => {
    const { incident } = await night.alert(checkoutFails);
    const cleo = await actingAs(night.app, "cleo");
    const refused = await night.app.post(
      `/api/v1/incidents/${incident}/reassign`,
      { service: "checkout", why: "mine" },
      cleo,
    );
    expect(refused.status).toBe(403);
  });
});
