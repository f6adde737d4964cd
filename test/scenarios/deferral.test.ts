import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../support/acting-as.ts";
import { startRetailerNight, type RetailerNight } from "./retailer-night.ts";

let night: RetailerNight;

beforeAll(async () => {
  night = await startRetailerNight();
});
afterAll(() => night.stop());

const slotsGone = { service: "appointments", summary: "No slots", severity: "sev1", dedupKey: "slots" };

describe("an alert about appointments (95.0 %, nobody on call out of hours)", () => {
  test("at night waits for 09:00 and then pages the team", async () => {
    await night.begin("2026-03-04T02:14:00Z");
    const { incident, outcome } = await night.alert(slotsGone);
    expect(outcome).toBe("deferred");
    expect(await night.incident(incident!)).toMatchObject({
      deferredUntil: "2026-03-04T09:00:00.000Z",
      onCall: { reason: "appointments: 95.0 % → nobody, out of hours since Tue 17:30; deferred to 09:00" },
      nextStepAt: "2026-03-04T09:00:00.000Z",
    });
    await night.app.advanceTo("2026-03-04T08:59:59Z");
    expect(night.pages()).toEqual([]);
    await night.app.advanceTo("2026-03-04T09:01:00Z");
    expect(night.pages()).toEqual(["Wed 09:00 ruth", "Wed 09:00 tom"]);
  });

  test("on the evening before Good Friday waits over the bank holidays and the weekend, until Tuesday 09:00", async () => {
    await night.begin("2026-04-02T19:00:00Z");
    const { incident } = await night.alert(slotsGone);
    expect((await night.incident(incident!)).deferredUntil).toBe("2026-04-07T08:00:00.000Z");
    await night.app.advanceTo("2026-04-07T07:59:00Z");
    expect(night.pages()).toEqual([]);
    await night.app.advanceTo("2026-04-07T08:00:00Z");
    expect(night.pages()).toEqual(["Tue 09:00 ruth", "Tue 09:00 tom"]);
  });

  test("on the Saturday before the clocks go forward waits for Monday 09:00 by the wall clock", async () => {
    await night.begin("2026-03-28T22:00:00Z");
    const { incident } = await night.alert(slotsGone);
    expect((await night.incident(incident!)).deferredUntil).toBe("2026-03-30T08:00:00.000Z");
  });

  test("on the Saturday before the clocks go back waits for Monday 09:00 by the wall clock", async () => {
    await night.begin("2026-10-24T21:00:00Z");
    const { incident } = await night.alert(slotsGone);
    expect((await night.incident(incident!)).deferredUntil).toBe("2026-10-26T09:00:00.000Z");
  });

  test("that is over before morning pages nobody", async () => {
    await night.begin("2026-03-04T02:14:00Z");
    const { incident } = await night.alert(slotsGone);
    await night.app.advance(30);
    await night.alert({ action: "resolve", service: "appointments", dedupKey: "slots" });
    await night.app.advanceTo("2026-03-04T12:00:00Z");
    expect(night.pages()).toEqual([]);
    expect((await night.incident(incident!)).state).toBe("resolved");
  });

  test("unacknowledged at 17:30 stops paging and waits for the next morning", async () => {
    await night.begin("2026-03-04T17:25:00Z");
    const { incident } = await night.alert(slotsGone);
    expect(night.pages()).toEqual(["Wed 17:25 ruth", "Wed 17:25 tom"]);
    await night.app.advanceTo("2026-03-05T08:59:00Z");
    expect(night.pages()).toHaveLength(2);
    expect((await night.incident(incident!)).deferredUntil).toBe("2026-03-05T09:00:00.000Z");
    await night.app.advanceTo("2026-03-05T09:00:00Z");
    expect(night.pages().slice(2)).toEqual(["Thu 09:00 ruth", "Thu 09:00 tom"]);
  });

  test("that is a security incident waits too, since the organisation names no exception", async () => {
    await night.begin("2026-03-04T02:14:00Z");
    const report = { service: "appointments", title: "Somebody reads our customers", security: true };
    const opened = await night.app.post("/api/v1/incidents", report);
    expect(opened.body).toMatchObject({ deferredUntil: "2026-03-04T09:00:00.000Z", method: "major" });
  });
});

describe("an incident of bedroom that nobody has acknowledged at 17:30", () => {
  test("follows the out-of-hours rule from its first step", async () => {
    await night.begin("2026-03-04T17:22:00Z");
    const { incident } = await night.alert({ ...slotsGone, service: "bedroom" });
    await night.app.advanceTo("2026-03-04T17:36:00Z");
    expect(night.pages()).toEqual(["Wed 17:22 eva", "Wed 17:27 sam", "Wed 17:30 tom", "Wed 17:35 eva"]);
    expect((await night.incident(incident!)).onCall).toMatchObject({
      workingHours: false,
      reason: "bedroom: 99.0 % → domain schedule Home, out of hours since 17:30",
    });
  });

  test("stays with whoever acknowledged it before", async () => {
    await night.begin("2026-03-04T17:22:00Z");
    const { incident } = await night.alert({ ...slotsGone, service: "bedroom" });
    await night.app.post(`/api/v1/incidents/${incident}/acknowledge`, {}, await actingAs(night.app, "eva"));
    await night.app.advanceTo("2026-03-05T12:00:00Z");
    expect(night.pages()).toEqual(["Wed 17:22 eva"]);
  });
});

describe("the night in which the clocks go forward", () => {
  test("escalates by elapsed minutes, across the hour that is not there", async () => {
    await night.begin("2026-03-29T00:50:00Z");
    await night.alert({ ...slotsGone, service: "bedroom" });
    await night.app.advance(25);
    expect(night.pages()).toEqual([
      "Sun 00:50 tom",
      "Sun 00:55 eva",
      "Sun 02:00 ada",
      "Sun 02:00 lin",
      "Sun 02:00 sam",
      "Sun 02:10 grace",
      "Sun 02:10 ines",
    ]);
  });

  test("hands the rota over at 09:00 by the wall clock on the Monday after", async () => {
    await night.begin("2026-03-30T07:59:00Z");
    const { body } = await night.app.get("/api/v1/on-call?service=bedroom");
    expect(body).toMatchObject({ workingHours: false, steps: [{ people: [{ name: "Tom" }] }, {}, {}, {}] });
    const rota = await night.app.get("/api/v1/schedules/home-out-of-hours");
    expect(rota.body.standings[0]).toMatchObject({
      now: { until: "2026-03-30T08:00:00.000Z" },
      next: { person: { name: "Ada" } },
    });
  });
});
