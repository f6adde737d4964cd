import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;

const objective = (name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: Objective\nname: ${name}\nspec: {${spec}}\n`;
const available = "indicator: {kind: availability, source: incidents}";
const fast =
  "indicator: {kind: latency, thresholdMilliseconds: 300, source: {type: prometheus, good: fast, total: all, dataSource: thanos}}";

beforeAll(async () => {
  app = await createTestApp("2026-03-02T12:00:00Z");
  const objectives = [
    objective("bedroom-derived", `service: bedroom, ${available}, target: derived`),
    objective(
      "bedroom-fast",
      `service: bedroom, ${fast}, target: 99.95, window: 30d, agreement: {target: 99.99, note: Contract}`,
    ),
    objective("bedroom-same", `service: bedroom, ${available}, target: 99`),
    objective("checkout-strict", `service: checkout, ${available}, target: 99.99`),
    objective("checkout-weak", `service: checkout, ${available}, target: 99.5`),
  ];
  expect((await applyCatalogue(app, [retailerCatalogue, ...objectives].join("---\n"))).status).toBe(200);
});
afterAll(() => app.stop());

const slugsAt = async (url: string): Promise<string[]> =>
  (await app.get(url)).body.items.map(({ slug }: { slug: string }) => slug);
const one = async (slug: string) => (await app.get(`/api/v1/objectives/${slug}`)).body;

describe("the list of objectives", () => {
  test.each([
    [
      "/api/v1/objectives",
      ["bedroom-derived", "bedroom-fast", "bedroom-same", "checkout-strict", "checkout-weak"],
    ],
    ["/api/v1/objectives?service=checkout", ["checkout-strict", "checkout-weak"]],
    ["/api/v1/objectives?team=bedroom", ["bedroom-derived", "bedroom-fast", "bedroom-same"]],
    ["/api/v1/objectives?team=bedroom&service=checkout", []],
    ["/api/v1/services/bedroom/objectives", ["bedroom-derived", "bedroom-fast", "bedroom-same"]],
    ["/api/v1/services/appointments/objectives", []],
  ])("%s has %j", async (url, slugs) => {
    expect(await slugsAt(url)).toEqual(slugs);
  });

  test("goes on where the last page ended", async () => {
    const { body: first } = await app.get("/api/v1/objectives?limit=3");
    expect(first.items).toHaveLength(3);
    const { body: second } = await app.get(`/api/v1/objectives?limit=3&cursor=${first.next}`);
    expect(second).toMatchObject({
      items: [{ slug: "checkout-strict" }, { slug: "checkout-weak" }],
      next: null,
    });
  });

  test.each([
    ["/api/v1/objectives?service=nothing", 422],
    ["/api/v1/objectives?team=nobody", 422],
    ["/api/v1/services/nothing/objectives", 404],
    ["/api/v1/objectives/nothing", 404],
  ])("%s is refused", async (url, status) => {
    expect((await app.get(url)).status).toBe(status);
  });
});

describe("the search of the portal", () => {
  const found = async (query: string): Promise<string[]> =>
    (await app.get(`/api/v1/search?q=${query}`)).body.items.map(
      ({ kind, slug, detail }: { kind: string; slug: string; detail: string }) =>
        `${kind} ${slug}: ${detail}`,
    );

  test.each(["checkout-strict", "Checkout%20strict", "chekcout-strict", "strict"])(
    "finds by %s",
    async (query) => {
      expect((await found(query))[0]).toBe("objective checkout-strict: checkout");
    },
  );

  test("finds the service first where an objective only shares its name", async () => {
    const hits = await found("checkout");
    expect(hits[0]).toBe("service checkout: checkout");
    expect(hits).toContain("objective checkout-weak: checkout");
  });
});

describe("an objective beside its service's estimates", () => {
  test("that is derived asks what they ask, and changes with them", async () => {
    expect(await one("bedroom-derived")).toMatchObject({
      service: { slug: "bedroom" },
      ownerTeam: { slug: "bedroom" },
      target: { percent: 99, derived: true, words: "99.0 %" },
      estimate: { percent: 99 },
      cautions: [],
    });
    app.clock.set(new Date("2026-03-02T12:01:00Z"));
    await applyCatalogue(
      app,
      retailerCatalogue.replace("exposurePerHour: 200000", "exposurePerHour: 700000"),
    );
    expect(await one("bedroom-derived")).toMatchObject({ target: { percent: 99.9, derived: true } });
    expect(await one("bedroom-same")).toMatchObject({
      target: { percent: 99, derived: false },
      cautions: [{ code: "below-estimate", message: "The objective asks 99.0 %, the estimate asks 99.9 %." }],
    });
    app.clock.set(new Date("2026-03-02T12:02:00Z"));
    await applyCatalogue(app, retailerCatalogue);
    expect(await one("bedroom-same")).toMatchObject({ cautions: [] });
  });

  test("is told to be weaker or stricter than they are", async () => {
    const { items } = (await app.get("/api/v1/objectives?service=checkout")).body;
    expect(items.map(({ cautions }: { cautions: object[] }) => cautions)).toEqual([
      [{ code: "above-estimate", message: "The objective asks 99.99 %, the estimate asks 99.9 %." }],
      [{ code: "below-estimate", message: "The objective asks 99.5 %, the estimate asks 99.9 %." }],
    ]);
  });

  test("is told to be weaker than the agreement with customers", async () => {
    expect(await one("bedroom-fast")).toMatchObject({
      target: { percent: 99.95, words: "99.95 %" },
      indicator: { kind: "latency", words: "requests are answered within 300 ms" },
      source: { kind: "prometheus", words: "Prometheus, data source thanos" },
      window: { days: 30, words: "30 days, rolling" },
      queries: [
        { role: "good", text: "fast" },
        { role: "total", text: "all" },
      ],
      agreement: { percent: 99.99, note: "Contract" },
      cautions: [
        {
          code: "weaker-than-agreement",
          message:
            "The objective asks 99.95 %, the agreement with customers promises 99.99 %: the promise can break while the objective is met.",
        },
      ],
    });
  });

  test("that nobody has estimated says so", async () => {
    const service =
      "apiVersion: runwright/v1\nkind: Service\nname: shed\nspec: {kind: digital, owner: bedroom}\n";
    await applyCatalogue(
      app,
      `${service}---\n${objective("shed-up", `service: shed, ${available}, target: derived`)}`,
    );
    expect(await one("shed-up")).toMatchObject({
      target: { percent: null, derived: true, words: "not known yet" },
      estimate: null,
      cautions: [{ code: "no-estimate" }],
    });
  });
});

describe("editing in the interface", () => {
  const url = "/api/v1/documents/Objective/bedroom-new";
  const spec = { service: "bedroom", indicator: { kind: "availability", source: "incidents" }, target: 99.5 };
  const save = async (who: string, body: object) => app.put(url, body, await actingAs(app, who));

  test("is for members of the team that owns the service", async () => {
    expect((await save("carl", { spec, version: null })).status).toBe(403);
    expect((await save("ada", { spec, version: null })).status).toBe(200);
    const { version } = (await app.get(url)).body;
    expect((await save("carl", { spec: { ...spec, target: 50 }, version })).status).toBe(403);
    expect((await save("ada", { spec: { ...spec, target: 99.9 }, version })).body.changes).toEqual([
      { field: "target", before: 99.5, after: 99.9 },
    ]);
  });

  test("of the service that it speaks of takes both teams", async () => {
    const { version } = (await app.get(url)).body;
    const moved = { spec: { ...spec, service: "checkout" }, version };
    expect((await save("ada", moved)).status).toBe(403);
    expect((await save("carl", moved)).status).toBe(403);
    expect((await save("root", moved)).status).toBe(200);
  });

  test("twice upon the same reading, at the same moment: one is refused", async () => {
    const { version } = (await app.get(url)).body;
    const edits = [70, 80].map((target) => save("root", { spec: { ...spec, target }, version }));
    const statuses = (await Promise.all(edits)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test("takes it out of use, for members of the team that owns its service only", async () => {
    const { version } = (await app.get(url)).body;
    const remove = async (who: string) =>
      (await app.delete(`${url}?version=${version}`, await actingAs(app, who))).status;
    expect(await remove("carl")).toBe(403);
    expect(await remove("eva")).toBe(200);
    expect((await app.get("/api/v1/objectives/bedroom-new")).status).toBe(404);
    const { items } = (await app.get("/api/v1/search?q=bedroom-new")).body;
    expect(items.map(({ slug }: { slug: string }) => slug)).not.toContain("bedroom-new");
  });

  test("is offered to those who may", async () => {
    const mayEdit = async (who: string) => {
      const { body } = await app.get("/api/v1/documents/Objective/checkout-weak", await actingAs(app, who));
      return body.mayEdit.allowed;
    };
    expect(await mayEdit("carl")).toBe(true);
    expect(await mayEdit("ada")).toBe(false);
  });

  test("refuses at the fields", async () => {
    const { version } = (await app.get(url)).body;
    const { status, body } = await save("root", { spec: { ...spec, target: 0.999 }, version });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: "spec.target" }]);
  });

  test("is not for what files manage", async () => {
    const address = "/api/v1/documents/Objective/bedroom-same";
    const { version } = (await app.get(address)).body;
    const body = { spec: { ...spec, target: 90 }, version };
    expect((await app.put(address, body, await actingAs(app, "ada"))).status).toBe(409);
  });
});
