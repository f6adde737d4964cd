import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type TestApp } from "../../../test/support/test-app.ts";

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec: ${spec}\n`;

const team = (name: string, domain: string, members = ""): string =>
  document(
    "Team",
    name,
    `{displayName: ${name[0]!.toUpperCase()}${name.slice(1)} team, domain: ${domain}, fundedBy: product, budgetHolder: grace, calendar: ` +
      `{timeZone: Europe/London, hours: {mon-fri: "09:00-17:30"}}, members: [${members}]}`,
  );

const service = (name: string, owner: string, fields = ""): string =>
  document("Service", name, `{kind: digital, owner: ${owner}, exposurePerHour: 9000, demand: low${fields}}`);

const catalogue = [
  document("Organisation", "shop", "{currency: EUR, catchAllTeam: kitchen}"),
  document(
    "Domain",
    "home",
    "{displayName: Home, basis: customer-journey, budgetHolder: bedroom, experts: [ada]}",
  ),
  document("Domain", "payments", "{basis: architectural-capability}"),
  document(
    "Person",
    "ada",
    "{email: ada@example.com, displayName: Ada Lovelace, timeZone: Europe/London, skills: [kafka]}",
  ),
  document(
    "Person",
    "grace",
    "{email: grace@example.com, displayName: Grace Hopper, timeZone: America/New_York}",
  ),
  team("bedroom", "home", "{person: ada, roles: [developer]}, {person: grace, roles: [product-manager]}"),
  team("kitchen", "home"),
  team("billing", "payments"),
  service(
    "bedroom",
    "bedroom",
    ", dependsOn: [{service: checkout, softenedBy: queue}, stock], tags: [planning]",
  ),
  service("bedroom-images", "bedroom", ', repositories: ["https://git.example.com/shop/pictures"]'),
  service("kitchen", "kitchen", ", dependsOn: [stock], lifecycle: pre-production"),
  service("checkout", "billing", ", displayName: Checkout and payment"),
  service("stock", "billing"),
  service("old-shop", "billing", ", lifecycle: decommissioned, tags: [planning]"),
  ...Array.from({ length: 7 }, (_, i) => service(`numbered-${i}`, "kitchen")),
].join("---\n");

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-11-20T09:00:00Z");
  const { status, body } = await applyCatalogue(app, catalogue);
  expect([status, body.errors]).toEqual([200, undefined]);
});
afterAll(() => app.stop());

const slugs = ({ items }: { items: { slug: string }[] }): string[] => items.map(({ slug }) => slug);

const slugsAt = async (url: string): Promise<string[]> => slugs((await app.get(`/api/v1${url}`)).body);

describe("a service", () => {
  test("tells in one answer what it does, who owns it, what it needs and who needs it", async () => {
    const { body } = await app.get("/api/v1/services/bedroom");
    expect(body).toMatchObject({
      slug: "bedroom",
      owner: { slug: "bedroom", name: "Bedroom team", fundedBy: "product", timeZone: "Europe/London" },
      domain: { slug: "home", name: "Home" },
      members: [
        { slug: "ada", name: "Ada Lovelace", roles: ["developer"] },
        { slug: "grace", roles: ["product-manager"] },
      ],
      estimate: {
        exposurePerHour: { amount: "9000.00", currency: "EUR" },
        demand: "low",
        estimatedBy: "bootstrap key",
        estimatedAt: "2026-11-20T09:00:00.000Z",
      },
      dependsOn: [
        { service: { slug: "checkout", name: "Checkout and payment" }, kind: "soft", softenedBy: "queue" },
        { service: { slug: "stock" }, kind: "hard" },
      ],
      usedBy: [],
      managedBy: "code",
    });
    const { body: stock } = await app.get(`/api/v1/services/stock`);
    expect(stock.usedBy.map((one: { service: { slug: string } }) => one.service.slug)).toEqual([
      "bedroom",
      "kitchen",
    ]);
    expect((await app.get(`/api/v1/services/${body.id}`)).body.slug).toBe("bedroom");
  });

  test.each(["/services/nothing", "/teams/nothing", "/domains/nothing", "/people/nobody", "/people/a@b.c"])(
    "%s is not there: 404 in words",
    async (url) => {
      const { status, body } = await app.get(`/api/v1${url}`);
      expect([status, body.code]).toEqual([404, "not_found"]);
      expect(body.detail).toMatch(/^There is no (service|team|domain|person) "/);
    },
  );
});

describe("the list of services", () => {
  test.each([
    ["?owner=bedroom", ["bedroom", "bedroom-images"]],
    ["?team=bedroom", ["bedroom", "bedroom-images"]],
    ["?domain=payments", ["checkout", "stock"]],
    ["?lifecycle=pre-production", ["kitchen"]],
    ["?lifecycle=decommissioned", ["old-shop"]],
    ["?kind=foundational", []],
    ["?q=planning", ["bedroom"]],
    ["?q=bedroom%20pictures", ["bedroom-images"]],
    ["?q=100%25", []],
    ["?owner=nobody", []],
  ])("%s", async (query, expected) => {
    expect(await slugsAt(`/services${query}`)).toEqual(expected);
  });

  test("comes page by page, each service once", async () => {
    const all: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const { body } = await app.get(`/api/v1/services?limit=3${next && `&cursor=${next}`}`);
      expect(body.items.length).toBeLessThanOrEqual(3);
      all.push(...slugs(body));
      next = body.next;
    }
    expect(all).toEqual(await slugsAt("/services"));
    expect(all).toHaveLength(12);
  });

  test.each(["?limit=0", "?limit=x", "?lifecycle=dead", "?kind=big", "?cursor=%21"])(
    "%s is refused",
    async (query) => {
      expect((await app.get(`/api/v1/services${query}`)).status).toBe(422);
    },
  );
});

describe("teams, domains and people", () => {
  test("a team with its people, hours and services", async () => {
    expect((await app.get("/api/v1/teams/bedroom")).body).toMatchObject({
      name: "Bedroom team",
      domain: { slug: "home" },
      budgetHolder: { slug: "grace" },
      calendar: { timeZone: "Europe/London", hours: { "mon-fri": "09:00-17:30" } },
      members: [{ slug: "ada" }, { slug: "grace" }],
      services: [{ slug: "bedroom" }, { slug: "bedroom-images" }],
    });
    expect(await slugsAt("/teams?domain=home")).toEqual(["bedroom", "kitchen"]);
    const { body } = await app.get("/api/v1/teams?limit=2");
    expect(slugs(body)).toEqual(["bedroom", "billing"]);
    expect(await slugsAt(`/teams?cursor=${body.next}`)).toEqual(["kitchen"]);
  });

  test("a domain with its teams and services", async () => {
    expect(await slugsAt("/domains")).toEqual(["home", "payments"]);
    const { body } = await app.get("/api/v1/domains/home");
    expect(body).toMatchObject({
      basis: "customer-journey",
      budgetHolderTeam: { slug: "bedroom", name: "Bedroom team" },
      experts: [{ slug: "ada" }],
      teams: [{ slug: "bedroom" }, { slug: "kitchen" }],
    });
    expect(body.services).toHaveLength(10);
  });

  test("a person by slug, id or e-mail", async () => {
    const { body } = await app.get("/api/v1/people/ada");
    expect(body).toMatchObject({ name: "Ada Lovelace", skills: ["kafka"], teams: [{ slug: "bedroom" }] });
    expect((await app.get(`/api/v1/people/${body.id}`)).body).toEqual(body);
    expect((await app.get("/api/v1/people/ADA@example.com")).body).toEqual(body);
    expect(body).not.toHaveProperty("passwordHash");
  });

  test("the organisation with the bands that it left to be usual", async () => {
    const { body } = await app.get("/api/v1/organisation");
    expect(body).toMatchObject({
      currency: "EUR",
      catchAllTeam: "kitchen",
      incidentLoss: null,
      bands: { exposure: [{ upTo: { amount: "7000.00", currency: "EUR" }, availability: 95 }, {}, {}] },
      decisions: [{ kind: "bands", decidedBy: "bootstrap key" }],
    });
  });
});

describe("search", () => {
  const found = async (query: string): Promise<string[]> => {
    const { body } = await app.get(`/api/v1/search?q=${encodeURIComponent(query)}`);
    return body.items.map(({ kind, slug }: { kind: string; slug: string }) => `${kind} ${slug}`);
  };

  test.each([
    [
      "bedroom",
      ["service bedroom", "team bedroom", "service bedroom-images"],
      "the whole name before its beginning",
    ],
    ["BEDROOM team", ["team bedroom"], "all words, in any case"],
    ["payment", ["domain payments", "service checkout"], "the beginning before a later word"],
    ["hopper", ["person grace"], "a part of a name"],
    ["ada@example.com", ["person ada"], "an e-mail address"],
    ["planning", ["service bedroom"], "a tag, but of nothing decommissioned"],
    ["git.example.com/shop/pictures", ["service bedroom-images"], "a repository"],
    ["st", ["service stock"], "two letters where words begin"],
    ["chekcout", ["service checkout"], "letters that changed places"],
    ["bedrom imges", ["service bedroom-images"], "letters that are missing"],
    ["lovelase", ["person ada"], "a wrong letter"],
    ["xyzzy", [], "nothing like it"],
    ["%", [], "signs that mean something to SQL"],
    ["_______", [], "the same"],
    ["   ", [], "nothing at all"],
  ])("%s: %j (%s)", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test("says what matched where it was not the name", async () => {
    const { body } = await app.get("/api/v1/search?q=pictures");
    expect(body.items[0]).toEqual({
      kind: "service",
      slug: "bedroom-images",
      name: "bedroom-images",
      detail: "Bedroom team",
      matched: { field: "repository", text: "https://git.example.com/shop/pictures" },
    });
    expect((await app.get("/api/v1/search?q=planning")).body.items[0].matched).toEqual({
      field: "tag",
      text: "planning",
    });
  });

  test("finds services by the journeys, third parties and databases that they name", async () => {
    await applyCatalogue(
      app,
      document(
        "Service",
        "parcels",
        "{kind: digital, lifecycle: experimental, journeys: [have it delivered], thirdParties: [Swift Carrier], databases: [parcel-ledger]}",
      ),
    );
    for (const [query, field, text] of [
      ["delivered", "journey", "have it delivered"],
      ["swift", "third party", "Swift Carrier"],
      ["ledger", "database", "parcel-ledger"],
    ]) {
      const { body } = await app.get(`/api/v1/search?q=${query!}`);
      expect(body.items).toMatchObject([{ slug: "parcels", matched: { field, text } }]);
    }
    expect(await found("swfit carier")).toEqual(["service parcels"]);
  });

  test("finds only the kinds that are asked for", async () => {
    const only = async (kinds: string) =>
      (await app.get(`/api/v1/search?q=bedroom&kind=${kinds}`)).body.items.map(
        ({ kind, slug }: { kind: string; slug: string }) => `${kind} ${slug}`,
      );
    expect(await only("team")).toEqual(["team bedroom"]);
    expect(await only("team,domain")).toEqual(["team bedroom"]);
    expect(await only("service,team")).toHaveLength(3);
    expect((await app.get("/api/v1/search?q=bedroom&kind=planet")).body).toMatchObject({
      status: 422,
      errors: [{ path: "kind" }],
    });
  });

  test("an inner part of a word that is found does not hide the word that was meant", async () => {
    await applyCatalogue(
      app,
      [
        document("Service", "xchekout", "{kind: digital, lifecycle: experimental}"),
        document("Service", "till", "{kind: digital, lifecycle: experimental}"),
      ].join("---\n"),
    );
    expect((await found("chekout")).slice(0, 2)).toEqual(["service xchekout", "service checkout"]);
    expect(await found("till")).toEqual(["service till"]);
  });

  test("finds a new name at once", async () => {
    await applyCatalogue(
      app,
      document("Domain", "payments", "{displayName: Billing, basis: architectural-capability}"),
    );
    await applyCatalogue(
      app,
      document("Person", "zoe", "{email: zoe@example.com, displayName: Zoë Ångström, timeZone: UTC}"),
    );
    expect(await found("ångström")).toEqual(["person zoe"]);
    expect(await found("ångstrøm")).toEqual(["person zoe"]);
    expect(await found("billing")).toContain("domain payments");
  });

  test("answers as many as are asked for", async () => {
    expect((await app.get("/api/v1/search?q=numbered&limit=3")).body.items).toHaveLength(3);
    expect((await app.get("/api/v1/search?q=numbered&limit=0")).status).toBe(422);
  });
});

test("the portal is for those who are signed in", async () => {
  const urls = [
    "/services",
    "/services/bedroom",
    "/teams",
    "/teams/bedroom",
    "/domains",
    "/domains/home",
    "/people/ada",
  ];
  for (const url of [...urls, "/search?q=a", "/organisation", "/catalogue/export"])
    expect([url, (await app.get(`/api/v1${url}`, { authorization: "" })).status]).toEqual([url, 401]);
});
