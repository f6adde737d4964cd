import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-02T10:00:00Z");
  const catalogue = retailerCatalogue
    .replace(
      "{person: ada@example.com, roles: [developer]}",
      "{person: ada@example.com, roles: [product-manager]}",
    )
    .replace("exposurePerHour: 6000\n", "exposurePerHour: 6000\n  estimate: {dueAgain: 2026-03-20}\n");
  expect((await applyCatalogue(app, catalogue)).status).toBe(200);
  await app.settle();
});
afterAll(() => app.stop());

/** An incident of an hour that people found to cost so much. */
async function incidentOf(service: string, perHour: number): Promise<void> {
  const opened = await app.post("/api/v1/incidents", { service, title: "Down" });
  const url = `/api/v1/incidents/${opened.body.id}`;
  await app.post(`${url}/loss`, { perHour, why: "counted" });
  await app.advance(60);
  expect((await app.post(`${url}/resolve`, {})).status).toBe(200);
}

const read = async (quarter = "2026-Q1"): Promise<Answer["body"]> =>
  (await app.get(`/api/v1/reflections/${quarter}`)).body;
const found = async (kind: string) =>
  (await read()).suggestions.find((one: { kind: string }) => one.kind === kind);
const answer = async (kind: string, verb: string, body: object, headers = {}): Promise<Answer> =>
  app.post(`/api/v1/reflections/2026-Q1/suggestions/${(await found(kind)).id}/${verb}`, body, headers);

describe("a quarter that goes on", () => {
  test("is prepared on demand, and says that it is not over", async () => {
    expect((await app.get("/api/v1/reflections/2026-Q1")).status).toBe(404);
    const prepared = await app.post("/api/v1/reflections/2026-Q1/prepare", {});
    expect(prepared.body).toMatchObject({ quarter: "2026-Q1", isOver: false, incidents: 0 });
    expect(prepared.body.words).toBe(
      "Nothing was lost in Q1 2026 so far: no service had an incident. 1 suggestion waits for an answer.",
    );
  });

  test("what is not recorded yet is said, and not shown as nothing", async () => {
    const { deployments } = await read();
    expect(deployments.known).toBe(false);
    expect(deployments.words).toContain("No deployments are recorded yet");
  });

  test("one that has not begun is refused", async () => {
    const refused = await app.post("/api/v1/reflections/2026-Q2/prepare", {});
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, "quarter"]);
  });
});

describe("at its end", () => {
  beforeAll(async () => {
    await incidentOf("bedroom", 310_000);
    await incidentOf("bedroom", 290_000);
    await incidentOf("checkout", 100);
    await app.advanceTo("2026-04-01T00:00:00Z");
  });

  test("it is prepared by itself, with losses beside estimates, the dearest first", async () => {
    const reflection = await read();
    expect(reflection).toMatchObject({
      isOver: true,
      preparedBy: "Runwright",
      preparedAt: "2026-04-01T00:00:00.000Z",
      incidents: 3,
      loss: { amount: "600100.00", currency: "USD" },
    });
    expect(reflection.services).toMatchObject([
      {
        service: { slug: "bedroom" },
        incidents: 2,
        loss: { amount: "600000.00" },
        highestPerHour: { amount: "310000.00" },
        exposurePerHour: { amount: "200000.00" },
        demand: "very-high",
        unavailableSeconds: 7200,
        toleratedSeconds: 77_760,
      },
      { service: { slug: "checkout" }, incidents: 1 },
    ]);
    expect(reflection.objectives).toMatchObject({
      known: true,
      words: expect.stringMatching(/^By the record of incidents no availability target was missed/),
    });
  });

  test("the next quarter's end is set", async () => {
    const timers = await app.database.db
      .selectFrom("timer")
      .select(["key", "due_at"])
      .where("kind", "=", "reflection.prepare")
      .execute();
    expect(timers).toEqual([{ key: "2026-Q2", due_at: new Date("2026-07-01T00:00:00Z") }]);
  });

  test("two incidents above the band suggest a higher exposure, an old date a new estimate", async () => {
    expect(await found("raise-exposure")).toMatchObject({
      service: { slug: "bedroom" },
      before: { amount: "200000.00" },
      after: { amount: "290000.00" },
      state: "open",
    });
    expect(await found("renew-estimate")).toMatchObject({ service: { slug: "appointments" } });
  });

  test("it waits on the Home of whoever may answer, and of nobody else", async () => {
    const waiting = async (who: string) =>
      (await app.get("/api/v1/approvals/mine", await actingAs(app, who))).body.items.filter(
        (one: { kind: string }) => one.kind === "suggestion",
      );
    expect(await waiting("ada")).toMatchObject([
      {
        text: expect.stringMatching(
          /^The reflection on Q1 2026 suggests: .+ from 200,000 USD to 290,000 USD\.$/,
        ),
        address: "/decide/reflection?quarter=2026-Q1",
        since: "2026-04-01T00:00:00.000Z",
      },
    ]);
    expect(await waiting("lin")).toEqual([]);
  });

  test("only who may estimate the service answers", async () => {
    for (const [who, status] of [
      ["lin", 403],
      ["carl", 403],
    ] as const) {
      const refused = await answer("raise-exposure", "accept", {}, await actingAs(app, who));
      expect([who, refused.status]).toEqual([who, status]);
    }
  });

  test("where files manage it, accepting leaves the lines to write, and changes nothing", async () => {
    const { lines } = await found("raise-exposure");
    expect(lines).toContain("# services/bedroom.yaml");
    expect(lines).toContain("exposurePerHour: 290000");
    const accepted = await answer("raise-exposure", "accept", { note: "agreed" }, await actingAs(app, "ada"));
    expect(accepted.status).toBe(200);
    expect(await found("raise-exposure")).toMatchObject({
      state: "accepted",
      outcome: "for-files",
      settledBy: "Ada",
      reason: "agreed",
    });
    const { exposurePerHour } = (await app.get("/api/v1/services/bedroom")).body;
    expect(exposurePerHour.amount).toBe("200000.00");
  });

  test("what is answered is not answered twice, unless it is taken back", async () => {
    expect((await answer("raise-exposure", "decline", { reason: "no" })).status).toBe(409);
    await answer("raise-exposure", "reopen", {});
    expect((await found("raise-exposure")).state).toBe("open");
    expect((await answer("raise-exposure", "decline", { reason: " " })).status).toBe(422);
    await answer("raise-exposure", "decline", { reason: "two sales, both rare" });
    expect(await found("raise-exposure")).toMatchObject({
      state: "declined",
      reason: "two sales, both rare",
    });
    await answer("raise-exposure", "reopen", {});
  });

  test("where the interface manages it, accepting estimates anew, with its history and audit", async () => {
    await app.post("/api/v1/documents/Service/bedroom/hand-over", { to: "interface" });
    const accepted = await answer("raise-exposure", "accept", { note: "seen twice" });
    expect(accepted.status).toBe(200);
    expect(await found("raise-exposure")).toMatchObject({ state: "accepted", outcome: "changed" });
    const { items } = (await app.get("/api/v1/services/bedroom/estimates")).body;
    expect(items[0]).toMatchObject({
      exposurePerHour: { amount: "290000.00" },
      demand: "very-high",
      basis: "past-incident",
      note: "seen twice",
      dueAgainOn: "2026-10-01",
    });
    const audited = (await app.get("/api/v1/audit?limit=2")).body.items.map(
      (one: { action: string }) => one.action,
    );
    expect(audited).toEqual(["suggestion.accept", "service.estimate"]);
  });

  test("an estimate that has changed since is not overwritten", async () => {
    await answer("raise-exposure", "reopen", {});
    const refused = await answer("raise-exposure", "accept", {});
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining("estimated anew since"),
    ]);
  });

  test("another figure may be given, and bad ones are refused", async () => {
    await app.post("/api/v1/documents/Service/appointments/hand-over", { to: "interface" });
    const bad = await answer("renew-estimate", "accept", { exposurePerHour: -1 });
    expect([bad.status, bad.body.errors[0].path]).toEqual([422, "exposurePerHour"]);
    expect((await answer("renew-estimate", "accept", { exposurePerHour: "6500" })).status).toBe(200);
    const { exposurePerHour } = (await app.get("/api/v1/services/appointments")).body;
    expect(exposurePerHour.amount).toBe("6500.00");
  });

  test("prepared again, answers stay, and what was put right since is suggested no more", async () => {
    await app.post("/api/v1/reflections/2026-Q1/prepare", {});
    const { suggestions, words } = await read();
    expect(suggestions.map((one: { kind: string; state: string }) => [one.kind, one.state])).toEqual([
      ["renew-estimate", "accepted"],
    ]);
    expect(words).toContain("Every suggestion is answered.");
  });
});
