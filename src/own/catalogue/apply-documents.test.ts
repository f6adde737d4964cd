import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { loadBandsInForce, loadIncidentLossThresholds } from "../organisation/index.ts";
import { findServiceFacts, loadEstimateHistory } from "./index.ts";

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec:\n${spec.replace(/^/gm, "  ").trimEnd()}\n`;

const calendar = 'calendar: {timeZone: Europe/London, holidays: GB-ENG, hours: {mon-fri: "09:00-17:30"}}';

const shop = {
  organisation: document(
    "Organisation",
    "shop",
    `currency: USD
exposureBands:
  - {upTo: 7000, availability: 95.0, onCall: none}
  - {upTo: 250000, availability: 99.0, onCall: domain}
demandBands: {low: monthly, high: weekly}
incidentLoss: {high: 50000, medium: 5000}`,
  ),
  home: document("Domain", "home", "basis: customer-journey\nbudgetHolder: bedroom"),
  ada: document("Person", "ada", "email: ada@example.com\ndisplayName: Ada\ntimeZone: Europe/London"),
  lin: document("Person", "lin", "email: lin@example.com\ndisplayName: Lin\ntimeZone: Asia/Tokyo"),
  team: document(
    "Team",
    "bedroom",
    `domain: home
fundedBy: product
budgetHolder: ada@example.com
${calendar}
members: [{person: lin@example.com, roles: [developer]}, {person: ada, roles: [product-manager]}]`,
  ),
  platform: document(
    "Service",
    "platform",
    "kind: foundational\nowner: bedroom\nexposurePerHour: 9000\ndemand: low",
  ),
  bedroom: document(
    "Service",
    "bedroom",
    `displayName: Bedroom
description: Plan a bedroom.
kind: digital
owner: bedroom
exposurePerHour: 200000.50
demand: high
estimate: {basis: past-incident, note: sales of last October, dueAgain: 2027-02-01}
onCallLevel: {level: team, reason: a launch}
dependsOn: [{service: platform, softenedBy: cache, degradation: yesterday's prices}]
alerts: {match: {service: bedroom, app.kubernetes.io/name: bedroom}}
links: [{title: Dashboard, href: "https://example.com/d", kind: dashboard}]
repositories: ["https://example.com/bedroom.git"]
databases: [bedroom-db]
thirdParties: [payments]
tags: [web, "2026"]
journeys: [planning]
peaks:
  - {name: Sale, exposurePerHour: 600000, start: 2026-11-27T00:00, timeZone: Europe/London, duration: P4D, leadHours: 48}`,
  ),
};

type Part = keyof typeof shop;

let app: TestApp;

/** Applies some documents of the shop, changed where asked, each from a file of its own. */
const applyShop = (
  changes: Partial<Record<Part, string | null>> = {},
  options: object = {},
): Promise<Answer> => {
  const files = Object.entries({ ...shop, ...changes })
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([part, text]) => ({ path: `${part}.yaml`, text }));
  return app.post("/api/v1/catalogue/apply", { files, ...options });
};

const applyFile = (text: string, options: object = {}, headers: Record<string, string> = {}) =>
  app.post("/api/v1/catalogue/apply", { files: [{ path: "a.yaml", text }], ...options }, headers);

const names = (documents: { kind: string; name: string }[]): string[] =>
  documents.map(({ kind, name }) => `${kind} ${name}`);

const auditActions = async (): Promise<string[]> =>
  (await app.database.db.selectFrom("audit").select("action").orderBy("seq").execute()).map(
    ({ action }) => action,
  );

const startApp = async (): Promise<void> => {
  app = await createTestApp("2026-11-20T09:00:00Z");
};
const stopApp = (): Promise<void> => app.stop();

describe("applying files", () => {
  beforeEach(startApp);
  afterEach(stopApp);

  test("tells what it added, and applied again that everything is as it was", async () => {
    const first = await applyShop();
    expect(first.status).toBe(200);
    expect(names(first.body.added)).toEqual([
      "Organisation shop",
      "Domain home",
      "Person ada",
      "Person lin",
      "Team bedroom",
      "Service platform",
      "Service bedroom",
    ]);
    const again = await applyShop();
    expect(again.body).toEqual({
      dryRun: false,
      added: [],
      changed: [],
      removed: [],
      adopted: [],
      unchanged: 7,
      notInFiles: [],
    });
    expect(await auditActions()).toHaveLength(7);
  });

  test("tells every changed field with what it was and what it is", async () => {
    await applyShop();
    const { body } = await applyShop({
      bedroom: shop.bedroom
        .replace("200000.50", "250000")
        .replace("[web,", "[shop, web,")
        .replace("app.kubernetes.io/name: bedroom", "app.kubernetes.io/name: beds"),
      team: shop.team.replace("09:00-17:30", "08:00-16:00").replace("domain: home\n  ", ""),
      home: shop.home.replace("\n  budgetHolder: bedroom", ""),
    });
    expect(body.changed).toEqual([
      { kind: "Domain", name: "home", fields: [{ field: "budgetHolder", before: "bedroom", after: null }] },
      {
        kind: "Team",
        name: "bedroom",
        fields: [
          { field: "domain", before: "home", after: null },
          { field: "calendar.hours.mon-fri", before: "09:00-17:30", after: "08:00-16:00" },
        ],
      },
      {
        kind: "Service",
        name: "bedroom",
        fields: [
          { field: "exposurePerHour", before: 200000.5, after: 250000 },
          { field: "alerts.match.app.kubernetes.io/name", before: "bedroom", after: "beds" },
          { field: "tags", before: ["web", "2026"], after: ["shop", "web", "2026"] },
        ],
      },
    ]);
    expect(body.unchanged).toBe(4);
  });

  test("a dry run tells the same plan and changes nothing", async () => {
    const dry = await applyShop({}, { dryRun: true });
    expect(dry.body.dryRun).toBe(true);
    expect(await auditActions()).toEqual([]);
    expect((await app.get("/api/v1/services")).body.items).toEqual([]);
    expect((await applyShop()).body.added).toEqual(dry.body.added);
  });

  test("is all or nothing: one wrong document at the end leaves everything as it was", async () => {
    await applyShop();
    const answer = await applyShop({
      ada: shop.ada.replace("displayName: Ada", "displayName: Ada Byrne"),
      bedroom: shop.bedroom.replace("owner: bedroom", "owner: bedrom"),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      detail: "1 mistake in 1 file; nothing was changed.",
      errors: [
        {
          path: "bedroom.yaml:8:10",
          message: 'spec.owner: there is no Team "bedrom"; did you mean bedroom?',
        },
      ],
    });
    expect((await app.get("/api/v1/people/ada")).body.name).toBe("Ada");
    expect(await auditActions()).toHaveLength(7);
  });

  test("what it exports applies to the same, whole or over an empty database", async () => {
    await applyShop();
    const { files } = (await app.get("/api/v1/catalogue/export")).body;
    expect(files.map(({ path }: { path: string }) => path)).toEqual([
      "domains/home.yaml",
      "organisation.yaml",
      "people/ada.yaml",
      "people/lin.yaml",
      "services/bedroom.yaml",
      "services/platform.yaml",
      "teams/bedroom.yaml",
    ]);
    const again = await app.post("/api/v1/catalogue/apply", { files, prune: true });
    expect(again.body).toMatchObject({ added: [], changed: [], removed: [], adopted: [], unchanged: 7 });
    const elsewhere = await createTestApp("2026-11-21T09:00:00Z");
    await elsewhere.post("/api/v1/catalogue/apply", { files });
    expect((await elsewhere.get("/api/v1/catalogue/export")).body.files).toEqual(files);
    await elsewhere.stop();
  });

  test("two at the same time come one after the other", async () => {
    const answers = await Promise.all([applyShop(), applyShop(), applyShop()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => body.added.length).toSorted((a, b) => a - b)).toEqual([0, 0, 7]);
  });

  test("leaves one audit entry a changed object, with what changed and why", async () => {
    await applyShop();
    await applyShop({ lin: shop.lin.replace("Asia/Tokyo", "UTC") }, { reason: "commit 4711" });
    const entry = await app.database.db
      .selectFrom("audit")
      .select(["action", "subject_name", "before", "after", "reason", "actor_name"])
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    expect(entry).toEqual({
      action: "person.change",
      subject_name: "lin",
      before: { timeZone: "Asia/Tokyo" },
      after: { timeZone: "UTC" },
      reason: "commit 4711",
      actor_name: "bootstrap key",
    });
    expect(await verifyAudit(app.database.db)).toEqual({ entries: 8, firstBrokenSeq: null });
  });
});

describe("what is in force keeps its history", () => {
  beforeEach(startApp);
  afterEach(stopApp);

  test("bands and thresholds hold from the apply that changed them", async () => {
    await applyShop();
    const first = app.clock.now();
    app.clock.set("2026-12-01T09:00:00Z");
    await applyShop({ organisation: shop.organisation.replace("95.0", "97.5") });
    app.clock.set("2026-12-02T09:00:00Z");
    await applyShop({
      organisation: shop.organisation.replace("95.0", "97.5").replace("high: 50000", "high: 60000"),
    });
    const { db } = app.database;
    expect((await loadBandsInForce(db, first))?.exposure[0]?.availabilityPpm).toBe(950_000);
    expect((await loadBandsInForce(db, app.clock.now()))?.exposure[0]?.availabilityPpm).toBe(975_000);
    expect(await loadBandsInForce(db, new Date("2026-01-01T00:00:00Z"))).toBeNull();
    expect(await loadIncidentLossThresholds(db, first)).toEqual({
      highMinor: 5_000_000,
      mediumMinor: 500_000,
    });
    expect(await loadIncidentLossThresholds(db, app.clock.now())).toMatchObject({ highMinor: 6_000_000 });
    const { decisions } = (await app.get("/api/v1/organisation")).body;
    expect(
      decisions.map(({ kind, effectiveFrom }: { kind: string; effectiveFrom: string }) => [
        kind,
        effectiveFrom,
      ]),
    ).toEqual([
      ["incident-loss", "2026-12-02T09:00:00.000Z"],
      ["bands", "2026-12-01T09:00:00.000Z"],
      ["bands", "2026-11-20T09:00:00.000Z"],
      ["incident-loss", "2026-11-20T09:00:00.000Z"],
    ]);
  });

  test("estimates: a new one only where they changed, with who made it; leaving them out withdraws them", async () => {
    await applyShop();
    const before = await findServiceFacts(app.database.db, "bedroom", app.clock.now());
    expect(before?.estimate).toMatchObject({
      exposurePerHourMinor: 20_000_050,
      demand: "high",
      estimatedBy: "bootstrap key",
      basis: "past-incident",
      note: "sales of last October",
      dueAgainOn: "2027-02-01",
    });
    app.clock.set("2026-12-01T09:00:00Z");
    await applyShop({ bedroom: shop.bedroom.replace("[web,", "[") });
    expect(await loadEstimateHistory(app.database.db, before!.id)).toHaveLength(1);
    await applyShop({ bedroom: shop.bedroom.replace("200000.50", "300000") });
    app.clock.set("2026-12-02T09:00:00Z");
    await applyShop({
      bedroom: shop.bedroom.replace(
        / {2}exposurePerHour: 200000.50\n {2}demand: high\n {2}estimate: .*\n/,
        "",
      ),
    });
    const { db } = app.database;
    expect((await findServiceFacts(db, "bedroom", app.clock.now()))?.estimate).toBeNull();
    const earlier = await findServiceFacts(db, "bedroom", new Date("2026-12-01T10:00:00Z"));
    expect(earlier?.estimate?.exposurePerHourMinor).toBe(30_000_000);
    const { estimates } = (await app.get("/api/v1/services/bedroom")).body;
    expect(estimates.map((one: { exposurePerHour: object | null }) => one.exposurePerHour)).toEqual([
      null,
      { amount: "300000.00", currency: "USD" },
      { amount: "200000.50", currency: "USD" },
    ]);
  });

  test("a demand band that a service is in cannot go", async () => {
    await applyShop();
    const answer = await applyFile(shop.organisation.replace(", high: weekly", ""));
    expect(answer.body.errors).toEqual([
      {
        path: "a.yaml:9:3",
        message:
          'spec.demandBands: "high" is still the demand of service "bedroom"; keep the band, or give the service another first',
      },
    ]);
  });
});

describe("pruning", () => {
  beforeEach(startApp);
  afterEach(stopApp);

  test("without it, what the files no longer contain stays and is named", async () => {
    await applyShop();
    const { body } = await applyShop({ bedroom: null });
    expect(body).toMatchObject({ removed: [], unchanged: 6 });
    expect(names(body.notInFiles)).toEqual(["Service bedroom"]);
  });

  test("takes out of use and deletes nothing; documents bring it all back under the old ids", async () => {
    await applyShop();
    const idsBefore = await idsOf();
    const { body } = await applyShop(
      { bedroom: null, platform: null, team: null, home: null, lin: null },
      { prune: true },
    );
    expect(names(body.removed).toSorted()).toEqual([
      "Domain home",
      "Person lin",
      "Service bedroom",
      "Service platform",
      "Team bedroom",
    ]);
    expect((await app.get("/api/v1/services")).body.items).toEqual([]);
    expect((await app.get("/api/v1/services?lifecycle=decommissioned")).body.items).toHaveLength(2);
    expect((await app.get("/api/v1/services/bedroom")).body).toMatchObject({
      lifecycle: "decommissioned",
      owner: { slug: "bedroom" },
    });
    expect((await app.get("/api/v1/teams")).body.items).toEqual([]);
    expect((await app.get("/api/v1/teams/bedroom")).body).toMatchObject({ removed: true, members: [] });
    expect((await app.get("/api/v1/people/lin")).body).toMatchObject({ active: false, teams: [] });
    const nothing = await applyShop(
      { bedroom: null, platform: null, team: null, home: null, lin: null },
      { prune: true },
    );
    expect(nothing.body).toMatchObject({ removed: [], unchanged: 2 });
    expect((await applyShop()).status).toBe(200);
    expect(await idsOf()).toEqual(idsBefore);
    expect((await applyShop()).body).toMatchObject({ added: [], changed: [], unchanged: 7 });
  });

  test("a team that is taken out of use loses its API keys", async () => {
    await applyShop();
    const { body } = await app.post("/api/v1/api-keys", {
      name: "n",
      scopes: ["alerts:write"],
      team: "bedroom",
    });
    await applyShop({ bedroom: null, platform: null, team: null, home: null }, { prune: true });
    const key = await app.database.db
      .selectFrom("api_key")
      .select("revoked_at")
      .where("id", "=", body.id)
      .executeTakeFirstOrThrow();
    expect(key.revoked_at).toEqual(app.clock.now());
  });

  test("breaks nothing that something else still names", async () => {
    await applyShop();
    const named = await applyShop({ platform: null }, { prune: true });
    expect(named.body.errors).toEqual([
      {
        path: "bedroom.yaml:13:25",
        message:
          'spec.dependsOn[0].service: Service "platform" is in none of these files and would be removed; keep its file, or name another',
      },
    ]);
    await app.database.db
      .updateTable("team")
      .set({ managed_by: "interface" })
      .where("slug", "=", "bedroom")
      .execute();
    const outside = await applyShop({ team: null, lin: null }, { prune: true });
    expect(outside.body.errors).toEqual([
      {
        path: "",
        message:
          'Person "lin" cannot be removed: Team "bedroom", which is not managed by code, names it (spec.members[1].person); ' +
          'change that first, or keep the file of "lin"',
      },
    ]);
  });

  test("leaves alone what the interface manages, and a document takes it over", async () => {
    await applyShop();
    await app.database.db
      .updateTable("service")
      .set({ managed_by: "interface" })
      .where("slug", "=", "bedroom")
      .execute();
    expect((await applyShop({ bedroom: null }, { prune: true })).body).toMatchObject({ removed: [] });
    const { body } = await applyShop();
    expect(body).toMatchObject({
      changed: [],
      unchanged: 6,
      adopted: [{ kind: "Service", name: "bedroom" }],
    });
    expect((await app.get("/api/v1/services/bedroom")).body.managedBy).toBe("code");
    expect((await auditActions()).at(-1)).toBe("service.adopt");
  });

  test("tells in its plan that files take over what it changes", async () => {
    await applyShop();
    await app.database.db
      .updateTable("service")
      .set({ managed_by: "interface", description: "Edited by hand" })
      .where("slug", "=", "bedroom")
      .execute();
    const { body } = await applyShop();
    expect(body.changed).toMatchObject([
      {
        name: "bedroom",
        fields: [
          { field: "description", before: "Edited by hand" },
          { field: "managedBy", before: "interface", after: "code" },
        ],
      },
    ]);
  });
});

describe("people", () => {
  beforeEach(startApp);
  afterEach(stopApp);

  test("may exchange their addresses", async () => {
    await applyShop();
    const { status } = await applyShop({
      team: null,
      ada: shop.ada.replace("ada@", "lin@"),
      lin: shop.lin.replace("lin@", "ada@"),
    });
    expect(status).toBe(200);
    const { body } = await app.get("/api/v1/people/ada@example.com");
    expect(body.slug).toBe("lin");
  });

  test("an address stays with the one who left", async () => {
    await applyShop();
    await applyShop({ lin: null, team: shop.team.replace(/{person: lin.*?}, /, "") }, { prune: true });
    const newcomer = document("Person", "linda", "email: lin@example.com\ntimeZone: UTC");
    expect((await applyFile(newcomer)).body.errors).toEqual([
      { path: "a.yaml:5:10", message: 'spec.email: "lin@example.com" belongs to Person "lin" already' },
    ]);
  });
});

/** The ids under which history knows everything. */
const idsOf = async (): Promise<Record<string, string>> => {
  const { db } = app.database;
  const rows = [
    ...(await db.selectFrom("service").select(["slug", "id"]).execute()),
    ...(await db.selectFrom("team").select(["slug", "id"]).execute()),
    ...(await db.selectFrom("person").select(["slug", "id"]).execute()),
  ];
  return Object.fromEntries(rows.map(({ slug, id }, i) => [`${slug}-${i}`, id]));
};

describe("who may apply", () => {
  beforeAll(startApp);
  afterAll(stopApp);

  const keyWith = async (scopes: string[], team?: string): Promise<string> =>
    (await app.post("/api/v1/api-keys", { name: scopes.join(), scopes, ...(team && { team }) })).body.key;

  const applyWith = async (authorization: Record<string, string>): Promise<number> => {
    const files = [{ path: "a.yaml", text: shop.organisation }];
    return (await app.post("/api/v1/catalogue/apply", { files, dryRun: true }, authorization)).status;
  };

  test.each([
    ["nobody", 401, async () => ({ authorization: "" })],
    ["an unknown key", 401, async () => ({ authorization: `Bearer ${"x".repeat(32)}` })],
    ["a key that may read", 403, async () => ({ authorization: `Bearer ${await keyWith(["read"])}` })],
    [
      "a key that may send alerts",
      403,
      async () => ({ authorization: `Bearer ${await keyWith(["alerts:write"])}` }),
    ],
    [
      "a key with catalogue:write",
      200,
      async () => ({ authorization: `Bearer ${await keyWith(["catalogue:write"])}` }),
    ],
    ["an administrator's key", 200, async () => ({ authorization: `Bearer ${await keyWith(["admin"])}` })],
    [
      "a key that is bound to a team",
      403,
      async () => ({ authorization: `Bearer ${await keyWith(["catalogue:write"], "desk")}` }),
    ],
  ])("%s: %i", async (_, status, headers) => {
    await applyFile(document("Team", "desk", `fundedBy: it\n${calendar}`));
    expect(await applyWith(await headers())).toBe(status);
  });

  test("only an administrator gives and takes roles in the organisation", async () => {
    const authorization = `Bearer ${await keyWith(["catalogue:write"])}`;
    const files = (roles: string) => `${shop.ada}  roles: [${roles}]\n`;
    const refused = await applyFile(files("administrator"), {}, { authorization });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain('Person "ada" is given or loses roles in the organisation. ');
    expect((await applyFile(files(""), {}, { authorization })).status).toBe(200);
    expect((await applyFile(files("administrator"))).status).toBe(200);
    const same = await applyFile(files("administrator").replace("Ada", "Ada B."), {}, { authorization });
    expect(same.status).toBe(200);
    expect((await applyFile(files(""), {}, { authorization })).status).toBe(403);
    expect((await applyFile(shop.lin, { prune: true }, { authorization })).status).toBe(403);
  });
});

describe("requests that are no files", () => {
  beforeAll(startApp);
  afterAll(stopApp);

  test.each([
    ["no files", { files: [] }, 422],
    ["a file without a path", { files: [{ path: "", text: "" }] }, 422],
    ["a path with a line break", { files: [{ path: "a\nb", text: "" }] }, 422],
    [
      "one path twice",
      {
        files: [
          { path: "a", text: "" },
          { path: "a", text: "" },
        ],
      },
      422,
    ],
    ["text that is no text", { files: [{ path: "a", text: 1 }] }, 422],
    ["a text longer than any document", { files: [{ path: "a", text: "#".repeat(10_500_000) }] }, 422],
    ["more than 32 MiB", { files: [{ path: "a", text: "#".repeat(33_600_000) }] }, 413],
    ["nothing but comments", { files: [{ path: "a", text: "# later" }] }, 200],
  ])("%s", async (_, body, status) => {
    expect((await app.post("/api/v1/catalogue/apply", body)).status).toBe(status);
  });
});

describe("a large catalogue", () => {
  beforeAll(startApp);
  afterAll(stopApp);

  test("10,000 services of 200 teams are applied in one go", async () => {
    const teams = Array.from({ length: 200 }, (_, i) =>
      document("Team", `team-${i}`, `fundedBy: it\n${calendar}`),
    );
    const services = Array.from({ length: 10_000 }, (_, i) =>
      document(
        "Service",
        `service-${i}`,
        `kind: digital\nowner: team-${i % 200}\nexposurePerHour: 1000\ndemand: low\ndependsOn: [service-${(i + 1) % 10_000}]`,
      ),
    );
    const answer = await applyFile([shop.organisation, ...teams, ...services].join("---\n"));
    expect(answer.body.added).toHaveLength(10_201);
    expect(await verifyAudit(app.database.db)).toEqual({ entries: 10_201, firstBrokenSeq: null });
  }, 300_000);
});
