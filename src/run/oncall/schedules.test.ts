import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import {
  applyCatalogue,
  layerOf,
  retailerCatalogue,
  scheduleDocument,
} from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

// Week 8 of the rotas begins on Monday 2 March 2026, 09:00: Tom, with Eva as the secondary.
const wednesdayNight = "2026-03-04T02:14:00.000Z";
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp(wednesdayNight);
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(wednesdayNight);
  await app.database.db.deleteFrom("schedule_override").execute();
  await app.database.db.deleteFrom("leave_period").execute();
});

type Shift = {
  start: string;
  end: string;
  layer: string;
  person: { name: string } | null;
  override: boolean;
};
const line = ({ start, end, layer, person, override }: Shift) =>
  `${start.slice(0, 16)} ${end.slice(0, 16)} ${layer} ${person?.name ?? "nobody"}${override ? " (cover)" : ""}`;
const lines = (shifts: Shift[], layer = "primary") =>
  shifts.filter((shift) => shift.layer === layer).map(line);

const schedule = "/api/v1/schedules/home-out-of-hours";
const shiftsOf = async (from: string, to: string, layer = "primary") =>
  lines((await app.get(`${schedule}/shifts?from=${from}&to=${to}`)).body.items, layer);

describe("a schedule", () => {
  test("says who is on call now and next, until when, and how it turns, in words", async () => {
    const { body } = await app.get(schedule);
    expect(body).toMatchObject({
      slug: "home-out-of-hours",
      owner: { kind: "domain", slug: "home", name: "Home" },
      covers: "out-of-hours",
      timeZone: "Europe/London",
      managedBy: "code",
      removed: false,
      inCharge: true,
      standings: [
        {
          layer: "primary",
          now: { person: { name: "Tom" }, override: false, until: "2026-03-09T09:00:00.000Z" },
          next: { person: { name: "Ada" }, from: "2026-03-09T09:00:00.000Z" },
        },
        { layer: "secondary", now: { person: { name: "Eva" } }, next: { person: { name: "Sam" } } },
      ],
      participants: 6,
      members: 6,
      membersTakingPart: 6,
    });
    expect(body.layers[0].words).toBe(
      "Ada, Lin and Tom take turns of a week, handing over on Mondays at 09:00 (Europe/London)",
    );
  });

  test("tells what wears people out: two of six take part, and each is on call too often", async () => {
    const { body } = await app.get("/api/v1/schedules/checkout-always");
    expect(body.warnings).toContainEqual({
      code: "too-few-participants",
      person: null,
      from: null,
      message: "2 of at least 3 participants",
    });
    expect(body.warnings).toContainEqual(
      expect.objectContaining({ code: "too-often", person: expect.objectContaining({ name: "Carl" }) }),
    );
  });

  test("of a team or a domain is found by its owner, page by page", async () => {
    const slugs = async (query: string) =>
      (await app.get(`/api/v1/schedules?${query}`)).body.items.map(({ slug }: { slug: string }) => slug);
    expect(await slugs("domain=home")).toEqual(["home-out-of-hours"]);
    expect(await slugs("team=bedroom")).toEqual(["bedroom-day"]);
    const first = (await app.get("/api/v1/schedules?limit=3")).body;
    expect(first.items).toHaveLength(3);
    expect(await slugs(`limit=3&cursor=${first.next}`)).toEqual(["home-out-of-hours", "incident-managers"]);
    expect((await app.get("/api/v1/schedules?team=nobody")).body.errors).toEqual([
      { path: "team", message: 'there is no team "nobody"' },
    ]);
  });

  test("that is unknown is not found", async () => {
    for (const path of ["nobody", "nobody/shifts", "nobody/calendar"])
      expect((await app.get(`/api/v1/schedules/${path}`)).status).toBe(404);
  });
});

describe("shifts", () => {
  test("are as the contract has them, in UTC and cut at the range", async () => {
    const { body } = await app.get(
      `${schedule}/shifts?from=2026-03-24T00:00:00%2B00:00&to=2026-04-01T00:00:00Z`,
    );
    expect(body.items[0]).toEqual({
      start: "2026-03-24T00:00:00.000Z",
      end: "2026-03-30T08:00:00.000Z",
      layer: "primary",
      person: { id: expect.any(String), name: "Tom" },
      override: false,
    });
    expect(lines(body.items)).toEqual([
      "2026-03-24T00:00 2026-03-30T08:00 primary Tom",
      "2026-03-30T08:00 2026-04-01T00:00 primary Ada",
    ]);
  });

  test.each([
    ["from=2026-03-01T00:00:00Z&to=2027-05-01T00:00:00Z", "ask for at most 400 days at once; this is 426"],
    ["from=2026-03-01T00:00:00Z&to=2026-03-01T00:00:00Z", "must lie after from"],
    ["from=2026-03-01T00:00:00Z&to=tomorrow", "write an instant such as 2026-01-05T09:00:00Z"],
  ])("of %s are refused", async (query, message) => {
    const { status, body } = await app.get(`${schedule}/shifts?${query}`);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: "to", message }]);
  });

  test("of many schedules come at once, with their gaps", async () => {
    const { body } = await app.get(
      "/api/v1/on-call/shifts?from=2026-03-02T00:00:00Z&to=2026-03-16T00:00:00Z&domain=home",
    );
    expect(body.items).toHaveLength(1);
    expect(body.items[0].schedule).toMatchObject({ slug: "home-out-of-hours", covers: "out-of-hours" });
    expect(lines(body.items[0].shifts)).toEqual([
      "2026-03-02T00:00 2026-03-02T09:00 primary Lin",
      "2026-03-02T09:00 2026-03-09T09:00 primary Tom",
      "2026-03-09T09:00 2026-03-16T00:00 primary Ada",
    ]);
    expect(body.items[0].gaps).toEqual([]);
    const all = await app.get("/api/v1/on-call/shifts");
    expect(all.body.items).toHaveLength(5);
  });
});

describe("a calendar", () => {
  test("has in one answer what a page draws: shifts by layer, hours, public holidays, cover and gaps", async () => {
    const ada = await actingAs(app, "ada");
    const cover = {
      person: "ruth",
      start: "2026-04-04T00:00:00Z",
      end: "2026-04-05T00:00:00Z",
      reason: "trip",
    };
    expect((await app.post(`${schedule}/overrides`, cover, ada)).status).toBe(201);
    const { body } = await app.get(`${schedule}/calendar?from=2026-04-01T00:00:00Z&to=2026-04-08T00:00:00Z`);
    expect(body.layers.map(({ name }: { name: string }) => name)).toEqual(["primary", "secondary"]);
    expect(
      body.layers[0].shifts.map((shift: Omit<Shift, "layer">) => line({ ...shift, layer: "primary" })),
    ).toEqual([
      "2026-04-01T00:00 2026-04-04T00:00 primary Ada",
      "2026-04-04T00:00 2026-04-05T00:00 primary Ruth (cover)",
      "2026-04-05T00:00 2026-04-06T08:00 primary Ada",
      "2026-04-06T08:00 2026-04-08T00:00 primary Lin",
    ]);
    expect(body.workingPeriods.map(({ start }: { start: string }) => start)).toEqual([
      "2026-04-01T08:00:00.000Z",
      "2026-04-02T08:00:00.000Z",
      "2026-04-07T08:00:00.000Z",
    ]);
    expect(body.publicHolidays).toEqual([
      { date: "2026-04-03", start: "2026-04-02T23:00:00.000Z", end: "2026-04-03T23:00:00.000Z" },
      { date: "2026-04-06", start: "2026-04-05T23:00:00.000Z", end: "2026-04-06T23:00:00.000Z" },
    ]);
    expect(body.overrides).toMatchObject([{ person: { name: "Ruth" }, by: "Ada", reason: "trip" }]);
    expect(body.gaps).toEqual([]);
  });

  test("of a domain goes by the hours of the team that holds its budget", async () => {
    const { body } = await app.get(schedule);
    expect(body.timeZone).toBe("Europe/London");
    await applyCatalogue(
      app,
      retailerCatalogue
        .replace("budgetHolder: bedroom,", "budgetHolder: appointments,")
        .replace(
          /(name: appointments\nspec:\n {2}kind: product[\s\S]*?calendar: \{timeZone: )Europe\/London, holidays: GB-ENG/,
          "$1Europe/Berlin",
        ),
    );
    expect((await app.get(schedule)).body.timeZone).toBe("Europe/Berlin");
    await applyCatalogue(app, retailerCatalogue);
  });
});

describe("cover", () => {
  const cover = {
    person: "lin@example.com",
    start: "2026-03-05T00:00:00Z",
    end: "2026-03-06T00:00:00Z",
    reason: "ill",
  };

  test("puts somebody on call for its time, tells the shifts around it and pages them", async () => {
    const ada = await actingAs(app, "ada");
    const { status, body } = await app.post(`${schedule}/overrides`, cover, ada);
    expect(status).toBe(201);
    expect(body.override).toMatchObject({ person: { name: "Lin" }, reason: "ill", by: "Ada" });
    expect(lines(body.shifts)).toEqual([
      "2026-02-26T00:00 2026-03-02T09:00 primary Lin",
      "2026-03-02T09:00 2026-03-05T00:00 primary Tom",
      "2026-03-05T00:00 2026-03-06T00:00 primary Lin (cover)",
      "2026-03-06T00:00 2026-03-09T09:00 primary Tom",
      "2026-03-09T09:00 2026-03-13T00:00 primary Ada",
    ]);
    const { body: answer } = await app.get("/api/v1/on-call?service=bedroom&at=2026-03-05T02:00:00Z");
    expect(answer.steps[0].people).toMatchObject([{ name: "Lin" }]);
    const audit = await app.database.db
      .selectFrom("audit")
      .selectAll()
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(audit).toMatchObject({ action: "schedule.override", actor_name: "Ada", reason: "ill" });
  });

  test("is only shown by a preview, with what would wear somebody out", async () => {
    const ada = await actingAs(app, "ada");
    const { status, body } = await app.post(
      `${schedule}/overrides?preview=true`,
      { ...cover, person: "ada", start: undefined, end: "2026-03-16T09:00:00Z" },
      ada,
    );
    expect(status).toBe(200);
    expect(body.override).toBeNull();
    expect(lines(body.shifts)).toContain("2026-03-04T02:14 2026-03-16T09:00 primary Ada (cover)");
    expect(body.warnings).toContainEqual(
      expect.objectContaining({
        code: "two-weeks-running",
        person: expect.objectContaining({ name: "Ada" }),
      }),
    );
    expect(await shiftsOf("2026-03-04T03:00:00Z", "2026-03-05T00:00:00Z")).toEqual([
      "2026-03-04T03:00 2026-03-05T00:00 primary Tom",
    ]);
  });

  test("of overlapping cover the last one ordered wins", async () => {
    const ada = await actingAs(app, "ada");
    await app.post(`${schedule}/overrides`, cover, ada);
    await app.post(
      `${schedule}/overrides`,
      { ...cover, person: "sam", start: "2026-03-05T12:00:00Z", end: "2026-03-07T00:00:00Z" },
      ada,
    );
    expect(await shiftsOf("2026-03-04T12:00:00Z", "2026-03-08T00:00:00Z")).toEqual([
      "2026-03-04T12:00 2026-03-05T00:00 primary Tom",
      "2026-03-05T00:00 2026-03-05T12:00 primary Lin (cover)",
      "2026-03-05T12:00 2026-03-07T00:00 primary Sam (cover)",
      "2026-03-07T00:00 2026-03-08T00:00 primary Tom",
    ]);
  });

  test("for one person stands only where that person is on call", async () => {
    const ada = await actingAs(app, "ada");
    const { status } = await app.post(
      `${schedule}/overrides`,
      { ...cover, person: "sam", replaces: "tom", end: "2026-03-11T00:00:00Z" },
      ada,
    );
    expect(status).toBe(201);
    expect(await shiftsOf("2026-03-05T00:00:00Z", "2026-03-11T00:00:00Z")).toEqual([
      "2026-03-05T00:00 2026-03-09T09:00 primary Sam (cover)",
      "2026-03-09T09:00 2026-03-11T00:00 primary Ada",
    ]);
    expect(await shiftsOf("2026-03-05T00:00:00Z", "2026-03-11T00:00:00Z", "secondary")).toEqual([
      "2026-03-05T00:00 2026-03-09T09:00 secondary Eva",
      "2026-03-09T09:00 2026-03-11T00:00 secondary Sam",
    ]);
  });

  test("that has not begun is withdrawn altogether; of cover that has begun only what is left", async () => {
    const ada = await actingAs(app, "ada");
    const add = async (body: object) => (await app.post(`${schedule}/overrides`, body, ada)).body.override.id;
    const future = await add(cover);
    const withdrawn = await app.delete(`${schedule}/overrides/${future}`, ada);
    expect(withdrawn.body.override).toBeNull();
    expect(lines(withdrawn.body.shifts).join()).not.toContain("cover");
    expect((await app.delete(`${schedule}/overrides/${future}`, ada)).status).toBe(404);

    const running = await add({ ...cover, start: undefined });
    app.clock.set("2026-03-05T06:00:00Z");
    const shown = await app.delete(`${schedule}/overrides/${running}?preview=true`, ada);
    expect(lines(shown.body.shifts)).toContain("2026-03-04T02:14 2026-03-05T06:00 primary Lin (cover)");
    const { body } = await app.delete(`${schedule}/overrides/${running}`, ada);
    expect(body.override).toMatchObject({ end: "2026-03-05T06:00:00.000Z" });
    expect(await shiftsOf("2026-03-04T00:00:00Z", "2026-03-06T00:00:00Z")).toEqual([
      "2026-03-04T00:00 2026-03-04T02:14 primary Tom",
      "2026-03-04T02:14 2026-03-05T06:00 primary Lin (cover)",
      "2026-03-05T06:00 2026-03-06T00:00 primary Tom",
    ]);
    expect((await app.delete(`${schedule}/overrides/${running}`, ada)).status).toBe(422);
  });

  test.each([
    [
      "in the past",
      { start: "2026-03-04T02:00:00Z" },
      "start",
      /lies in the past.*leave it out to begin now/,
    ],
    ["that ends before it starts", { end: "2026-03-04T23:00:00Z" }, "end", /after the start/],
    ["of two years", { end: "2028-03-04T23:00:00Z" }, "end", /at most 366 days/],
    ["by nobody known", { person: "nobody" }, "person", /nobody called "nobody"/],
    [
      "in a layer that is not there",
      { layer: "third" },
      "layer",
      /no layer "third"; it has primary, secondary/,
    ],
    ["for somebody who is not on call", { replaces: "sam" }, "replaces", /Sam is not on call then/],
    ["for oneself", { replaces: "lin@example.com" }, "replaces", /somebody else/],
    ["without a reason", { reason: " " }, "reason", /why/],
  ])("%s is refused at its field", async (_name, changes, path, message) => {
    const { status, body } = await app.post(
      `${schedule}/overrides`,
      { ...cover, ...changes },
      await actingAs(app, "ada"),
    );
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  test("by somebody who is on leave then, who declines on-call or who has left is refused", async () => {
    const ada = await actingAs(app, "ada");
    await app.post("/api/v1/people/lin/leave", { end: "2026-03-05T01:00:00Z" }, await actingAs(app, "lin"));
    expect((await app.post(`${schedule}/overrides`, cover, ada)).body.detail).toContain(
      "Lin is on leave then",
    );
    await app.database.db
      .updateTable("person")
      .set({ takes_part_in_on_call: false })
      .where("slug", "=", "eva")
      .execute();
    expect((await app.post(`${schedule}/overrides`, { ...cover, person: "eva" }, ada)).body.detail).toContain(
      "Eva does not take part in on-call",
    );
    await app.database.db
      .updateTable("person")
      .set({ takes_part_in_on_call: true })
      .where("slug", "=", "eva")
      .execute();
    await app.database.db.updateTable("person").set({ active: false }).where("slug", "=", "desk").execute();
    expect(
      (await app.post(`${schedule}/overrides`, { ...cover, person: "desk" }, ada)).body.detail,
    ).toContain("Desk has left");
    await app.database.db.updateTable("person").set({ active: true }).where("slug", "=", "desk").execute();
  });

  test("of a domain's schedule is for members of any of its teams, of a team's for its members", async () => {
    const may = async (slug: string, path: string) =>
      (
        await app.post(
          `/api/v1/schedules/${path}/overrides`,
          { ...cover, person: "sam" },
          await actingAs(app, slug),
        )
      ).status;
    expect(await may("ruth", "home-out-of-hours")).toBe(201);
    expect(await may("carl", "home-out-of-hours")).toBe(403);
    expect(await may("eva", "bedroom-day")).toBe(201);
    expect(await may("ruth", "bedroom-day")).toBe(403);
    expect(await may("root", "bedroom-day")).toBe(201);
  });

  test("of a schedule that is out of use is refused", async () => {
    await applyCatalogue(
      app,
      scheduleDocument("short", "team: bedroom", "always", [layerOf("primary", ["eva"])]),
    );
    await applyCatalogue(app, retailerCatalogue, { prune: true });
    const { status } = await app.post("/api/v1/schedules/short/overrides", cover, await actingAs(app, "eva"));
    expect(status).toBe(409);
  });
});

describe("leave", () => {
  test("tells the gaps that it opens within the schedule's hours, and the next layer is paged", async () => {
    const tom = await actingAs(app, "tom");
    const { status, body } = await app.post(
      "/api/v1/people/tom/leave",
      { start: "2026-03-04T12:00:00Z", end: "2026-03-05T12:00:00Z" },
      tom,
    );
    expect(status).toBe(201);
    expect(body.opens).toMatchObject([
      {
        schedule: { slug: "home-out-of-hours" },
        layer: "primary",
        covered: true,
        start: "2026-03-04T17:30:00.000Z",
        end: "2026-03-05T09:00:00.000Z",
      },
    ]);
    expect(body.opens[0].words).toBe(
      "home-out-of-hours, primary: Tom is missing from 17:30 to Thu 09:00; another layer has somebody",
    );
    const { body: answer } = await app.get("/api/v1/on-call?service=bedroom&at=2026-03-05T02:00:00Z");
    expect(answer.steps[0].people).toMatchObject([{ name: "Eva" }]);
    expect(answer.warnings).toMatchObject([{ code: "layer-uncovered" }]);
    expect(await shiftsOf("2026-03-04T00:00:00Z", "2026-03-06T00:00:00Z")).toEqual([
      "2026-03-04T00:00 2026-03-04T12:00 primary Tom",
      "2026-03-05T12:00 2026-03-06T00:00 primary Tom",
    ]);
  });

  test("of everybody on a schedule is a gap on its calendar", async () => {
    const period = { start: "2026-03-04T12:00:00Z", end: "2026-03-05T12:00:00Z" };
    await app.post("/api/v1/people/tom/leave", period);
    const { body } = await app.post("/api/v1/people/eva/leave", period);
    expect(body.opens).toContainEqual(expect.objectContaining({ layer: "secondary", covered: false }));
    const calendar = await app.get(`${schedule}/calendar?from=2026-03-04T00:00:00Z&to=2026-03-06T00:00:00Z`);
    expect(calendar.body.gaps).toEqual([
      { start: "2026-03-04T17:30:00.000Z", end: "2026-03-05T09:00:00.000Z" },
    ]);
    expect(calendar.body.layers[0].shifts).toContainEqual(
      expect.objectContaining({ person: null, absent: expect.objectContaining({ name: "Tom" }) }),
    );
  });

  test("is one's own or for one's team to note, never twice for one time, and never in the past", async () => {
    const period = { start: "2026-03-10T00:00:00Z", end: "2026-03-12T00:00:00Z" };
    const take = async (slug: string, body: object) =>
      app.post("/api/v1/people/sam/leave", body, await actingAs(app, slug));
    expect((await take("carl", period)).status).toBe(403);
    expect((await take("lin", period)).status).toBe(201);
    expect((await take("sam", { ...period, end: "2026-03-20T00:00:00Z" })).body.detail).toContain("already");
    expect((await take("sam", { ...period, start: "2026-03-01T00:00:00Z" })).body.detail).toContain("past");
    expect((await take("sam", { start: period.end, end: period.start })).body.detail).toContain(
      "after the start",
    );
  });

  test("is taken back before it begins, cut short while it lasts, and stays once it is over", async () => {
    const sam = await actingAs(app, "sam");
    const take = async (body: object) =>
      (await app.post("/api/v1/people/sam/leave", body, sam)).body.leave.id;
    const future = await take({ start: "2026-03-10T00:00:00Z", end: "2026-03-12T00:00:00Z" });
    expect((await app.delete(`/api/v1/people/sam/leave/${future}`, sam)).body).toEqual({ leave: null });
    const running = await take({ end: "2026-03-06T00:00:00Z" });
    app.clock.set("2026-03-05T00:00:00Z");
    expect((await app.delete(`/api/v1/people/sam/leave/${running}`, sam)).body.leave.end).toBe(
      "2026-03-05T00:00:00.000Z",
    );
    expect((await app.delete(`/api/v1/people/sam/leave/${running}`, sam)).status).toBe(409);
    expect((await app.get("/api/v1/people/sam/leave")).body.items).toEqual([]);
  });

  test("with preview is told and not kept", async () => {
    const { status, body } = await app.post("/api/v1/people/tom/leave?preview=true", {
      end: "2026-03-06T00:00:00Z",
    });
    expect(status).toBe(200);
    expect(body.leave).toBeNull();
    expect(body.opens).not.toEqual([]);
    expect((await app.get("/api/v1/people/tom/leave")).body.items).toEqual([]);
  });
});

describe("my own shift", () => {
  test("is told in words: until when I am on call, or when I am next", async () => {
    const mine = async (slug: string) =>
      (await app.get("/api/v1/on-call/mine", await actingAs(app, slug))).body;
    expect(await mine("tom")).toMatchObject({
      words: "You are on call for Home (primary), out of hours, until Mon 09:00.",
      now: [{ layer: "primary", start: "2026-03-02T09:00:00.000Z", end: "2026-03-09T09:00:00.000Z" }],
      next: { layer: "primary", start: "2026-03-23T09:00:00.000Z" },
    });
    expect(await mine("cleo")).toMatchObject({
      words:
        "You are next on call for checkout (primary), at all hours, from Mon 09:00 to Mon 16 Mar 2026 09:00.",
      now: [],
    });
    expect(await mine("grace")).toEqual({ words: "You are on no schedule in sight.", now: [], next: null });
  });

  test("is nothing that an API key has", async () => {
    expect((await app.get("/api/v1/on-call/mine")).status).toBe(404);
  });
});

test("thousands come in one apply", { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 8_300 }, (_, index) =>
    scheduleDocument(`rota-${index}`, "team: bedroom", "always", [layerOf("primary", ["eva"])]),
  ).join("---\n");
  expect((await applyCatalogue(app, many)).body.added).toHaveLength(8_300);
  expect((await applyCatalogue(app, many)).body).toMatchObject({ added: [], changed: [] });
});
