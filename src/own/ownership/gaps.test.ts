import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserOf, createRetailerApp, openBedroomIncident } from "../../../test/security/retailer-app.ts";
import type { TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;

const service = (name: string, fields: string): string => `apiVersion: runwright/v1
kind: Service
name: ${name}
spec: {kind: digital, ${fields}}
`;

beforeAll(async () => {
  app = await createRetailerApp();
  const text = [
    service("orphan", "lifecycle: experimental, description: Nobody's, exposurePerHour: 10, demand: low"),
    service("guess", "owner: bedroom, description: Not estimated."),
    service("mute", "owner: bedroom, exposurePerHour: 10, demand: low, databases: [Orders]"),
    service(
      "loud",
      "owner: checkout, description: Loud., exposurePerHour: 10, demand: low, databases: [orders]",
    ),
  ].join("---\n");
  const applied = await app.post("/api/v1/catalogue/apply", { files: [{ path: "gaps.yaml", text }] });
  expect(applied.status).toBe(200);
});
afterAll(() => app.stop());

type Item = { kind: string; subject: string; owner: string; text: string; address: string };
const gapsOf = async (kind: string): Promise<Item[]> =>
  (await app.get(`/api/v1/ownership/gaps?kind=${kind}`)).body.items;

describe("gaps in ownership", () => {
  test("a service without an owner, for an administrator to give to a team", async () => {
    expect(await gapsOf("service-without-owner")).toEqual([
      {
        kind: "service-without-owner",
        subject: "orphan",
        text: "No team owns orphan.",
        owner: "an administrator, who gives it to a team",
        address: "/services/orphan",
        since: null,
      },
    ]);
  });

  test("a team whose last member has left, and its services with it", async () => {
    await app.database.db
      .updateTable("person")
      .set({ active: false })
      .where("slug", "in", ["carl", "cleo"])
      .execute();
    const [team] = await gapsOf("team-without-members");
    expect(team).toMatchObject({ subject: "checkout", address: "/teams/checkout" });
    expect(team?.text).toMatch(/^checkout has no members, and owns \d+ services\.$/);
    const unowned = (await gapsOf("service-without-owner")).map(({ subject }) => subject);
    expect(unowned).toContain("loud");
    await app.database.db
      .updateTable("person")
      .set({ active: true })
      .where("slug", "in", ["carl", "cleo"])
      .execute();
  });

  test("a database with a second consumer, however it is written", async () => {
    const [database] = await gapsOf("shared-database");
    expect(database).toMatchObject({ owner: "bedroom and checkout" });
    expect(database?.text).toMatch(/^Orders is used by loud, mute: /i);
  });

  test("a service that nobody has estimated", async () => {
    const subjects = (await gapsOf("service-without-estimate")).map(({ subject, owner }) => [subject, owner]);
    expect(subjects).toEqual([["guess", "the product manager of bedroom"]]);
  });

  test("a live service of which nothing is said", async () => {
    const subjects = (await gapsOf("stale-description")).map(({ subject }) => subject);
    expect(subjects).toContain("mute");
    expect(subjects).not.toContain("loud");
  });

  test("alerts that match no service, by where they come from", async () => {
    for (const summary of ["disk full", "disk fuller"])
      await app.post("/api/v1/alerts", { summary, source: "old-rack", dedupKey: summary });
    await app.settle();
    const [alerts] = await gapsOf("alert-without-service");
    expect(alerts?.text).toMatch(/^2 alerts from old-rack matched no service/);
  });

  test("an incident that went from team to team", async () => {
    const id = await openBedroomIncident(app);
    const { number } = (await app.get(`/api/v1/incidents/${id}`)).body;
    for (const slug of ["checkout", "appointments", "bedroom"])
      await app.post(`/api/v1/incidents/${number}/reassign`, { service: slug, why: "not ours" });
    const [incident] = await gapsOf("bounced-incident");
    expect(incident).toMatchObject({ subject: `INC-${number}`, owner: "bedroom" });
    expect(incident?.text).toContain("passed on 3 times");
  });

  test("the first line counts them all, and each kind has its total", async () => {
    const all = (await app.get("/api/v1/ownership/gaps")).body;
    expect(all.text).toMatch(
      /^\d+ gaps: 1 service without a live owner, .*1 incident bounced between teams\.$/,
    );
    expect(all.total).toBe(all.kinds.reduce((sum: number, { total }: { total: number }) => sum + total, 0));
  });

  test("one kind is read a page at a time", async () => {
    const all = await gapsOf("stale-description");
    const first = (await app.get("/api/v1/ownership/gaps?kind=stale-description&limit=1")).body;
    const rest = (
      await app.get(`/api/v1/ownership/gaps?kind=stale-description&limit=500&cursor=${first.next}`)
    ).body;
    expect(all.length).toBeGreaterThan(1);
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(rest.next).toBeNull();
  });

  test("a kind that there is not is refused with those that there are", async () => {
    const answer = await app.get("/api/v1/ownership/gaps?kind=holes");
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, "kind"]);
  });
});

describe("what waits for somebody", () => {
  test("a transfer waits for the team that has not answered, and for nobody else", async () => {
    const [ada, carl, vera] = await Promise.all(
      ["ada", "carl", "vera"].map((person) => browserOf(app, person)),
    );
    const { body } = await app.post(
      "/api/v1/services/bedroom/transfers",
      { to: "checkout", reason: "they know it best" },
      ada,
    );
    const waiting = async (headers?: Record<string, string>) =>
      (await app.get("/api/v1/approvals/mine", headers)).body.items;
    expect(await waiting(carl)).toMatchObject([
      {
        kind: "transfer",
        text: "Ada proposes that bedroom goes from bedroom to checkout.",
        address: `/services/bedroom?transfer=${body.id}`,
      },
    ]);
    expect(await waiting(ada)).toEqual([]);
    expect(await waiting(vera)).toEqual([]);
  });

  test("a decision waits for the head who is accountable", async () => {
    await app.database.db
      .updateTable("person")
      .set({ roles: ["head-of-product"] })
      .where("slug", "=", "vera")
      .execute();
    await app.post("/api/v1/services/bedroom/decisions", {});
    const vera = await browserOf(app, "vera");
    expect((await app.get("/api/v1/approvals/mine", vera)).body.items).toMatchObject([{ kind: "decision" }]);
  });
});
