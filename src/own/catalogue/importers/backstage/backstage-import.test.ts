import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { createTestApp, type Answer, type TestApp } from "../../../../../test/support/test-app.ts";

const fixture = await readFile(new URL("fixtures/garden-centre.yaml", import.meta.url), "utf8");

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp("2026-03-02T12:00:00Z");
  return () => app.stop();
});

const importText = (text: string, options: object = {}): Promise<Answer> =>
  app.post("/api/v1/import/backstage", { files: [{ path: "catalog-info.yaml", text }], ...options });
const service = async (slug: string) => (await app.get(`/api/v1/services/${slug}`)).body;
const rows = (table: "service" | "imported_entity") =>
  app.database.db.selectFrom(table).selectAll().execute();
const lineOf = (text: string) => fixture.slice(0, fixture.indexOf(text)).split("\n").length;

type Gap = { code: string; entity: string; line: number; message: string };
const gapsOf = ({ body }: Answer, code: string): Gap[] =>
  (body.gaps as Gap[]).filter((gap) => gap.code === code);

describe("a catalogue in every form that real ones have", () => {
  let answer: Answer;
  beforeEach(async () => {
    answer = await importText(fixture);
    expect(answer.status).toBe(200);
  });

  test("is read whole, and what became of each thing is told", () => {
    expect(answer.body.read).toEqual({
      api: 2,
      component: 7,
      domain: 1,
      flowerbed: 1,
      group: 2,
      location: 1,
      resource: 2,
      system: 1,
      user: 3,
    });
    expect(
      answer.body.added.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`),
    ).toEqual([
      "Person fern",
      "Person moss",
      "Domain selling",
      "Team seeds",
      "Team service-desk",
      "Service seed-shop",
      "Service stock",
      "Service till",
      "Service greenhouse",
      "Service compost",
      "Service wholesale-seed-shop",
      "Service till-2",
    ]);
    expect(answer.body.kept.map(({ entity, message }: Gap) => `${entity}: ${message}`)).toEqual([
      "system:default/web-shop: a tag of its components",
      "api:default/prices: a tag of stock",
      "api:default/weather: no component provides it",
      "resource:default/seed-db: a database of the services that depend on it",
      "resource:default/parcels: kept for reference",
      "location:default/all: its targets are not fetched; what of them is among the files is imported",
      "flowerbed:default/tulips: there is no such thing in Runwright",
    ]);
  });

  test("gives a component with everything as a live service", async () => {
    expect(await service("seed-shop")).toMatchObject({
      name: "Seed shop",
      description: "Sells seeds on the web.",
      kind: "digital",
      lifecycle: "live",
      owner: { slug: "seeds" },
      managedBy: "interface",
      repositories: ["https://github.com/garden/seed-shop"],
      databases: ["seed-db"],
      thirdParties: [{ name: "Parcel carrier", kind: "hard" }, { name: "Weather by the hour" }],
      tags: ["typescript", "2024", "website", "system:web-shop"],
      links: [
        { title: "Seeds at a glance", href: "https://grafana.example.com/d/seeds", kind: "dashboard" },
        { title: "Slack", href: "https://chat.example.com/seeds", kind: "chat" },
        { title: "Sentry", href: "https://garden.sentry.io/projects/seeds/", kind: "other" },
        { title: "Documentation", href: "https://github.com/Garden/Seed-Shop/tree/main/web/", kind: "docs" },
      ],
    });
    const { rows: dependencies } = await app.database.pool.query<{ pair: string }>(
      `select s.slug || ' on ' || o.slug || ' ' || x.kind as pair from service_dependency x
       join service s on s.id = x.service_id join service o on o.id = x.on_service_id order by 1`,
    );
    expect(dependencies.map(({ pair }) => pair)).toEqual(["seed-shop on stock hard", "till on stock hard"]);
  });

  test("keeps a deprecated service live with a tag, and tells the API that it provides", async () => {
    expect(await service("stock")).toMatchObject({
      lifecycle: "live",
      tags: ["deprecated", "api:prices"],
      databases: ["seed-db"],
    });
  });

  test("has each team with the members that either side names", async () => {
    const seeds = (await app.get("/api/v1/teams/seeds")).body;
    expect(seeds).toMatchObject({ name: "Seed squad", domain: { slug: "selling" }, kind: "product" });
    expect(seeds.members.map(({ slug }: { slug: string }) => slug)).toEqual(["fern", "moss"]);
    const desk = (await app.get("/api/v1/teams/service-desk")).body;
    expect(desk).toMatchObject({ kind: "service-desk", members: [{ slug: "moss" }] });
    const fern = await app.database.db
      .selectFrom("person")
      .select("email")
      .where("slug", "=", "fern")
      .execute();
    expect(fern).toEqual([{ email: "fern.green@example.com" }]);
  });

  test("leaves a service without an owner where a person, two teams or nobody owns it, and says where and why", async () => {
    expect(gapsOf(answer, "owner")).toMatchObject([
      { entity: "component:default/till", line: lineOf('owner: "user:fern"') },
      { entity: "component:default/greenhouse", line: lineOf("owner: team-gone") },
      { entity: "component:default/compost", line: lineOf("owner: [seeds") },
    ]);
    expect(gapsOf(answer, "owner")[0]!.message).toMatch(/is a person.*pre-production/);
    expect(await service("till")).toMatchObject({ owner: null, lifecycle: "pre-production" });
    const wanted = (await rows("service")).map((row) => [row.slug, row.wanted_owner]);
    expect(Object.fromEntries(wanted)).toMatchObject({
      till: "user:fern",
      greenhouse: "team-gone",
      compost: "seeds, support/service.desk",
      "seed-shop": "",
    });
  });

  test("tells what else is missing, each with its line", () => {
    const others = (answer.body.gaps as Gap[]).filter(({ code }) => code !== "owner");
    expect(others.map(({ code, entity }) => `${code} ${entity}`)).toEqual([
      "email user:default/ivy",
      "text component:default/seed_shop",
      "reference component:default/seed_shop",
      "lifecycle component:default/compost",
      "duplicate component:default/till#2",
      "entity ",
    ]);
    expect(others[2]!.line).toBe(lineOf("- component:nowhere"));
  });

  test("is kept whole, without what another catalogue derived of it", async () => {
    const kept = Object.fromEntries((await rows("imported_entity")).map((row) => [row.reference, row]));
    expect(Object.keys(kept)).toHaveLength(20);
    expect(kept["group:default/seeds"]).toMatchObject({
      file: "catalog-info.yaml",
      line: lineOf("kind: Group\nmetadata:\n  name: Seeds") - 1,
      object_kind: "Team",
      object_name: "seeds",
    });
    expect(kept["group:default/seeds"]!.entity).toEqual({
      apiVersion: "backstage.io/v1alpha1",
      kind: "Group",
      metadata: {
        name: "Seeds",
        description: "Sells seeds.",
        annotations: { "pagerduty.com/service-id": "PSEEDS1" },
      },
      spec: {
        type: "squad",
        profile: { displayName: "Seed squad", email: "seeds@example.com" },
        parent: "department-web",
        children: [],
        members: ["fern"],
      },
    });
    expect(kept["api:default/prices"]!.entity).toMatchObject({
      spec: { definition: { $text: "./prices.yaml" } },
    });
  });

  test("changes nothing when it is imported again", async () => {
    const before = [await rows("service"), await rows("imported_entity")];
    const again = await importText(fixture);
    expect(again.body).toMatchObject({ added: [], changed: [], unchanged: 12, edited: [] });
    expect(again.body.gaps).toEqual(answer.body.gaps);
    expect([await rows("service"), await rows("imported_entity")]).toEqual(before);
  });
});

const component = (name: string, spec: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: ${name}}\nspec: {type: service, ${spec}}\n`;
const group = (name: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: ${name}}\nspec: {type: team, children: []}\n`;

describe("an import after an import", () => {
  test("finds the owner that was nowhere when its team comes in another file, and the service goes live", async () => {
    await importText(component("shop", "lifecycle: production, owner: sellers"));
    expect(await service("shop")).toMatchObject({ owner: null, lifecycle: "pre-production" });
    const answer = await importText(group("sellers"));
    expect(answer.body.added).toMatchObject([{ kind: "Team", name: "sellers" }]);
    expect(answer.body.changed).toMatchObject([{ kind: "Service", name: "shop" }]);
    expect(await service("shop")).toMatchObject({ owner: { slug: "sellers" }, lifecycle: "live" });
    expect(await rows("service")).toMatchObject([{ wanted_owner: "" }]);
  });

  test("follows the file in what people left alone, and leaves and tells what they changed", async () => {
    const first = `${group("sellers")}---\n${component("shop", "lifecycle: production, owner: sellers")}`;
    await importText(first);
    await app.database.db.updateTable("service").set({ description: "Ours", name: "Our shop" }).execute();
    const second = first
      .replace("metadata: {name: shop}", "metadata: {name: shop, title: Shop, tags: [new]}")
      .replace("production", "experimental");
    const answer = await importText(second);
    expect(answer.body.changed).toMatchObject([
      { name: "shop", fields: [{ field: "lifecycle" }, { field: "tags" }] },
    ]);
    expect(answer.body.edited).toMatchObject([
      { name: "shop", field: "displayName", current: "Our shop", wanted: "Shop" },
    ]);
    expect(await service("shop")).toMatchObject({ name: "Our shop", description: "Ours", tags: ["new"] });
    expect((await importText(second)).body).toMatchObject({ changed: [], unchanged: 2 });
  });

  test("leaves alone what code manages, and says so", async () => {
    const text =
      "apiVersion: runwright/v1\nkind: Service\nname: shop\nspec: {kind: digital, lifecycle: experimental}\n";
    await app.post("/api/v1/catalogue/apply", { files: [{ path: "shop.yaml", text }] });
    const answer = await importText(component("Shop", "lifecycle: production, owner: sellers"));
    expect(answer.body).toMatchObject({
      added: [],
      changed: [],
      leftToCode: [{ kind: "Service", name: "shop" }],
    });
    expect(await service("shop")).toMatchObject({ managedBy: "code", lifecycle: "experimental" });
  });

  test("does not bring back a team that was taken out of use", async () => {
    await importText(group("sellers"));
    await app.database.db.updateTable("team").set({ removed_at: app.clock.now() }).execute();
    const answer = await importText(
      `${group("sellers")}---\n${component("shop", "lifecycle: production, owner: sellers")}`,
    );
    expect(answer.body.added).toMatchObject([{ kind: "Service", name: "shop" }]);
    expect(gapsOf(answer, "owner")).toHaveLength(1);
  });
});

describe("an import never fails for what is in the files", () => {
  test("a document that is not YAML is a gap, and the others come in", async () => {
    const answer = await importText(`${group("sellers")}---\nkind: [\n---\n${group("buyers")}`);
    expect(answer.status).toBe(200);
    expect(gapsOf(answer, "unreadable")).toHaveLength(1);
    expect(answer.body.added).toHaveLength(2);
  });

  test("groups that are above themselves are told, and come in", async () => {
    const child = (name: string, parent: string) =>
      group(name).replace("type: team", `type: team, parent: ${parent}`);
    const answer = await importText(`${child("a", "b")}---\n${child("b", "a")}`);
    expect(gapsOf(answer, "reference")).toHaveLength(1);
    expect(answer.body.added).toHaveLength(2);
  });

  test("two users of one address become one person, and the second is told", async () => {
    const user = (name: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: ${name}}\nspec: {profile: {email: a@example.com}, memberOf: [g]}\n`;
    const answer = await importText([user("a"), user("b"), group("g")].join("---\n"));
    expect(gapsOf(answer, "email")).toMatchObject([{ entity: "user:default/b" }]);
    expect((await app.get("/api/v1/teams/g")).body.members).toMatchObject([{ slug: "a" }]);
  });

  test("a dry run tells the same and changes nothing", async () => {
    const dry = await importText(fixture, { dryRun: true });
    expect(await rows("imported_entity")).toEqual([]);
    const real = await importText(fixture);
    expect({ ...real.body, dryRun: true }).toEqual(dry.body);
  });
});
