import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

const heads = `---
apiVersion: runwright/v1
kind: Person
name: petra
spec: {email: petra@example.com, displayName: Petra, timeZone: Europe/London, roles: [head-of-product]}
---
apiVersion: runwright/v1
kind: Person
name: odile
spec: {email: odile@example.com, displayName: Odile, timeZone: Europe/London, roles: [head-of-operations]}
`;

let app: TestApp;
let ada: Record<string, string>;
let petra: Record<string, string>;
let odile: Record<string, string>;

beforeAll(async () => {
  app = await createTestApp("2026-03-02T10:00:00Z");
  expect((await applyCatalogue(app, retailerCatalogue + heads)).status).toBe(200);
  ada = await actingAs(app, "ada");
  petra = await actingAs(app, "petra");
  odile = await actingAs(app, "odile");
});
afterAll(() => app.stop());

const propose = (body: object, slug = "bedroom", who = ada) =>
  app.post(`/api/v1/services/${slug}/decisions`, body, who);
const act = (id: string, verb: string, who = petra, body: object = {}) =>
  app.post(`/api/v1/decisions/${id}/${verb}`, body, who);
const derivation = async (slug = "bedroom", at?: string) =>
  (await app.get(`/api/v1/services/${slug}/derivation${at ? `?at=${at}` : ""}`)).body;
const approved = async (body: object, slug = "bedroom") => {
  const proposed = await propose(body, slug);
  expect(proposed.status).toBe(201);
  const answer = await act(proposed.body.id, "approve");
  expect(answer.status).toBe(200);
  return answer.body;
};

describe("a decision", () => {
  test("keeps its inputs and what was derived, and waits for the accountable person", async () => {
    const { status, body } = await propose({});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      service: { slug: "bedroom" },
      state: "proposed",
      inForce: false,
      inputs: {
        kind: "digital",
        exposurePerHour: { amount: "200000.00", currency: "USD" },
        demand: "very-high",
      },
      derived: { availabilityTarget: 99, operatingModel: "you-build-it-you-run-it", onCallLevel: "domain" },
      chosen: { operatingModel: "you-build-it-you-run-it", onCallLevel: "domain", isDerived: true },
      proposedBy: { name: "Ada" },
      reviewOn: "2026-09-02",
      accountable: { role: "head-of-product", people: [{ name: "Petra" }], note: "" },
      stale: null,
      may: { approve: { allowed: false }, withdraw: { allowed: true } },
    });
    expect(body.inputs.exposureBands).toHaveLength(3);
    expect((await act(body.id, "approve", ada)).status).toBe(403);
    expect((await act(body.id, "approve", odile)).status).toBe(403);
    expect((await propose({})).status).toBe(409);
    expect((await act(body.id, "withdraw", ada)).body.state).toBe("withdrawn");
    expect((await act(body.id, "approve")).status).toBe(409);
  });

  test("that chooses a model comes into force on its date, everywhere, with its reason", async () => {
    const proposed = await propose({
      operatingModel: "ops-run-it",
      reason: "the team is being formed",
      effectiveFrom: "2026-03-09T00:00:00Z",
    });
    const { body } = await act(proposed.body.id, "approve");
    expect(body).toMatchObject({ state: "approved", inForce: false, settledBy: "Petra" });
    expect((await derivation()).operatingModel).toBe("you-build-it-you-run-it");
    const then = await derivation("bedroom", "2026-03-09T00:00:00Z");
    expect(then).toMatchObject({
      operatingModel: "ops-run-it",
      onCallLevel: "none",
      trafficLight: "red",
      derived: { operatingModel: "you-build-it-you-run-it", onCallLevel: "domain", trafficLight: "green" },
      chosen: { operatingModel: { value: "ops-run-it", by: "Ada", decision: body.id } },
    });
    const board = await app.get("/api/v1/on-call?service=bedroom&at=2026-03-10T02:00:00Z");
    expect(board.body.steps[0].people.map(({ name }: { name: string }) => name)).not.toContain("Lin");
    app.clock.set("2026-03-09T00:00:00Z");
    expect((await app.get("/api/v1/decisions?state=approved&service=bedroom")).body.items).toMatchObject([
      { id: body.id, inForce: true },
    ]);
  });

  test("is superseded by the next, and an earlier instant still finds what held then", async () => {
    app.clock.set("2026-03-20T00:00:00Z");
    const raised = await approved({ onCallLevel: "team", reason: "a launch" });
    expect(raised.chosen).toEqual({
      operatingModel: "you-build-it-you-run-it",
      onCallLevel: "team",
      isDerived: false,
    });
    expect(await derivation()).toMatchObject({ onCallLevel: "team", derived: { onCallLevel: "domain" } });
    expect((await derivation("bedroom", "2026-03-10T00:00:00Z")).operatingModel).toBe("ops-run-it");
    const [before] = (await app.get("/api/v1/decisions?state=superseded&service=bedroom")).body.items;
    expect(before).toMatchObject({ endsAt: raised.effectiveFrom, inForce: false });
  });

  test("grows stale when what is derived changes, and is listed and cautioned of", async () => {
    app.clock.set("2026-04-01T00:00:00Z");
    expect((await app.get("/api/v1/decisions?stale=true")).body.items).toEqual([]);
    const changed = retailerCatalogue.replace("exposurePerHour: 200000", "exposurePerHour: 300000");
    expect((await applyCatalogue(app, changed + heads)).status).toBe(200);
    const { items } = (await app.get("/api/v1/decisions?stale=true")).body;
    expect(items).toMatchObject([
      { service: { slug: "bedroom" }, stale: { now: { availabilityTarget: 99.9, onCallLevel: "team" } } },
    ]);
    const { cautions } = await derivation();
    expect(cautions.map(({ code }: { code: string }) => code)).toContain("decision-stale");
    await applyCatalogue(app, retailerCatalogue + heads);
  });

  test("is listed once its review is due", async () => {
    expect((await app.get("/api/v1/decisions?due=true")).body.items).toEqual([]);
    app.clock.set("2026-09-20T00:00:00Z");
    expect((await app.get("/api/v1/decisions?due=true")).body.items).toMatchObject([
      { service: { slug: "bedroom" }, reviewDue: true },
    ]);
  });

  test("cannot be approved once its figures have changed", async () => {
    const proposed = await propose({}, "appointments", await actingAs(app, "tom"));
    const changed = retailerCatalogue.replace("exposurePerHour: 6000", "exposurePerHour: 60000");
    await applyCatalogue(app, changed + heads);
    const refused = await act(proposed.body.id, "approve");
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain("availability target 95.0 % then, 99.0 % now");
    const declined = await act(proposed.body.id, "decline", petra, { reason: "estimate it anew" });
    expect(declined.body).toMatchObject({
      state: "declined",
      settledReason: "estimate it anew",
      stale: null,
    });
  });

  test("approved twice at once is approved once", async () => {
    const { body } = await propose({}, "bedroom");
    const answers = await Promise.all([act(body.id, "approve"), act(body.id, "approve")]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toContain(
      "Petra has approved this decision",
    );
  });

  test("on a foundational system is for the head of operations", async () => {
    const { body } = await propose({}, "ecommerce-platform", odile);
    expect(body.accountable).toMatchObject({ role: "head-of-operations", people: [{ name: "Odile" }] });
    expect((await act(body.id, "approve", petra)).status).toBe(403);
    expect((await act(body.id, "approve", odile)).status).toBe(200);
  });

  test("where nobody holds the role says so, and an administrator may", async () => {
    await applyCatalogue(
      app,
      retailerCatalogue.replace(
        "name: checkout\nspec:\n  kind: product\n  fundedBy: product",
        "name: checkout\nspec:\n  kind: product\n  fundedBy: it",
      ) + heads,
    );
    const { body } = await propose({}, "checkout", await actingAs(app, "carl"));
    expect(body.accountable).toEqual({
      role: "head-of-delivery",
      people: [],
      note: "Nobody holds the role head of delivery; an administrator may approve.",
    });
    expect((await act(body.id, "approve", await actingAs(app, "root"))).status).toBe(200);
  });

  test.each([
    [{ operatingModel: "ops-run-it" }, "reason", "say why"],
    [
      { onCallLevel: "none", reason: "cheaper" },
      "onCallLevel",
      "a lower level comes from a lower exposure only",
    ],
    [
      { operatingModel: "ops-run-it", onCallLevel: "team", reason: "both" },
      "onCallLevel",
      "operations answer",
    ],
    [{ effectiveFrom: "2026-01-01T00:00:00Z" }, "effectiveFrom", "lies in the past"],
    [{ effectiveFrom: "2126-01-01T00:00:00Z" }, "effectiveFrom", "at most two years ahead"],
    [{ reviewOn: "2026-09-20" }, "reviewOn", "choose a day after"],
    [{ reviewOn: "2036-09-20" }, "reviewOn", "within 2 years"],
    [{ reviewOn: "soon" }, "reviewOn", ""],
  ])("%j is refused with the mend", async (body, path, message) => {
    const before = (await app.get("/api/v1/decisions")).body.items.length;
    const answer = await propose(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ path, message: expect.stringContaining(message) });
    expect((await app.get("/api/v1/decisions")).body.items).toHaveLength(before);
  });

  test("on a service without estimates is refused, and 99.99 % leaves no choice", async () => {
    const bare = `---\napiVersion: runwright/v1\nkind: Service\nname: bare\nspec: {kind: digital, owner: bedroom}\n`;
    await applyCatalogue(app, retailerCatalogue + heads + bare);
    expect(await propose({}, "bare")).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("Nobody has estimated bare") },
    });
  });

  test("pages through the list, the latest first", async () => {
    const first = await app.get("/api/v1/decisions?limit=3");
    const rest = await app.get(`/api/v1/decisions?limit=500&cursor=${first.body.next}`);
    const all = await app.get("/api/v1/decisions?limit=500");
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
    expect(all.body.next).toBeNull();
  });
});
