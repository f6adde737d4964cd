import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../../test/support/acting-as.ts";
import { applyCatalogue, retailerCatalogue } from "../../../test/support/retailer.ts";
import { createTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";
import { runbooksForPage } from "./index.ts";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp("2026-03-04T12:00:00Z");
  expect((await applyCatalogue(app, retailerCatalogue)).status).toBe(200);
});
afterAll(() => app.stop());

const runbook = (name: string, fields: string, body = "\n# Steps\n\n1. Look.\n"): string =>
  `---\napiVersion: runwright/v1\nkind: Runbook\nname: ${name}\n${fields}\n---\n${body}`;

type File = { path: string; text: string };

const apply = (files: File[], options: object = {}): Promise<Answer> =>
  app.post("/api/v1/catalogue/apply", { files, ...options });

const applyRunbook = (name: string, fields: string, body?: string, options?: object): Promise<Answer> =>
  apply([{ path: `runbooks/${name}.md`, text: runbook(name, fields, body) }], options);

const mistakesOf = ({ body }: Answer): string[] =>
  body.errors.map(({ path, message }: { path: string; message: string }) => `${path} ${message}`);

const exported = async (): Promise<File[]> => (await app.get("/api/v1/catalogue/export")).body.files;

const read = async (slug: string) => (await app.get(`/api/v1/runbooks/${slug}`)).body;

describe("a Markdown file as a document", () => {
  test("is planned by field, applied, and read", async () => {
    const fields = "title: Slow bedroom pages\nservice: bedroom\nalerts: [BedroomSlow, {class: latency}]";
    const dry = await applyRunbook("bedroom-slow", fields, undefined, { dryRun: true });
    expect(dry.body.added).toEqual([
      {
        kind: "Runbook",
        name: "bedroom-slow",
        fields: [
          { field: "title", before: null, after: "Slow bedroom pages" },
          { field: "service", before: null, after: "bedroom" },
          { field: "alerts", before: null, after: ["BedroomSlow", { class: "latency" }] },
          { field: "body", before: null, after: "\n# Steps\n\n1. Look.\n" },
        ],
      },
    ]);
    expect((await app.get("/api/v1/runbooks/bedroom-slow")).status).toBe(404);
    expect((await applyRunbook("bedroom-slow", fields)).body.added).toHaveLength(1);
    expect(await read("bedroom-slow")).toMatchObject({
      slug: "bedroom-slow",
      name: "Slow bedroom pages",
      owner: { slug: "bedroom" },
      services: [{ slug: "bedroom", name: "bedroom" }],
      alerts: ["BedroomSlow", { class: "latency" }],
      body: "\n# Steps\n\n1. Look.\n",
      version: 1,
      managedBy: "code",
      removedAt: null,
    });
    expect((await applyRunbook("bedroom-slow", fields)).body).toMatchObject({ changed: [], unchanged: 1 });
  });

  test("stands beside YAML, and may name what that brings; a README is passed over", async () => {
    const team = retailerCatalogue.split("---\n").find((text) => /kind: Team\nname: checkout/.test(text))!;
    const { status, body } = await apply([
      { path: "README.md", text: "# Our catalogue\n\n---\nkind: nothing\n---\n" },
      { path: "blog/post.md", text: "---\ntitle: A post\nkind: article\n---\nWords.\n" },
      { path: "teams/payments.yaml", text: team.replace("name: checkout", "name: payments") },
      {
        path: "runbooks/payments.md",
        text: runbook("payments", "services: [checkout, bedroom]\nowner: payments"),
      },
    ]);
    expect(status).toBe(200);
    expect(body.added.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual([
      "Team payments",
      "Runbook payments",
    ]);
    expect(await read("payments")).toMatchObject({ name: "Steps", owner: { slug: "payments" } });
  });

  test.each([
    ["service: nowhere", ':5:10 service: there is no Service "nowhere"'],
    [
      "services: [bedroom, checkuot]",
      ':5:21 services[1]: there is no Service "checkuot"; did you mean checkout?',
    ],
    ["service: bedroom\nowner: nobody", ':6:8 owner: there is no Team "nobody"'],
    ["title: Nobody's", ":2:1 service: name the service that it is for"],
    ["service: bedroom\nservices: [checkout]", ":5:10 service: write either service or services, not both"],
    ["service: bedroom\nalerts: BedroomSlow", ':6:9 alerts: write a list, not "BedroomSlow"'],
    ["service: bedroom\nalerts: [[x]]", ":6:10 alerts[0]: write an alert's name, or labels such as"],
    ["service: bedroom\nsteps: 3", ":6:1 steps: there is no such field; the fields are title, service"],
    ["service: bedroom\ntitle: [", ":6:9 not YAML: "],
    ["service: bedroom\nservice: checkout", ':6:1 "service" stands in this mapping twice; keep one'],
    [
      "service: bedroom\nbody: here",
      ":1:1 body: this stands under the front matter; take the field out of it",
    ],
  ])("is refused with the line and column: %s", async (fields, mistake) => {
    const refused = await applyRunbook("wrong", fields);
    expect(refused.status).toBe(422);
    expect(mistakesOf(refused)[0]).toContain(`runbooks/wrong.md${mistake}`);
  });

  test("an empty body and a letter that cannot be stored are refused where they stand", async () => {
    const nothing = await applyRunbook("wrong", "service: bedroom", "\n \n");
    expect(mistakesOf(nothing)).toEqual([
      expect.stringContaining("runbooks/wrong.md:7:1 body: write down what to do"),
    ]);
    const zero = await applyRunbook("wrong", "service: bedroom", "# A\n\na\0b\n");
    expect(mistakesOf(zero)[0]).toContain("runbooks/wrong.md:9:1 this line holds a character");
  });

  test("front matter without an end is refused, and so is another kind in Markdown", async () => {
    const open = await apply([{ path: "a.md", text: "---\nkind: Runbook\nname: a\n\n# Steps\n" }]);
    expect(mistakesOf(open)).toEqual([expect.stringContaining("a.md:1:1 this front matter has no end")]);
    const domain = await apply([
      {
        path: "a.md",
        text: "---\napiVersion: runwright/v1\nkind: Domain\nname: a\nbasis: customer-journey\n---\nWords.\n",
      },
    ]);
    expect(mistakesOf(domain)).toEqual([expect.stringContaining("a.md:7:1 body: there is no such field")]);
  });

  test("two of one name are refused, in Markdown or in YAML", async () => {
    const text = runbook("twice", "service: bedroom");
    const yaml =
      "apiVersion: runwright/v1\nkind: Runbook\nname: twice\nspec: {service: bedroom, body: Look.}\n";
    const refused = await apply([
      { path: "a.md", text },
      { path: "b.yaml", text: yaml },
    ]);
    expect(mistakesOf(refused)).toEqual([
      'b.yaml:3:7 name: another Runbook "twice" stands at a.md:2; keep one',
    ]);
  });

  test("what is exported is the same file, byte for byte, and applies to the same", async () => {
    const text = runbook(
      "as-it-was",
      "title: As it was\nservice: checkout\nalerts:\n  - CheckoutDown\n  - {class: disk-full, component: orders}\nowner: checkout",
      "\r\n# A\r\n\n---\nkind: not front matter\n---\n\n\ttabs, `code` and no end of line",
    );
    await apply([{ path: "somewhere/else.md", text }]);
    const files = await exported();
    expect(files.find(({ path }) => path === "runbooks/as-it-was.md")?.text).toBe(text);
    const again = await apply(files, { prune: true });
    expect(again.body).toMatchObject({ added: [], changed: [], removed: [], adopted: [] });
  });

  test("pruned with its file; its service is not pruned while it is named", async () => {
    await applyRunbook("to-go", "service: appointments");
    const files = (await exported()).filter(({ path }) => path !== "runbooks/to-go.md");
    expect((await apply(files, { prune: true })).body.removed).toEqual([{ kind: "Runbook", name: "to-go" }]);
    expect((await read("to-go")).removedAt).toBe(app.clock.now().toISOString());
    const { items } = (await app.get("/api/v1/runbooks")).body;
    expect(items.map((item: { slug: string }) => item.slug)).not.toContain("to-go");
    const back = await applyRunbook("to-go", "service: appointments");
    expect(back.body.added).toHaveLength(1);
    expect(await read("to-go")).toMatchObject({ removedAt: null, version: 2 });
    const without = (await exported()).filter(({ path }) => path !== "services/appointments.yaml");
    expect(mistakesOf(await apply(without, { prune: true }))[0]).toContain(
      'runbooks/to-go.md:5:10 service: Service "appointments" is in none of these files and would be removed',
    );
  });
});

describe("versions", () => {
  test("each saved change is kept, with who saved it, when and why", async () => {
    app.clock.set(new Date("2026-03-05T09:00:00Z"));
    await applyRunbook("kept", "service: bedroom", "First.\n", { reason: "commit a1" });
    app.clock.set(new Date("2026-03-06T09:00:00Z"));
    await applyRunbook("kept", "service: bedroom\nalerts: [Kept]", "Second.\n", { reason: "commit b2" });
    await applyRunbook("kept", "service: bedroom\nalerts: [Kept]", "Second.\n");
    expect((await read("kept")).versions).toMatchObject([
      { number: 2, savedAt: "2026-03-06T09:00:00.000Z", reason: "commit b2" },
      { number: 1, savedAt: "2026-03-05T09:00:00.000Z", reason: "commit a1" },
    ]);
    const { body: first } = await app.get("/api/v1/runbooks/kept/versions/1");
    expect(first).toMatchObject({ number: 1, body: "First.\n", alerts: [], services: ["bedroom"] });
    expect((await app.get("/api/v1/runbooks/kept/versions/3")).body).toMatchObject({
      status: 404,
      detail: 'Runbook "kept" has no version 3; its last is 2.',
    });
  });

  test("handing it over to the interface is no version", async () => {
    await app.post("/api/v1/documents/Runbook/kept/hand-over", { to: "interface" });
    expect(await read("kept")).toMatchObject({ managedBy: "interface", version: 2 });
  });
});

describe("the list", () => {
  const slugs = async (query: string): Promise<string[]> => {
    const { status, body } = await app.get(`/api/v1/runbooks?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ slug }: { slug: string }) => slug);
  };

  beforeAll(async () => {
    await applyRunbook(
      "orders-stuck",
      "service: checkout\nalerts: [OrdersStuck]",
      "# Orders stuck\n\nDrain the queue.\n",
    );
    await applyRunbook("pages-wrong", "service: bedroom\nalerts: [{alertname: PagesWrong, severity: page}]");
  });

  test.each([
    ["service=checkout&q=stuck", ["orders-stuck"]],
    ["q=drain", ["orders-stuck"]],
    ["q=ORDERS%20stuck", ["orders-stuck"]],
    ["alert=OrdersStuck", ["orders-stuck"]],
    ["alert=PagesWrong", ["pages-wrong"]],
    ["alert=Orders", []],
    ["team=checkout&q=queue", ["orders-stuck"]],
    ["team=bedroom&q=queue", []],
    ["service=appointments&q=stuck", []],
    ["q=%25%27%22", []],
  ])("%s", async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  test.each(["service", "team"])("refuses a %s that nobody has", async (field) => {
    const { status, body } = await app.get(`/api/v1/runbooks?${field}=nowhere`);
    expect([status, body.errors]).toEqual([
      422,
      [{ path: field, message: `there is no ${field} "nowhere"` }],
    ]);
  });

  test("goes on from page to page", async () => {
    const all = await slugs("limit=500");
    const found: string[] = [];
    let cursor = "";
    do {
      const { body } = await app.get(`/api/v1/runbooks?limit=2${cursor && `&cursor=${cursor}`}`);
      found.push(...body.items.map(({ slug }: { slug: string }) => slug));
      cursor = body.next ?? "";
    } while (cursor !== "");
    expect(found).toEqual(all);
    expect(new Set(found).size).toBeGreaterThan(3);
  });
});

describe("the search of the portal", () => {
  const found = async (query: string) =>
    (await app.get(`/api/v1/search?q=${query}`)).body.items.map(
      ({ kind, slug, detail }: { kind: string; slug: string; detail: string }) =>
        `${kind} ${slug}: ${detail}`,
    );

  test.each(["Orders%20stuck", "ordersstuck", "orders-stuck", "oders%20stuk"])(
    "finds by %s",
    async (query) => {
      expect((await found(query))[0]).toBe("runbook orders-stuck: checkout");
    },
  );

  test("does not find what is out of use", async () => {
    await applyRunbook("forgotten", "service: bedroom");
    expect(await found("forgotten")).toHaveLength(1);
    const files = (await exported()).filter(({ path }) => path !== "runbooks/forgotten.md");
    await apply(files, { prune: true });
    expect(await found("forgotten")).toEqual([]);
  });
});

describe("found from the alert", () => {
  const servingOf = async (incident: string) => {
    const { body } = await app.get(`/api/v1/incidents/${incident}/runbooks`);
    return body.items.map(({ slug, serves }: { slug: string; serves: string }) => `${slug} ${serves}`);
  };

  test("the alert's own first, then the service's, then those for other alerts of the service", async () => {
    await applyRunbook("a-all-of-it", "service: appointments");
    await applyRunbook("b-other", "service: appointments\nalerts: [CalendarSync]");
    await applyRunbook("c-disk", "service: appointments\nalerts: [DiskFull]");
    await applyRunbook("d-disk-db", "service: appointments\nalerts: [{alertname: DiskFull, component: db}]");
    await applyRunbook("e-elsewhere", "service: checkout\nalerts: [DiskFull]");
    const { body } = await app.post("/api/v1/alerts", {
      service: "appointments",
      summary: "Disk is 97 % full",
      labels: { alertname: "DiskFull", component: "db" },
    });
    await app.settle();
    const { body: alerts } = await app.get("/api/v1/alerts?service=appointments");
    expect(body.items).toHaveLength(1);
    expect(await servingOf(alerts.items[0].incident)).toEqual([
      "d-disk-db alert",
      "c-disk alert",
      "a-all-of-it service",
      "to-go service",
      "b-other other-alerts",
    ]);
    const forPage = await runbooksForPage(app.app.platform.db, alerts.items[0].incident);
    expect(forPage.map(({ slug }) => slug)).toEqual(["d-disk-db", "c-disk", "a-all-of-it", "to-go"]);
  });

  test("an incident that somebody opened finds by its title", async () => {
    const opened = await app.post("/api/v1/incidents", { service: "appointments", title: "CalendarSync" });
    expect((await servingOf(opened.body.id))[0]).toBe("b-other alert");
  });

  test("an alert that no service owns finds a runbook by its name or labels alone", async () => {
    await app.post("/api/v1/alerts", {
      service: "nobody-knows",
      summary: "A disk is full",
      labels: { alertname: "DiskFull", component: "db" },
    });
    await app.settle();
    const { body } = await app.get("/api/v1/incidents?unowned=true");
    expect(await servingOf(body.items[0].id)).toEqual([
      "d-disk-db alert",
      "c-disk alert",
      "e-elsewhere alert",
    ]);
  });

  test("an unknown incident is refused", async () => {
    expect((await app.get("/api/v1/incidents/INC-999/runbooks")).status).toBe(404);
  });
});

describe("edited in the interface", () => {
  const spec = { service: "bedroom", body: "# Look\n" };

  const put = async (slug: string, name: string, body: object) =>
    app.put(`/api/v1/documents/Runbook/${name}`, body, await actingAs(app, slug));

  test("by the members of the team that owns it, which is the service's unless it says another", async () => {
    expect((await put("tom", "by-hand", { spec, version: null })).status).toBe(403);
    expect((await put("eva", "by-hand", { spec, version: null })).status).toBe(200);
    expect(await read("by-hand")).toMatchObject({ managedBy: "interface", versions: [{ savedBy: "Eva" }] });
  });

  test("who may is said with the document", async () => {
    const mayEdit = async (slug: string) =>
      (await app.get("/api/v1/documents/Runbook/by-hand", await actingAs(app, slug))).body.mayEdit;
    expect(await mayEdit("sam")).toEqual({ allowed: true, reason: "" });
    expect(await mayEdit("tom")).toMatchObject({ allowed: false });
  });

  test("nobody shows a runbook at another team's service", async () => {
    const cunning = { service: "checkout", owner: "bedroom", body: "Call me.\n" };
    const refused = await put("eva", "cunning", { spec: cunning, version: null });
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.body.detail).toContain('This shows it at "checkout", a service of "checkout".');
  });

  test("nobody gives it to another team that they are not in, nor takes it from one", async () => {
    const { version } = (await app.get("/api/v1/documents/Runbook/by-hand")).body;
    const given = await put("eva", "by-hand", { spec: { ...spec, owner: "checkout" }, version });
    expect(given.status).toBe(403);
    const taken = await put("carl", "by-hand", { spec: { ...spec, owner: "checkout" }, version });
    expect(taken.status).toBe(403);
  });

  test("keeps the body byte for byte, blank ends and all", async () => {
    const body = "\n\n# Look\r\n\n---\n trailing  \n\n";
    const { version } = (await app.get("/api/v1/documents/Runbook/by-hand")).body;
    expect((await put("eva", "by-hand", { spec: { ...spec, body }, version })).status).toBe(200);
    expect((await read("by-hand")).body).toBe(body);
  });

  test("two edits upon the same reading: the second is refused", async () => {
    const { version } = (await app.get("/api/v1/documents/Runbook/by-hand")).body;
    const edit = (body: string) => put("eva", "by-hand", { spec: { ...spec, body }, version });
    expect((await edit("# One\n")).status).toBe(200);
    expect((await edit("# Two\n")).status).toBe(409);
    expect((await read("by-hand")).body).toBe("# One\n");
  });

  test("what files manage is not edited", async () => {
    const { version } = (await app.get("/api/v1/documents/Runbook/a-all-of-it")).body;
    const edit = await put("tom", "a-all-of-it", { spec: { service: "appointments", body: "x" }, version });
    expect(edit.status).toBe(409);
  });

  test("taken out of use, with its history", async () => {
    const { version } = (await app.get("/api/v1/documents/Runbook/by-hand")).body;
    const gone = await app.delete(
      `/api/v1/documents/Runbook/by-hand?version=${version}`,
      await actingAs(app, "eva"),
    );
    expect(gone).toMatchObject({ status: 200, body: { retired: true } });
    expect((await app.get("/api/v1/runbooks/by-hand/versions/1")).body.body).toBe("# Look\n");
  });

  test("the audit log tells it", async () => {
    const { body } = await app.get("/api/v1/audit?limit=500");
    const actions = body.items
      .filter(({ subject }: { subject: { name: string } }) => subject.name === "by-hand")
      .map(({ action }: { action: string }) => action);
    expect(new Set(actions)).toEqual(new Set(["runbook.add", "runbook.change", "runbook.remove"]));
  });
});

test("thousands come in one apply", { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 6_600 }, (_, index) => ({
    path: `many/page-${index}.md`,
    text: runbook(`page-${index}`, "service: bedroom"),
  }));
  expect((await apply(many)).body.added).toHaveLength(6_600);
  expect((await apply(many)).body).toMatchObject({ added: [], changed: [] });
  expect(await read("page-6599")).toMatchObject({ version: 1, services: [{ slug: "bedroom" }] });
});
