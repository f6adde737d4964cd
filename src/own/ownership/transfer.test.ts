import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserOf, createRetailerApp, type Headers } from "../../../test/security/retailer-app.ts";
import type { Answer, TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
/** Ada is of bedroom, Carl and Cleo of checkout, Vera of neither. */
let ada: Headers, carl: Headers, cleo: Headers, vera: Headers;

beforeAll(async () => {
  app = await createRetailerApp();
  for (const service of ["bedroom", "appointments"]) await handOver(service, "interface");
  [ada, carl, cleo, vera] = (await Promise.all(
    ["ada", "carl", "cleo", "vera"].map((person) => browserOf(app, person)),
  )) as [Headers, Headers, Headers, Headers];
});
afterAll(() => app.stop());

const handOver = (service: string, to: string) =>
  app.post(`/api/v1/documents/Service/${service}/hand-over`, { to, reason: "tests" });
const ownerOf = async (service: string): Promise<string> =>
  (await app.get(`/api/v1/services/${service}`)).body.owner.slug;
const propose = (body: object, headers: Headers = ada, service = "bedroom"): Promise<Answer> =>
  app.post(
    `/api/v1/services/${service}/transfers`,
    { to: "checkout", reason: "they know it best", ...body },
    headers,
  );
const act = (id: string, verb: string, headers: Headers, body: object = {}): Promise<Answer> =>
  app.post(`/api/v1/transfers/${id}/${verb}`, body, headers);

beforeEach(async () => {
  for (const { id, state } of (await app.get("/api/v1/transfers")).body.items)
    if (state === "proposed" || state === "approved") await act(id, "withdraw", {});
  if ((await ownerOf("bedroom")) === "bedroom") return;
  const { body } = await propose({ to: "bedroom" }, {});
  await act(body.id, "approve", {});
});

describe("a service changes hands", () => {
  test("once both teams have approved, in either order, and its history says so", async () => {
    const { body } = await propose({}, {});
    expect(body).toMatchObject({
      state: "proposed",
      missing: ["giving", "taking"],
      given: null,
      taken: null,
    });
    const half = await act(body.id, "approve", carl);
    expect(half.body).toMatchObject({ state: "proposed", missing: ["giving"], taken: { by: "Carl" } });
    expect(await ownerOf("bedroom")).toBe("bedroom");
    expect((await act(body.id, "approve", ada)).body).toMatchObject({ state: "completed", missing: [] });
    expect(await ownerOf("bedroom")).toBe("checkout");
    for (const address of ["/transfers?service=bedroom&", "/services/bedroom/transfers?"])
      expect((await app.get(`/api/v1${address}limit=1`)).body.items[0]).toMatchObject({
        from: { slug: "bedroom" },
        to: { slug: "checkout" },
        reason: "they know it best",
        settledBy: "Ada",
      });
  });

  test("whoever proposes it has approved it for their own team", async () => {
    const { body } = await propose({});
    expect(body).toMatchObject({ state: "proposed", missing: ["taking"], given: { by: "Ada" } });
    expect((await act(body.id, "approve", ada)).body.detail).toMatch(/^Ada has approved this transfer/);
    expect((await act(body.id, "approve", carl)).body.state).toBe("completed");
    expect(await ownerOf("bedroom")).toBe("checkout");
  });

  test("who is paged follows at once", async () => {
    const { body } = await propose({});
    await act(body.id, "approve", {});
    const answer = (await app.get("/api/v1/on-call?service=bedroom&at=2026-03-03T10:00:00Z")).body;
    const asked = answer.steps[0].people.map(({ name }: { name: string }) => name);
    expect(["Carl", "Cleo"]).toContain(asked[0]);
  });

  test("at its date, and not before", async () => {
    const effectiveAt = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString();
    const { body } = await propose({ effectiveAt });
    expect((await act(body.id, "approve", carl)).body).toMatchObject({
      state: "approved",
      waitsForFile: false,
    });
    await app.advance(6 * 24 * 60);
    expect(await ownerOf("bedroom")).toBe("bedroom");
    await app.advance(24 * 60);
    expect(await ownerOf("bedroom")).toBe("checkout");
    expect((await app.get(`/api/v1/transfers/${body.id}`)).body).toMatchObject({
      state: "completed",
      settledBy: "Runwright",
      settledAt: effectiveAt,
    });
  });

  test("withdrawn before its date, it does not", async () => {
    const effectiveAt = new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString();
    const { body } = await propose({ effectiveAt });
    await act(body.id, "approve", {});
    expect((await act(body.id, "withdraw", ada)).body.state).toBe("withdrawn");
    await app.advance(8 * 24 * 60);
    expect(await ownerOf("bedroom")).toBe("bedroom");
  });

  test("approved by both teams at the same instant, it is handed over once", async () => {
    const { body } = await propose({}, {});
    const answers = await Promise.all([act(body.id, "approve", ada), act(body.id, "approve", carl)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await ownerOf("bedroom")).toBe("checkout");
    const audit = (await app.get("/api/v1/audit?limit=20")).body.items;
    const handed = audit.filter(
      (entry: { action: string; after: { transfer?: string } }) =>
        entry.action === "ownership.transfer" && entry.after.transfer === body.id,
    );
    expect(handed).toHaveLength(1);
  });

  test("approved twice for one team at the same instant, one is told that it was too late", async () => {
    const { body } = await propose({}, {});
    const answers = await Promise.all([act(body.id, "approve", carl), act(body.id, "approve", cleo)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toMatch(
      /^(Carl|Cleo) has approved this transfer for your team already/,
    );
    expect(await ownerOf("bedroom")).toBe("bedroom");
  });

  test("a no needs a reason, and ends it", async () => {
    const { body } = await propose({});
    expect((await act(body.id, "decline", carl, { reason: " " })).status).toBe(422);
    expect((await act(body.id, "decline", carl, { reason: "we are too few" })).body).toMatchObject({
      state: "declined",
      settledReason: "we are too few",
    });
    expect((await act(body.id, "approve", ada)).body.detail).toBe(
      "This transfer is over: Carl has declined it.",
    );
  });
});

describe("a service that files manage", () => {
  test("waits for its file when both teams have approved, and is done when the file says so", async () => {
    await handOver("bedroom", "code");
    const { body } = await propose({});
    expect((await act(body.id, "approve", carl)).body).toMatchObject({
      state: "approved",
      waitsForFile: true,
    });
    expect(await ownerOf("bedroom")).toBe("bedroom");
    const { text } = (await app.get("/api/v1/documents/Service/bedroom")).body.file;
    const files = [{ path: "bedroom.yaml", text: text.replace("owner: bedroom", "owner: checkout") }];
    expect((await app.post("/api/v1/catalogue/apply", { files })).status).toBe(200);
    expect((await app.get(`/api/v1/transfers/${body.id}`)).body).toMatchObject({
      state: "completed",
      waitsForFile: false,
    });
    expect((await act(body.id, "withdraw", ada)).body.detail).toBe(
      "This transfer is over: the service's file has carried it out.",
    );
    await app.advance(61);
    expect((await app.get(`/api/v1/transfers/${body.id}`)).body.settledBy).toBe("its file");
    await handOver("bedroom", "interface");
    expect((await propose({ to: "bedroom" })).status).toBe(201);
  });

  test("changes hands within the hour where the interface takes it over from the files", async () => {
    await handOver("bedroom", "code");
    const { body } = await propose({});
    await act(body.id, "approve", carl);
    await handOver("bedroom", "interface");
    await app.advance(61);
    expect(await ownerOf("bedroom")).toBe("checkout");
  });
});

describe("an approved transfer that has become impossible ends at its date, and says why", () => {
  const approved = async (): Promise<string> => {
    const effectiveAt = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    const { body } = await propose({ effectiveAt });
    expect((await act(body.id, "approve", carl)).body.state).toBe("approved");
    return body.id;
  };
  const atItsDate = async (id: string) => {
    await app.advance(25 * 60);
    return (await app.get(`/api/v1/transfers/${id}`)).body;
  };
  const setTeam = (slug: string, set: { removed_at: Date | null }) =>
    app.database.db.updateTable("team").set(set).where("slug", "=", slug).execute();
  const setService = (set: { lifecycle: string }) =>
    app.database.db.updateTable("service").set(set).where("slug", "=", "bedroom").execute();

  test("the team that takes it has been disbanded", async () => {
    const id = await approved();
    await setTeam("checkout", { removed_at: app.clock.now() });
    expect(await atItsDate(id)).toMatchObject({
      state: "withdrawn",
      settledBy: "Runwright",
      settledReason: "checkout has been disbanded.",
    });
    expect((await propose({})).body.errors).toMatchObject([
      { path: "to", message: "checkout has been disbanded; choose a team in use" },
    ]);
    await setTeam("checkout", { removed_at: null });
    expect(await ownerOf("bedroom")).toBe("bedroom");
  });

  test("the service has been decommissioned", async () => {
    const id = await approved();
    await setService({ lifecycle: "decommissioned" });
    expect(await atItsDate(id)).toMatchObject({ settledReason: "bedroom has been decommissioned." });
    expect((await propose({})).status).toBe(409);
    await setService({ lifecycle: "live" });
  });

  test("nobody is left in the team that takes it", async () => {
    const id = await approved();
    const people = app.database.db.updateTable("person").where("slug", "in", ["carl", "cleo"]);
    await people.set({ active: false }).execute();
    expect(await atItsDate(id)).toMatchObject({ settledReason: "checkout has no members any more." });
    expect((await propose({})).body.errors).toMatchObject([{ path: "to" }]);
    await people.set({ active: true }).execute();
  });
});

describe("what is refused changes nothing", () => {
  test.each<[string, object, number, string]>([
    ["to its owner", { to: "bedroom" }, 422, "to"],
    ["to nobody", { to: "nobody" }, 422, "to"],
    ["without a reason", { reason: "" }, 422, "reason"],
    ["in the past", { effectiveAt: "2020-01-01T00:00:00Z" }, 422, "effectiveAt"],
    ["in ten years", { effectiveAt: "2036-01-01T00:00:00Z" }, 422, "effectiveAt"],
  ])("a transfer %s", async (_, body, status, path) => {
    const answer = await propose(body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ path }]);
    expect((await app.get("/api/v1/transfers?state=proposed")).body.items).toEqual([]);
  });

  test("a second one while the first is under way", async () => {
    await propose({});
    const second = await propose({ to: "appointments" }, {});
    expect([second.status, second.body.detail]).toEqual([
      409,
      "A transfer of this service, proposed by Ada, is under way; withdraw it first.",
    ]);
  });

  test("two proposals at the same instant: one is under way, the other is told so", async () => {
    const answers = await Promise.all([propose({}), propose({ to: "appointments" }, {})]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await app.get("/api/v1/transfers?state=proposed")).body.items).toHaveLength(1);
  });

  test("by somebody of neither team", async () => {
    expect((await propose({}, vera)).status).toBe(403);
    const { body } = await propose({});
    expect((await act(body.id, "approve", vera)).status).toBe(403);
    expect((await app.get(`/api/v1/transfers/${body.id}`, vera)).body.may).toEqual({
      approve: false,
      withdraw: false,
    });
  });

  test("of a service that is not there", async () => {
    expect((await propose({}, ada, "nothing")).status).toBe(404);
    expect((await act("0198a000-0000-7000-8000-000000000000", "approve", ada)).status).toBe(404);
  });
});
