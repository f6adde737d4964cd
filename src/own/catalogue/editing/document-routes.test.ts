import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../../test/support/test-app.ts";

const roles = `
apiVersion: runwright/v1
kind: Person
name: vera
spec: {email: vera@example.com, displayName: Vera, timeZone: Europe/London}
---
apiVersion: runwright/v1
kind: Person
name: olga
spec: {email: olga@example.com, displayName: Olga, timeZone: Europe/London, roles: [head-of-operations]}
---
apiVersion: runwright/v1
kind: Service
name: wishes
spec: {kind: digital, lifecycle: experimental}
`;

let app: TestApp;
const people: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  app = await createTestApp("2026-03-02T10:00:00Z");
  const managed = retailerCatalogue.replace(
    "{person: ada@example.com, roles: [developer]}",
    "{person: ada@example.com, roles: [product-manager]}",
  );
  const applied = await applyCatalogue(app, `${managed}---\n${roles}`);
  expect(applied.status).toBe(200);
  for (const name of ["ada", "lin", "carl", "vera", "olga", "root"]) people[name] = await actingAs(app, name);
  for (const address of [
    "Organisation/furniture-retailer",
    "Domain/home",
    "Team/bedroom",
    "Person/lin",
    "Person/root",
    "Service/bedroom",
    "Service/wishes",
    "Service/ecommerce-platform",
    "Schedule/bedroom-day",
  ])
    expect((await app.post(`/api/v1/documents/${address}/hand-over`, { to: "interface" })).status).toBe(200);
});
afterAll(() => app.stop());

type Who = "ada" | "lin" | "carl" | "vera" | "olga" | "root";
type Fields = Record<string, unknown>;

const read = async (address: string, who: Who = "root"): Promise<Answer["body"]> =>
  (await app.get(`/api/v1/documents/${address}`, people[who])).body;

/** Saves a document with some fields changed, as somebody who has just read it. */
async function save(address: string, fields: Fields, who: Who = "root", preview = false): Promise<Answer> {
  const { spec, version } = await read(address, who);
  const url = `/api/v1/documents/${address}${preview ? "?preview=true" : ""}`;
  return app.put(url, { spec: { ...spec, ...fields }, version, reason: "a test" }, people[who]);
}

const create = (address: string, spec: Fields, who: Who = "root"): Promise<Answer> =>
  app.put(`/api/v1/documents/${address}`, { spec, version: null }, people[who]);

const exported = async () => JSON.stringify((await app.get("/api/v1/catalogue/export")).body.files);

/** {a: {a: … 1}}, so many levels deep. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

const calendar = { timeZone: "Europe/London", hours: { "mon-fri": "09:00-17:30" } };

describe("a document is read as its file says it", () => {
  test("with who manages it, its version, its file, and whether the reader may edit it", async () => {
    const found = await read("Service/bedroom", "vera");
    expect(found).toMatchObject({
      kind: "Service",
      name: "bedroom",
      managedBy: "interface",
      retired: false,
      spec: { owner: "bedroom", exposurePerHour: 200_000, demand: "very-high" },
      file: { path: "services/bedroom.yaml" },
    });
    expect(found.mayEdit.allowed).toBe(false);
    expect(found.mayEdit.reason).toContain("a member of the team that owns it");
    expect((await read("Service/bedroom", "lin")).mayEdit).toEqual({ allowed: true, reason: "" });
  });

  test("a kind or a name that is not there is told", async () => {
    const kind = await app.get("/api/v1/documents/Ghost/x");
    expect([kind.status, kind.body.detail]).toEqual([404, expect.stringContaining("Service")]);
    const name = await app.get("/api/v1/documents/Team/ghosts");
    expect([name.status, name.body.detail]).toEqual([404, 'There is no Team "ghosts".']);
    const organisation = await app.get("/api/v1/documents/Organisation/other");
    expect(organisation.body.detail).toContain("furniture-retailer");
  });
});

describe("an edit is saved as a file would be", () => {
  test("its changes are answered and audited field by field, with the reason", async () => {
    const answer = await save("Service/bedroom", { description: "Plan a bedroom.", tags: ["web"] }, "lin");
    expect(answer.status).toBe(200);
    expect(answer.body.changes).toEqual([
      { field: "description", before: "", after: "Plan a bedroom." },
      { field: "tags", before: [], after: ["web"] },
    ]);
    const service = (await app.get("/api/v1/services/bedroom")).body;
    expect(service).toMatchObject({ description: "Plan a bedroom.", managedBy: "interface" });
    const [entry] = (await app.get("/api/v1/audit?limit=1")).body.items;
    expect(entry).toMatchObject({
      action: "service.change",
      actor: { name: "Lin" },
      before: { description: "", tags: [] },
      after: { description: "Plan a bedroom.", tags: ["web"] },
      reason: "a test",
    });
  });

  test("a preview tells the changes and saves nothing", async () => {
    const before = await exported();
    const answer = await save("Team/bedroom", { description: "Beds and more." }, "lin", true);
    expect(answer.body.changes).toEqual([{ field: "description", before: "", after: "Beds and more." }]);
    expect(await exported()).toBe(before);
  });

  test("an edit that says what is there already leaves no trace", async () => {
    const before = (await app.get("/api/v1/audit?limit=1")).body.items[0].seq;
    expect((await save("Team/bedroom", {}, "lin")).body.changes).toEqual([]);
    expect((await app.get("/api/v1/audit?limit=1")).body.items[0].seq).toBe(before);
  });

  test("the former spec, saved again, undoes it", async () => {
    const { spec: former } = await read("Service/bedroom");
    await save("Service/bedroom", {
      links: [{ title: "Logs", href: "https://example.com/l", kind: "logs" }],
    });
    const { version } = await read("Service/bedroom");
    expect((await app.put("/api/v1/documents/Service/bedroom", { spec: former, version })).status).toBe(200);
    expect((await read("Service/bedroom")).spec).toEqual(former);
  });

  test("a new schedule version begins; who was on call before stays", async () => {
    const { spec } = await read("Schedule/bedroom-day");
    const layers = spec.layers.map((layer: Fields) => ({ ...layer, participants: ["lin", "ada"] }));
    expect((await save("Schedule/bedroom-day", { layers }, "lin")).status).toBe(200);
    expect((await save("Schedule/bedroom-day", { layers: spec.layers }, "lin")).status).toBe(200);
  });
});

describe("what somebody else has changed is not overwritten", () => {
  test("the refusal names the fields, what they are now, and who changed them", async () => {
    const { spec, version } = await read("Service/bedroom", "lin");
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    await save("Service/bedroom", { description: "Ada's words" }, "ada");
    const answer = await app.put(
      "/api/v1/documents/Service/bedroom",
      { spec: { ...spec, tags: ["mine"] }, version },
      people["lin"],
    );
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([
      { path: "spec.description", message: 'is now "Ada\'s words", by Ada at 2026-03-02 10:01 UTC' },
    ]);
    expect((await read("Service/bedroom")).spec.tags).toEqual(["web"]);
  });

  test("a version of one's own making is refused", async () => {
    const { spec } = await read("Service/bedroom");
    const answer = await app.put("/api/v1/documents/Service/bedroom", { spec, version: "mine" });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, "version"]);
  });

  test("a new document of a name that is taken is refused", async () => {
    const answer = await create("Team/bedroom", { fundedBy: "it", calendar });
    expect([answer.status, answer.body.errors]).toEqual([
      409,
      [{ path: "name", message: "is taken; choose another" }],
    ]);
  });
});

describe("what files manage is not edited here", () => {
  test("the refusal says so, and how it is handed over", async () => {
    const before = await exported();
    for (const address of ["Service/checkout", "Team/checkout", "Person/carl"]) {
      const answer = await save(address, { displayName: "Other" });
      expect([address, answer.status]).toEqual([address, 409]);
      expect(answer.body.detail).toContain("is managed by files");
      expect(answer.body.detail).toContain("hand it over to the interface");
      const { version } = await read(address);
      const gone = await app.delete(`/api/v1/documents/${address}?version=${version}`);
      expect([address, gone.status]).toEqual([address, 409]);
    }
    expect(await exported()).toBe(before);
  });

  test("handed over it can be edited, and an apply of its file takes it back", async () => {
    const handOver = "/api/v1/documents/Service/appointments/hand-over";
    expect((await app.post(handOver, { to: "interface" })).body.managedBy).toBe("interface");
    expect((await save("Service/appointments", { description: "Book a visit." })).status).toBe(200);
    const { text } = (await read("Service/appointments")).file;
    expect((await applyCatalogue(app, text)).body.adopted).toEqual([
      { kind: "Service", name: "appointments" },
    ]);
    expect((await save("Service/appointments", { description: "x" })).status).toBe(409);
  });
});

describe("who may edit what", () => {
  const edits: [string, string, Fields, Partial<Record<Who, string>>][] = [
    ["what a team owns", "Service/bedroom", { tags: ["a"] }, { ada: "yes", lin: "yes", root: "yes" }],
    [
      "estimates, by the product manager",
      "Service/bedroom",
      { exposurePerHour: 100_000 },
      { ada: "yes", lin: "estimates", root: "yes" },
    ],
    [
      "an unowned service, by the team that takes it",
      "Service/wishes",
      { owner: "bedroom" },
      { ada: "yes", lin: "yes", root: "yes" },
    ],
    [
      "a foundational system",
      "Service/ecommerce-platform",
      { tags: ["b"] },
      { carl: "yes", olga: "yes", root: "yes" },
    ],
    ["a team", "Team/bedroom", { description: "x" }, { ada: "yes", lin: "yes", root: "yes" }],
    ["a team's funding", "Team/bedroom", { fundedBy: "it" }, { ada: "yes", lin: "funding", root: "yes" }],
    [
      "a team's budget holder",
      "Team/bedroom",
      { budgetHolder: "lin" },
      { ada: "yes", lin: "budget holder", root: "yes" },
    ],
    [
      "a team's product managers",
      "Team/bedroom",
      { members: [{ person: "lin", roles: ["product-manager"] }] },
      { ada: "yes", lin: "product managers", root: "yes" },
    ],
    ["a domain, by its teams", "Domain/home", { description: "x" }, { ada: "yes", lin: "yes", root: "yes" }],
    [
      "oneself",
      "Person/lin",
      { timeZone: "Asia/Tokyo", takesPartInOnCall: false },
      { lin: "yes", root: "yes" },
    ],
    [
      "the address to sign in with",
      "Person/lin",
      { email: "l@example.com" },
      { lin: "address", root: "yes" },
    ],
    ["roles in the organisation", "Person/lin", { roles: ["administrator"] }, { lin: "roles", root: "yes" }],
    ["a schedule", "Schedule/bedroom-day", { displayName: "Days" }, { ada: "yes", lin: "yes", root: "yes" }],
    ["the organisation", "Organisation/furniture-retailer", { displayName: "Retailer" }, { root: "yes" }],
  ];

  test.each(edits)("%s", async (_, address, fields, allowed) => {
    for (const who of ["ada", "lin", "carl", "vera", "olga", "root"] as const) {
      const answer = await save(address, fields, who, true);
      const expected = allowed[who];
      if (expected === "yes") expect([who, answer.status, answer.body.detail]).toEqual([who, 200, undefined]);
      else {
        expect([who, answer.status]).toEqual([who, 403]);
        expect(answer.body.detail).toContain(expected ?? "This is for");
      }
    }
  });

  test("new objects are an administrator's, but a team's members begin its services", async () => {
    const service = { kind: "digital", lifecycle: "experimental", owner: "bedroom" };
    const url = "/api/v1/documents/Service/dreams?preview=true";
    const statuses = async (to: string, spec: Fields) =>
      Promise.all(
        (["lin", "carl", "root"] as const).map(
          async (who) => (await app.put(to, { spec, version: null }, people[who])).status,
        ),
      );
    expect(await statuses(url, service)).toEqual([200, 403, 200]);
    const team = { fundedBy: "it", calendar };
    expect(await statuses("/api/v1/documents/Team/dreams?preview=true", team)).toEqual([403, 403, 200]);
  });
});

describe("bad input is refused at its field, and changes nothing", () => {
  const wrong: [string, string, Fields, string, string][] = [
    [
      "two owners",
      "Service/wishes",
      { owner: ["bedroom", "checkout"] },
      "spec.owner",
      "exactly one owning team",
    ],
    [
      "another owner without a transfer",
      "Service/bedroom",
      { owner: "checkout" },
      "spec.owner",
      "propose a transfer",
    ],
    [
      "a level without a decision",
      "Service/bedroom",
      { onCallLevel: { level: "team", reason: "x" } },
      "spec.onCallLevel",
      "propose a decision",
    ],
    [
      "live without an owner",
      "Service/wishes",
      { lifecycle: "live" },
      "spec.owner",
      "exactly one owning team",
    ],
    [
      "an exposure below zero",
      "Service/bedroom",
      { exposurePerHour: -1 },
      "spec.exposurePerHour",
      "negative",
    ],
    ["an absurd exposure", "Service/bedroom", { exposurePerHour: 1e15 }, "spec.exposurePerHour", "amount"],
    ["an unknown team", "Service/wishes", { owner: "bedrom" }, "spec.owner", "bedroom"],
    [
      "a service that needs itself",
      "Service/bedroom",
      { dependsOn: ["bedroom"] },
      "spec.dependsOn[0]",
      "itself",
    ],
    [
      "a link that is none",
      "Service/bedroom",
      { links: [{ title: "x", href: "javascript:1", kind: "docs" }] },
      "spec.links[0].href",
      "http",
    ],
    ["an unknown field", "Service/bedroom", { colour: "red" }, "spec.colour", "no such field"],
    [
      "an unknown zone",
      "Team/bedroom",
      { calendar: { ...calendar, timeZone: "Europe/Londn" } },
      "spec.calendar.timeZone",
      "Europe/London",
    ],
    [
      "an unknown holiday region",
      "Team/bedroom",
      { calendar: { ...calendar, holidays: "XX-YY" } },
      "spec.calendar.holidays",
      "XX",
    ],
    // Members are people: teams do not nest, so there is no cycle to refuse.
    [
      "a team in a team",
      "Team/bedroom",
      { members: [{ person: "checkout" }] },
      "spec.members[0].person",
      'there is no Person "checkout"',
    ],
    [
      "somebody twice in a team",
      "Team/bedroom",
      { members: [{ person: "lin" }, { person: "lin@example.com" }] },
      "spec.members[1].person",
      "above already",
    ],
    ["a person's zone", "Person/lin", { timeZone: "Mars/Olympus" }, "spec.timeZone", "zone"],
    ["an address that is another's", "Person/lin", { email: "ada@example.com" }, "spec.email", "belongs to"],
    ["no administrator left", "Person/root", { roles: [] }, "spec.roles", "only administrator"],
    ["geography as a basis", "Domain/home", { basis: "geography" }, "spec.basis", "cognitive load"],
    ["tool choice as a basis", "Domain/home", { basis: "tool-choice" }, "spec.basis", "cognitive load"],
    [
      "a budget holder from elsewhere",
      "Domain/home",
      { budgetHolder: "checkout" },
      "spec.budgetHolder",
      "not one of this domain's teams",
    ],
    [
      "bands out of order",
      "Organisation/furniture-retailer",
      {
        exposureBands: [
          { upTo: 9000, availability: 95, onCall: "none" },
          { upTo: 7000, availability: 99, onCall: "none" },
        ],
      },
      "spec.exposureBands[1].upTo",
      "must be more than",
    ],
    ["another currency", "Organisation/furniture-retailer", { currency: "EUR" }, "spec.currency", "stays"],
  ];

  test.each(wrong)("%s", async (_, address, fields, path, mend) => {
    const before = await exported();
    const answer = await save(address, fields);
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path]);
    expect(answer.body.errors[0].message).toContain(mend);
    expect(await exported()).toBe(before);
  });

  test("a name that is no slug is refused with one that is", async () => {
    const answer = await create("Team/The%20Dreamers", { fundedBy: "it", calendar });
    expect(answer.body.errors).toEqual([{ path: "name", message: expect.stringContaining("the-dreamers") }]);
  });

  test.each([
    ["a character that no database keeps", { displayName: "a\0b" }, "spec.displayName", "take it out"],
    ["half of a character", { members: [{ person: "\uD800" }] }, "spec.members[0].person", "take it out"],
    ["such a name of a field", { calendar: { "\0": 1 } }, "spec.calendar", "take it out"],
    ["what is nested without end", { calendar: nested(4_000) }, /^spec\.calendar(\.a)+$/, "a few levels"],
  ])("%s is refused at its field", async (_, fields, path, mend) => {
    const { status, body } = await create("Team/dreamers", { fundedBy: "it", calendar, ...fields });
    expect(status).toBe(422);
    expect(body.errors[0]).toEqual({
      path: typeof path === "string" ? path : expect.stringMatching(path),
      message: expect.stringContaining(mend),
    });
  });
});

describe("taking out of use", () => {
  test("is refused while others name it, and they are told", async () => {
    const { version } = await read("Team/bedroom");
    const answer = await app.delete(`/api/v1/documents/Team/bedroom?version=${version}`);
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain('Service "bedroom" names it (spec.owner)');
    expect(answer.body.detail).toContain('Domain "home" names it (spec.budgetHolder)');
  });

  test("is undone by saving what it said, under its old id", async () => {
    const spec = {
      displayName: "Dreamers",
      fundedBy: "it",
      calendar,
      members: [{ person: "vera", roles: [] }],
    };
    expect((await create("Team/dreamers", spec)).status).toBe(200);
    const { id } = (await app.get("/api/v1/teams/dreamers")).body;
    const { version, spec: former } = await read("Team/dreamers");
    const gone = await app.delete(`/api/v1/documents/Team/dreamers?version=${version}&reason=a+try`);
    expect(gone.body.retired).toBe(true);
    expect((await app.get("/api/v1/teams/dreamers")).body.members).toEqual([]);
    expect((await create("Team/dreamers", former)).status).toBe(200);
    const again = (await app.get("/api/v1/teams/dreamers")).body;
    expect([again.id, again.members[0].name]).toEqual([id, "Vera"]);
  });

  test("the one organisation stays", async () => {
    const { version } = await read("Organisation/furniture-retailer");
    const url = `/api/v1/documents/Organisation/furniture-retailer?version=${version}`;
    expect((await app.delete(url)).status).toBe(409);
  });
});
