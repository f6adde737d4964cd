import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  applyCatalogue,
  layerOf,
  retailerCatalogue,
  scheduleDocument,
} from "../../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../../test/support/test-app.ts";

let app: TestApp;
const start = Date.parse("2026-03-04T12:00:00Z");
let week = 0;

beforeAll(async () => {
  app = await createTestApp(new Date(start).toISOString());
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(new Date(start + ++week * 7 * 86_400_000)));

const kitchen = (layers: string[], covers = "out-of-hours", owner = "team: appointments") =>
  scheduleDocument("kitchen", owner, covers, layers);

async function shifts(slug: string, from: string, to: string): Promise<string[]> {
  const { body } = await app.get(`/api/v1/schedules/${slug}/shifts?from=${from}&to=${to}`);
  return body.items.map(
    (shift: { start: string; end: string; person: { name: string } }) =>
      `${shift.start.slice(0, 16)} ${shift.end.slice(0, 16)} ${shift.person.name}`,
  );
}

const errorsOf = async (text: string): Promise<string[]> =>
  (await applyCatalogue(app, text)).body.errors.map(
    ({ path, message }: { path: string; message: string }) => `${path} ${message}`,
  );

describe("schedules as documents", () => {
  test("applied again they are the same, and what is exported applies to the same", async () => {
    expect((await applyCatalogue(app, retailerCatalogue)).body).toMatchObject({ added: [], changed: [] });
    const { files } = (await app.get("/api/v1/catalogue/export")).body;
    const again = await app.post("/api/v1/catalogue/apply", { files, prune: true });
    expect(again.body).toMatchObject({ added: [], changed: [], removed: [] });
  });

  test("an edit begins a version now: who was on call before stays as it was", async () => {
    await applyCatalogue(app, kitchen([layerOf("primary", ["tom", "ruth"])]));
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const untilNow = () => shifts("kitchen", "2026-01-05T00:00:00Z", app.clock.now().toISOString());
    const past = await untilNow();
    await applyCatalogue(app, kitchen([layerOf("primary", ["ruth"])]));
    expect(past.some((line) => line.endsWith("Tom"))).toBe(true);
    expect(await untilNow()).toEqual(past);
    const after = await shifts("kitchen", app.clock.now().toISOString(), "2026-06-01T00:00:00Z");
    expect(after.every((line) => line.endsWith("Ruth"))).toBe(true);
  });

  test("a new name begins no version, so no shift is cut", async () => {
    await applyCatalogue(app, kitchen([layerOf("primary", ["tom", "ruth"])]));
    const count = () =>
      app.database.db
        .selectFrom("schedule_version")
        .innerJoin("schedule", "schedule.id", "schedule_version.schedule_id")
        .select((select) => select.fn.countAll<number>().as("versions"))
        .where("schedule.slug", "=", "kitchen")
        .executeTakeFirstOrThrow();
    const before = await count();
    const renamed = kitchen([layerOf("primary", ["tom", "ruth"])]).replace(
      "  for:",
      "  displayName: Kitchens\n  for:",
    );
    expect((await applyCatalogue(app, renamed)).body.changed).toHaveLength(1);
    expect(await count()).toEqual(before);
  });

  test("one that leaves the files says nothing from then on, and its past stays", async () => {
    await applyCatalogue(app, kitchen([layerOf("primary", ["tom"])], "always", "team: appointments"));
    const { body: before } = await app.get("/api/v1/on-call?service=appointments");
    expect(before.workingHours).toBe(true);
    expect(before.steps[0]).toMatchObject({ schedule: "kitchen", people: [{ name: "Tom" }] });
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    await applyCatalogue(app, retailerCatalogue, { prune: true });
    const removedAt = app.clock.now().toISOString();
    const { body: after } = await app.get("/api/v1/on-call?service=appointments");
    expect(after.steps[0]).toMatchObject({ schedule: null, source: "whole-team" });
    expect(after.warnings).toMatchObject([{ code: "no-schedule" }]);
    expect(await shifts("kitchen", removedAt, "2027-01-01T00:00:00Z")).toEqual([]);
    expect(await shifts("kitchen", "2026-03-03T00:00:00Z", removedAt)).not.toEqual([]);
  });

  test("one that comes back begins then, and not when its layers did", async () => {
    const text = kitchen([layerOf("primary", ["tom"])]);
    await applyCatalogue(app, text);
    await applyCatalogue(app, retailerCatalogue, { prune: true });
    const removedAt = app.clock.now().toISOString();
    app.clock.set(new Date(app.clock.now().getTime() + 3_600_000));
    await applyCatalogue(app, text);
    expect(await shifts("kitchen", removedAt, app.clock.now().toISOString())).toEqual([]);
    const later = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    expect(await shifts("kitchen", app.clock.now().toISOString(), later)).toHaveLength(1);
  });

  test.each([
    ["an unknown person", kitchen([layerOf("primary", ["tomm"])]), /there is no Person "tomm@example.com"/],
    ["no layer", kitchen([]).replace("layers:\n", "layers: []\n"), /needs at least one layer/],
    [
      "two layers of one name",
      kitchen([layerOf("primary", ["tom"]), layerOf("primary", ["ruth"])]),
      /spec\.layers\[1\]\.name another layer is called "primary" too|another layer is called/,
    ],
    ["a shift that is none", kitchen([layerOf("primary", ["tom"], "weekly")]), /1w or 1mo, not "weekly"/],
    ["two owners", kitchen([layerOf("primary", ["tom"])], "always", "team: a, domain: b"), /one owner/],
  ])("%s is refused at its line", async (_name, text, message) => {
    const errors = await errorsOf(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
    expect(errors[0]).toMatch(/catalogue\.yaml:\d+:\d+/);
  });

  test("another owner is refused: what the schedule said then was said of its first", async () => {
    expect(
      await errorsOf(
        scheduleDocument("bedroom-day", "domain: home", "working-hours", [layerOf("primary", ["eva"])]),
      ),
    ).toEqual([expect.stringContaining('the schedule of team "bedroom"')]);
  });
});

const policy = (steps: string, owner = "service: bedroom", name = "bedroom-policy") =>
  `apiVersion: runwright/v1
kind: EscalationPolicy
name: ${name}
spec:
  for: {${owner}}
  repeat: 0
  steps:
${steps}`;

describe("escalation policies as documents", () => {
  test("name schedules, layers, people, teams and those in charge, and come back as they were written", async () => {
    const text = policy(`    - notify: [{schedule: home-out-of-hours, layer: secondary}]
    - {notify: [{person: ada@example.com}, whole-team], after: 90s}
    - {notify: [on-call, {layer: primary}, {team: checkout}, domain-experts, incident-manager, budget-holder], after: 10m}
`);
    expect((await applyCatalogue(app, text)).status).toBe(200);
    expect((await applyCatalogue(app, text)).body.unchanged).toBe(1);
    const { body } = await app.get("/api/v1/on-call?service=bedroom&at=2026-03-04T02:14:00Z");
    expect(
      body.steps.map(({ afterSeconds, people }: { afterSeconds: number; people: { name: string }[] }) => [
        afterSeconds,
        people.map(({ name }) => name).join(" "),
      ]),
    ).toEqual([
      [0, "Eva"],
      [90, "Ada Eva Lin Sam"],
      [690, "Tom Carl Cleo Eva Ivan Grace"],
    ]);
    const { files } = (await app.get("/api/v1/catalogue/export")).body;
    const exported = files.find(({ path }: { path: string }) => path.includes("bedroom-policy")).text;
    expect((await applyCatalogue(app, exported)).body.unchanged).toBe(1);
    expect((await applyCatalogue(app, retailerCatalogue, { prune: true })).body.removed).toContainEqual({
      kind: "EscalationPolicy",
      name: "bedroom-policy",
    });
  });

  test.each([
    ["steps: []", policy("").replace("steps:\n", "steps: []\n"), /spec\.steps|at least one step/],
    ["nobody to notify", policy("    - {notify: []}\n"), /name at least one to page/],
    ["two of them in one", policy("    - notify: [{person: ada, team: bedroom}]\n"), /name one/],
    ["an empty target", policy("    - notify: [{}]\n"), /name one/],
    ["a layer of a person", policy("    - notify: [{person: ada, layer: primary}]\n"), /only a schedule/],
    ["a word that is none", policy("    - notify: [boss]\n"), /write on-call, whole-team/],
    ["a delay without a unit", policy("    - {notify: [on-call], after: 5}\n"), /90s, 5m or 1h/],
    ["a delay of two days", policy("    - {notify: [on-call], after: 48h}\n"), /up to a day/],
    [
      "a layer that the schedule lacks",
      policy("    - notify: [{schedule: bridge, layer: tertiary}]\n"),
      /schedule "bridge" has no layer "tertiary"; it has primary/,
    ],
    [
      "two policies for one service",
      `${policy("    - notify: [on-call]\n")}---\n${policy("    - notify: [on-call]\n", undefined, "other")}`,
      /has the policy "(other|bedroom-policy)" already/,
    ],
  ])("%s is refused at its line", async (_name, text, message) => {
    const errors = await errorsOf(text);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error).toMatch(message);
      expect(error).toMatch(/catalogue\.yaml:\d+:\d+/);
    }
  });
});
