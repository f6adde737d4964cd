import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";

const start = "2026-03-02T10:00:00Z";
const remuneration = "  remuneration: {standby: {rate: 5, per: hour}}\n";
const bands = [
  { upTo: 7_000, availability: 95, onCall: "none" },
  { upTo: 250_000, availability: 99, onCall: "domain" },
  { upTo: 800_000, availability: 99.9, onCall: "team" },
];

// Ada speaks for bedroom's product; bedroom is edited in the interface, the rest is managed by files.
const catalogue = retailerCatalogue
  .replace(
    "{person: ada@example.com, roles: [developer]}",
    "{person: ada@example.com, roles: [product-manager]}",
  )
  .replace("  incidentLoss:", `${remuneration}  incidentLoss:`);

let app: TestApp;
let ada: Record<string, string>;
let lin: Record<string, string>;

beforeAll(async () => {
  app = await createTestApp(start);
  expect((await applyCatalogue(app, catalogue)).status).toBe(200);
  const handedOver = await app.post("/api/v1/documents/Service/bedroom/hand-over", { to: "interface" });
  expect(handedOver.status).toBe(200);
  ada = await actingAs(app, "ada");
  lin = await actingAs(app, "lin");
});
afterAll(() => app.stop());

const api = (path: string) => `/api/v1${path}`;
const get = async (path: string): Promise<Answer["body"]> => {
  const { status, body } = await app.get(api(path));
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const slugs = (items: { service: { slug: string } }[]) => items.map(({ service }) => service.slug);
async function patch(path: string, body: object): Promise<Answer> {
  const { cookie = "" } = ada;
  const { statusCode, headers, ...response } = await app.app.http.inject({
    method: "PATCH",
    url: api(path),
    headers: { cookie },
    payload: body,
  });
  return { status: statusCode, body: response.json(), headers };
}

describe("the estate", () => {
  test("tells every service as a point, and in words how it stands", async () => {
    const { summary, items } = await get("/estate");
    expect(summary).toMatchObject({
      words: "1 service stays, 3 are ready to move, none needs thought.",
      services: 4,
      unestimated: 0,
      lights: { red: 1, amber: 0, green: 3 },
      teamLevel: { digital: 3, atTeam: 1, percent: 33 },
      cautions: [{ code: "targets-inflated" }],
    });
    expect(
      items.find(({ service }: { service: { slug: string } }) => service.slug === "bedroom"),
    ).toMatchObject({
      exposurePerHour: { amount: "200000.00", currency: "USD" },
      derivation: {
        availabilityTarget: 99,
        trafficLight: "green",
        onCallLevel: "domain",
        standing: "ready-to-move",
        isChosen: false,
        peak: null,
      },
    });
  });

  test("is filtered, and its summary is of what is shown", async () => {
    const { summary, items } = await get("/estate?team=checkout&kind=foundational");
    expect(slugs(items)).toEqual(["ecommerce-platform"]);
    expect(summary).toMatchObject({ services: 1, teamLevel: { digital: 0, percent: 0 }, cautions: [] });
    expect(slugs((await get("/estate?domain=home")).items).toSorted()).toEqual(["appointments", "bedroom"]);
  });

  test.each([
    ["team=bedrom", "team", "bedroom"],
    ["domain=hame", "domain", "home"],
    ["at=yesterday", "at", ""],
  ])("refuses %s rather than showing nothing", async (query, path, message) => {
    const { status, body } = await app.get(api(`/estate?${query}`));
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ path, message: expect.stringContaining(message) });
  });
});

describe("the cost of standby", () => {
  test("of a service is told at every level, shared where the schedule is", async () => {
    const cost = await get("/services/bedroom/run-cost");
    expect(cost).toMatchObject({ known: true, year: 2026, timeZone: "Europe/London" });
    const { none, domain, team } = cost.levels;
    expect(none.share.amount).toBe("0.00");
    expect(team.sharedBy).toBe(1);
    const { weeknight, weekend, publicHoliday } = cost.standbyHours;
    expect(Number(team.share.amount)).toBeCloseTo((weeknight + weekend + publicHoliday) * 5, 1);
    expect(domain).toMatchObject({ sharedBy: 1, share: cost.amount });
  });

  test("of the estate is one schedule for each team or domain that needs one", async () => {
    const { cost } = (await get("/estate")).summary;
    // home's for bedroom, checkout's for checkout; appointments is at none, and operations answer for the platform.
    expect(cost).toMatchObject({ known: true, schedules: 2 });
    expect(Number(cost.standby.amount)).toBeGreaterThan(0);
    expect(cost.operations).not.toBeNull();
  });

  test("is unknown, and says why, before anybody has said how standby is paid", async () => {
    const { body } = await app.post(
      api("/select"),
      { kind: "digital", exposurePerHour: 1, demand: "low" },
      { authorization: "" },
    );
    expect(body.runCost).toMatchObject({ known: false, amount: null, levels: null });
    expect(body.runCost.note).toContain("nobody has said how on-call is paid");
  });
});

describe("a what-if", () => {
  const whatIf = (body: object) => app.post(api("/estate/what-if"), body);

  test("with the bands in force moves nothing and costs the same", async () => {
    const { status, body } = await whatIf({ exposureBands: bands });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      services: 4,
      moved: 0,
      items: [],
      cost: { difference: { amount: "0.00" } },
    });
  });

  test("moves exactly the services that a wider band takes in, and tells the cost before and after", async () => {
    const [none, domain, team] = bands;
    const { body } = await whatIf({ exposureBands: [none, { ...domain, upTo: 600_000 }, team] });
    expect(body).toMatchObject({
      moved: 1,
      directions: { availabilityTarget: { up: 0, down: 1 }, onCallLevel: { up: 0, down: 1 } },
      items: [
        {
          service: { slug: "checkout" },
          before: { availabilityTarget: 99.9, onCallLevel: "team" },
          after: { availabilityTarget: 99, onCallLevel: "domain" },
        },
      ],
      cost: { known: true, schedules: { before: 2, after: 2 } },
    });
    // Checkout's team is in no domain, so its own schedule stays.
    expect(body.cost.before).toEqual((await get("/estate")).summary.cost.standby);
    expect(body.cost.after).toEqual(body.cost.before);
  });

  test("without anybody on call at 99.0 % saves a domain's schedule", async () => {
    const { body } = await whatIf({ onCall: [{ availability: 99, onCall: "none" }] });
    expect(slugs(body.items)).toEqual(["bedroom"]);
    expect(body.cost.schedules).toEqual({ before: 2, after: 1 });
    const { before, after, difference } = body.cost;
    expect(Number(before.amount) + Number(difference.amount)).toBeCloseTo(Number(after.amount), 2);
    expect(Number(difference.amount)).toBeLessThan(0);
  });

  test("with other estimates of one service moves that one", async () => {
    const { body } = await whatIf({ changes: [{ service: "appointments", exposurePerHour: "7001" }] });
    expect(slugs(body.items)).toEqual(["appointments"]);
    expect(body.items[0].after).toMatchObject({ availabilityTarget: 99, onCallLevel: "domain" });
  });

  test("is paged, and saves nothing", async () => {
    const wanted = { demandBands: { low: "daily", medium: "daily", high: "daily", "very-high": "daily" } };

    const all = (await whatIf(wanted)).body;
    const first = (await whatIf({ ...wanted, limit: 1 })).body;
    const rest = (await whatIf({ ...wanted, limit: 500, cursor: first.next })).body;
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(all.items).toHaveLength(2);
    expect((await get("/services/appointments/derivation")).deploymentTarget.label).toBe("weekly");
  });

  test.each([
    [{ exposureBands: [bands[1], bands[0], bands[2]] }, "exposureBands[1].upTo"],
    [{ exposureBands: [{ upTo: -1, availability: 95, onCall: "none" }] }, "exposureBands[0].upTo"],
    [
      { exposureBands: [{ upTo: 7_000, availability: 101, onCall: "none" }] },
      "exposureBands[0].availability",
    ],
    [{ onCall: [{ availability: 42, onCall: "none" }] }, "onCall[0].availability"],
    [{ demandBands: { low: "now and then" } }, "demandBands.low"],
    [{ changes: [{ service: "bedrom", demand: "low" }] }, "changes[0].service"],
    [{ changes: [{ service: "bedroom", exposurePerHour: -1 }] }, "changes[0].exposurePerHour"],
    [
      { changes: [{ service: "bedroom", exposurePerHour: "1".padEnd(19, "0") }] },
      "changes[0].exposurePerHour",
    ],
    [{ changes: [{ service: "bedroom", demand: "extreme" }] }, "changes[0].demand"],
    [{ remuneration: { standby: { rate: -5, per: "hour" } } }, "remuneration.standby.rate"],
    [{ cursor: "made-up" }, "cursor"],
    [{ team: "bedrom" }, "team"],
  ])("%j is refused, naming the field", async (body, path) => {
    const answer = await whatIf(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });
});

test("a comparison names the service whose estimates are wrong", async () => {
  const good = { name: "one", kind: "digital", exposurePerHour: 1, demand: "low" };
  const compare = (wrong: object) =>
    app.post(api("/select/compare"), { services: [good, { ...good, name: "two", ...wrong }] });
  expect((await compare({})).body.items.map(({ name }: { name: string }) => name)).toEqual(["one", "two"]);
  for (const [wrong, path] of [
    [{ exposurePerHour: -1 }, "services[1].exposurePerHour"],
    [{ demand: "extreme" }, "services[1].demand"],
  ] as const)
    expect(await compare(wrong)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
});

describe("an estimate", () => {
  const estimate = (body: object, who = ada, slug = "bedroom") =>
    app.post(api(`/services/${slug}/estimates`), body, who);
  const good = { exposurePerHour: "300000", demand: "high", basis: "research", note: "a survey" };

  test("made in the interface holds from now, and what held before stays in its history", async () => {
    app.clock.set("2026-03-03T10:00:00Z");
    const { status, body } = await estimate(good);
    expect(status).toBe(201);
    expect(body.managedBy).toBe("interface");
    expect(body.items).toMatchObject([
      {
        exposurePerHour: { amount: "300000.00" },
        demand: "high",
        basis: "research",
        note: "a survey",
        estimatedBy: "Ada",
        dueAgainOn: "2026-09-03",
        inForce: true,
        isDue: false,
      },
      { exposurePerHour: { amount: "200000.00" }, inForce: false },
    ]);
    expect((await get("/services/bedroom/derivation")).availabilityTarget).toBe(99.9);
    expect((await get(`/services/bedroom/derivation?at=${start}`)).availabilityTarget).toBe(99);
  });

  test("may hold from later on", async () => {
    const { body } = await estimate({
      ...good,
      exposurePerHour: 200_000,
      effectiveFrom: "2026-04-01T00:00:00Z",
    });
    expect(body.items.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([false, true, false]);
    expect((await get("/services/bedroom/derivation")).availabilityTarget).toBe(99.9);
    expect((await get("/services/bedroom/derivation?at=2026-04-01T00:00:00Z")).availabilityTarget).toBe(99);
  });

  test.each([
    [{ exposurePerHour: -1 }, "exposurePerHour"],
    [{ exposurePerHour: 1e18 }, "exposurePerHour"],
    [{ exposurePerHour: "1000000000000000000" }, "exposurePerHour"],
    [{ exposurePerHour: "9999999999999" }, "exposurePerHour"],
    [{ exposurePerHour: "0.001" }, "exposurePerHour"],
    [{ demand: "extreme" }, "demand"],
    [{ basis: "a hunch" }, "basis"],
    [{ effectiveFrom: "2026-01-01T00:00:00Z" }, "effectiveFrom"],
    [{ dueAgainOn: "2026-02-30" }, "dueAgainOn"],
    [{ dueAgainOn: "2036-01-01" }, "dueAgainOn"],
  ])("with %j is refused, naming the field, and nothing changes", async (wrong, path) => {
    const before = await get("/services/bedroom/estimates");
    const { status, body } = await estimate({ ...good, ...wrong });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
    expect(await get("/services/bedroom/estimates")).toEqual(before);
  });

  test("is for the product manager of the owning team", async () => {
    expect((await estimate(good, lin)).status).toBe(403);
  });

  test("of a service that files manage is refused, and says where to change it", async () => {
    const { status, body } = await app.post(api("/services/checkout/estimates"), good);
    expect(status).toBe(409);
    expect(body.detail).toContain("checkout is managed by files: change exposurePerHour and demand");
  });

  test("of an unknown service is not found", async () => {
    expect((await estimate(good, ada, "bathroom")).status).toBe(404);
    expect((await app.get(api("/services/bathroom/estimates"))).status).toBe(404);
    expect((await app.get(api("/services/bathroom/run-cost"))).status).toBe(404);
  });

  test("is listed as due from its date on, the longest due first", async () => {
    expect((await get("/estimates/due")).items).toEqual([]);
    app.clock.set("2026-03-03T11:00:00Z");
    await estimate({ ...good, dueAgainOn: "2026-03-10" });
    app.clock.set("2026-03-09T23:59:00Z");
    expect((await get("/estimates/due?team=bedroom")).items).toEqual([]);
    app.clock.set("2026-03-10T00:00:00Z");
    expect((await get("/estimates/due?team=bedroom")).items).toMatchObject([
      { service: { slug: "bedroom" }, dueAgainOn: "2026-03-10", estimatedBy: "Ada" },
    ]);
    expect((await get("/estimates/due?team=checkout")).items).toEqual([]);
    expect(
      (await get("/services/bedroom/estimates")).items.filter(({ isDue }: { isDue: boolean }) => isDue),
    ).toHaveLength(1);
  });

  test("made last is taken back: what held before holds again, and both stay in the history", async () => {
    const history = async () => (await get("/services/bedroom/estimates")).items;
    const before = await history();
    const held = before.find(({ inForce }: { inForce: boolean }) => inForce);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const { items } = (await estimate({ ...good, exposurePerHour: 9_000 })).body;
    const { id } = items.find(({ inForce }: { inForce: boolean }) => inForce);
    const address = api(`/services/bedroom/estimates/${id}`);
    expect((await app.delete(address, lin)).status).toBe(403);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const { status, body } = await app.delete(address, ada);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(before.length + 2);
    const { exposurePerHour, demand, basis, note, dueAgainOn } = held;
    const again = body.items.find(({ inForce }: { inForce: boolean }) => inForce);
    expect(again).toMatchObject({ exposurePerHour, demand, basis, note, dueAgainOn });
    expect((await app.delete(address, ada)).body.detail).toContain("has been estimated anew since");
  });

  test("that is to hold from later on is taken back before it does", async () => {
    const inFuture = "2029-05-02T00:00:00Z";
    const thenBefore = await get(`/services/bedroom/derivation?at=${inFuture}`);
    const later = { ...good, exposurePerHour: 9_000, effectiveFrom: "2029-05-01T00:00:00Z" };
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const { items } = (await estimate(later)).body;
    expect((await get(`/services/bedroom/derivation?at=${inFuture}`)).exposurePerHour.amount).toBe("9000.00");
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    await app.delete(api(`/services/bedroom/estimates/${items[0].id}`), ada);
    expect(await get(`/services/bedroom/derivation?at=${inFuture}`)).toEqual(thenBefore);
  });
});

describe("peaks", () => {
  const sale = {
    name: "Sale",
    exposurePerHour: "700000",
    start: "2026-06-01T00:00",
    timeZone: "Europe/London",
    duration: "P2D",
  };
  const add = (body: object, who = ada, slug = "bedroom") =>
    app.post(api(`/services/${slug}/peaks`), body, who);
  const during = "2026-06-01T12:00:00Z";
  const targetAt = async (at: string) =>
    (await get(`/services/bedroom/derivation?at=${at}`)).availabilityTarget;
  let id: string;

  beforeAll(async () => {
    app.clock.set("2026-04-02T00:00:00Z");
    const { status, body } = await add(sale);
    expect(status, JSON.stringify(body)).toBe(201);
    id = body.items[0].id;
  });
  beforeEach(() => app.clock.set("2026-04-02T00:00:00Z"));

  test("raise the target from the lead to the lag, as the listing says in words", async () => {
    expect(await targetAt("2026-05-30T22:59:59Z")).toBe(99);
    expect(await targetAt("2026-05-30T23:00:00Z")).toBe(99.9);
    expect(await targetAt("2026-06-03T22:59:59Z")).toBe(99.9);
    expect(await targetAt("2026-06-03T23:00:00Z")).toBe(99);
    const { items } = await get("/peaks?team=bedroom");
    expect(items).toMatchObject([
      {
        name: "Sale",
        service: { slug: "bedroom" },
        recurs: false,
        timeZone: "Europe/London",
        phase: "coming",
        raisesAt: "2026-05-30T23:00:00.000Z",
        lowersAt: "2026-06-03T23:00:00.000Z",
        raisesTarget: true,
        changes: [
          "availability target from 99.0 % to 99.9 %",
          "tolerable unavailability in a week from 1:40:48 to 0:10:05",
          "on-call level from domain to team",
        ],
      },
    ]);
  });

  test("that recur are listed as often as they happen in the time asked for", async () => {
    const rule = "FREQ=MONTHLY;BYMONTHDAY=1";
    const { body } = await add({
      ...sale,
      name: "Pay day",
      start: "2026-04-01T00:00",
      duration: "P1D",
      rule,
    });
    const { items } = await get("/peaks?domain=home&from=2026-07-05T00:00:00Z&to=2026-10-05T00:00:00Z");
    expect(items.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      "2026-07-31T23:00:00.000Z",
      "2026-08-31T23:00:00.000Z",
      "2026-09-30T23:00:00.000Z",
    ]);
    const payDay = body.items.find(({ name }: { name: string }) => name === "Pay day");
    const removed = await app.delete(api(`/services/bedroom/peaks/${payDay.id}`), ada);
    expect(removed.body.items).toHaveLength(1);
  });

  test("changed or removed leave what was derived from them before", async () => {
    app.clock.set("2026-06-01T12:00:00Z");
    const changed = await patch(`/services/bedroom/peaks/${id}`, { exposurePerHour: "100000" });
    expect(changed.status).toBe(200);
    expect(changed.body.items[0]).toMatchObject({ exposurePerHour: { amount: "100000.00" }, name: "Sale" });
    expect(await targetAt("2026-06-01T11:59:59Z")).toBe(99.9);
    expect(await targetAt(during)).toBe(99);
    app.clock.set("2026-06-01T13:00:00Z");
    const removed = await app.delete(api(`/services/bedroom/peaks/${changed.body.items[0].id}`), ada);
    expect(removed.body.items).toEqual([]);
    expect(await targetAt("2026-06-01T11:59:59Z")).toBe(99.9);
    expect((await app.delete(api(`/services/bedroom/peaks/${id}`), ada)).status).toBe(404);
    expect((await patch(`/services/bedroom/peaks/${id}`, { name: "x" })).status).toBe(404);
  });

  test.each([
    [{ timeZone: "Europe/Atlantis" }, "timeZone"],
    [{ rule: "FREQ=HOURLY" }, "rule"],
    [{ rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, "rule"],
    [{ rule: "every Friday" }, "rule"],
    [{ start: "2026-02-30T00:00" }, "start"],
    [{ start: "soon" }, "start"],
    [{ duration: "four days" }, "duration"],
    [{ duration: "P2Y" }, "duration"],
    [{ exposurePerHour: -1 }, "exposurePerHour"],
    [{ exposurePerHour: 1e18 }, "exposurePerHour"],
    [{ leadHours: 2161 }, "leadHours"],
    [{ lagHours: -1 }, "lagHours"],
    [{ name: " " }, "name"],
  ])("with %j are refused, naming the field, and nothing changes", async (wrong, path) => {
    const before = await get("/services/bedroom/peaks");
    const { status, body } = await add({ ...sale, name: "Other", ...wrong });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
    expect(await get("/services/bedroom/peaks")).toEqual(before);
  });

  test("have one name each", async () => {
    app.clock.set("2026-08-01T00:00:00Z");
    expect((await add(sale)).status).toBe(201);
    const again = await add(sale);
    expect(again.status).toBe(422);
    expect(again.body.errors[0].path).toBe("name");
  });

  test("of a service that files manage are refused, of others' too, and of none not found", async () => {
    const { status, body } = await app.post(api("/services/checkout/peaks"), sale);
    expect(status).toBe(409);
    expect(body.detail).toContain("checkout is managed by files: change peaks");
    expect((await add(sale, lin)).status).toBe(403);
    expect((await add(sale, ada, "bathroom")).status).toBe(404);
  });

  test.each([
    ["from=2026-05-01T00:00:00Z&to=2026-04-01T00:00:00Z", "to"],
    ["to=2036-01-01T00:00:00Z", "to"],
    ["from=1700-01-01T00:00:00Z", "from"],
    ["team=bedrom", "team"],
  ])("asked for by %s are refused, naming the field", async (query, path) => {
    const { status, body } = await app.get(api(`/peaks?${query}`));
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
  });
});
