import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { markdownBody } from "../../test/support/markdown-body.ts";
import { bootstrapKey, createTestApp, type TestApp } from "../../test/support/test-app.ts";
import { markdownAsYaml } from "./markdown-as-yaml.ts";
import { run } from "./run.ts";

let app: TestApp;
let address: string;
let folder: string;

beforeAll(async () => {
  app = await createTestApp("2026-11-20T09:00:00Z");
  address = await app.app.http.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => app.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "runwright-cli-"));
  return () => rm(folder, { recursive: true });
});

/** Runs a command line against the server, unless told of another. */
async function runwright(args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    env: { RUNWRIGHT_URL: address, RUNWRIGHT_API_KEY: bootstrapKey, ...env },
  });
  return { code, out: out.join(""), err: err.join("") };
}

const write = async (path: string, text: string): Promise<void> => {
  const file = join(folder, path);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, text);
};

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec: ${spec}\n`;

const team = (skills: string): string =>
  document("Person", "ada", `{email: ada@example.com, timeZone: UTC, skills: [${skills}]}`) +
  "---\n" +
  document(
    "Team",
    "bedroom",
    '{fundedBy: it, calendar: {timeZone: UTC, hours: {mon: "09:00-10:00"}}, members: [{person: ada, roles: [developer]}]}',
  );

describe("runwright apply", () => {
  test("reads folders, applies them, and tells what it did", async () => {
    await write("teams/bedroom.yaml", team("kafka"));
    await write("domains/home.yml", document("Domain", "home", "{basis: customer-journey}"));
    await write(".git/ignored.yaml", "not: a document");
    await write("README.md", "# Not YAML");
    await symlink(join(folder, "teams/bedroom.yaml"), join(folder, "again.txt"));
    const dry = await runwright(["apply", "-f", folder, "--dry-run"]);
    expect(dry.code).toBe(0);
    expect(dry.out).toBe(
      `+ Domain home
    displayName: home
    basis: customer-journey
+ Person ada
    email: ada@example.com
    displayName: ada
    timeZone: UTC
    takesPartInOnCall: true
    skills: [kafka]
+ Team bedroom
    displayName: bedroom
    kind: product
    fundedBy: it
    calendar: {timeZone: UTC, hours: {mon: 09:00-10:00}}
    members: [{person: ada, roles: [developer]}]
A dry run, nothing was changed: 3 added, 0 changed, 0 removed, 0 unchanged.
`,
    );
    const done = await runwright(["apply", "--file", folder]);
    expect([done.code, done.out.split("\n").at(-2)]).toEqual([
      0,
      "3 added, 0 changed, 0 removed, 0 unchanged.",
    ]);
  });

  test("tells what changed in lists, what left, and what the files no longer contain", async () => {
    await write("a.yaml", `${team("kafka")}---\n${document("Domain", "home", "{basis: customer-journey}")}`);
    await runwright(["apply", "-f", folder]);
    await write("a.yaml", team("sql, go").replace("fundedBy: it", "fundedBy: product"));
    const changed = await runwright(["apply", "-f", folder]);
    expect(changed.out).toBe(
      `~ Person ada
    skills:
      - kafka
      + sql
      + go
~ Team bedroom
    fundedBy: it → product
0 added, 2 changed, 0 removed, 0 unchanged.
Managed by code but in none of these files: Domain home. --prune takes them out of use.
`,
    );
    const pruned = await runwright(["apply", "-f", folder, "--prune", "--reason", "cleaning up"]);
    expect(pruned.out).toBe("- Domain home\n0 added, 0 changed, 1 removed, 2 unchanged.\n");
    const entry = await app.database.db
      .selectFrom("audit")
      .select(["action", "reason"])
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(entry).toEqual({ action: "domain.remove", reason: "cleaning up" });
  });

  test("a mistake: its file, line and column on standard error, exit code 1, nothing changed", async () => {
    await write("wrong.yaml", `${team("kafka")}---\n${document("Domain", "home", "{basis: geography}")}`);
    const { code, out, err } = await runwright(["apply", "-f", join(folder, "wrong.yaml")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^.*\/wrong\.yaml:14:15: spec\.basis: geography is no basis for a domain: .*\n1 mistake in 1 file; nothing was changed\.\n$/,
    );
  });

  test("--json prints the plan as the server told it", async () => {
    await write("a.yaml", team("json"));
    const { code, out } = await runwright(["apply", "-f", folder, "--dry-run", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ dryRun: true, changed: [{ name: "ada" }, { name: "bedroom" }] });
  });

  test.each([
    ["no path", ["apply"], 2, "required option '-f, --file <path...>' not specified"],
    ["an unknown flag", ["apply", "-f", ".", "--force"], 2, "unknown option '--force'"],
    ["a path that is not there", ["apply", "-f", "/nowhere"], 1, "There is no file or folder /nowhere."],
  ])("%s: exit code %i", async (_, args, code, message) => {
    const answer = await runwright(args);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(message);
  });

  test("a folder without YAML is a mistake, not an empty catalogue", async () => {
    expect(await runwright(["apply", "-f", folder, "--prune"])).toMatchObject({
      code: 1,
      err: `There is no .yaml, .yml or .md file in ${folder}.\n`,
    });
  });
});

describe("runwright export", () => {
  test("writes files that apply to the same", async () => {
    await write("in/a.yaml", team("export"));
    await runwright(["apply", "-f", join(folder, "in"), "--prune"]);
    const target = join(folder, "out");
    expect(await runwright(["export", "-o", target])).toMatchObject({
      code: 0,
      out: `2 files written to ${target}.\n`,
    });
    expect(await readFile(join(target, "people/ada.yaml"), "utf8")).toBe(
      `apiVersion: runwright/v1
kind: Person
name: ada
spec:
  email: ada@example.com
  timeZone: UTC
  skills: [export]
`,
    );
    const again = await runwright(["apply", "-f", target, "--prune"]);
    expect(again.out).toBe("0 added, 0 changed, 0 removed, 2 unchanged.\n");
  });

  test("without a folder prints all as one file, which applies too", async () => {
    await write("a.yaml", team("one"));
    await runwright(["apply", "-f", folder, "--prune"]);
    const { out } = await runwright(["export"]);
    expect(out.split("---\n")).toHaveLength(2);
    await write("a.yaml", out);
    expect((await runwright(["apply", "-f", folder])).out).toBe(
      "0 added, 0 changed, 0 removed, 2 unchanged.\n",
    );
    const { out: json } = await runwright(["export", "--json"]);
    expect(JSON.parse(json).files).toHaveLength(2);
  });
});

const runbook = (name: string, body: string): string =>
  `---\napiVersion: runwright/v1\nkind: Runbook\nname: ${name}\nservice: shop\nowner: bedroom\n---\n${body}`;

const shop = document("Service", "shop", "{kind: digital, owner: bedroom}");

describe("runbooks in Markdown", () => {
  test("are read beside YAML, other Markdown is not, and they come back as they were", async () => {
    const text = runbook("shop-down", "\n# Shop down\n\n---\n\nCall.");
    await write("in/a.yaml", `${team("runbooks")}---\n${shop}`);
    await write("in/README.md", "# Our catalogue\n");
    await write("in/runbooks/shop-down.md", text);
    const { out, code } = await runwright(["apply", "-f", join(folder, "in"), "--prune"]);
    expect({ out, code }).toMatchObject({ code: 0 });
    expect(out).toContain(
      '+ Runbook shop-down\n    service: shop\n    owner: bedroom\n    body: "\\n# Shop down',
    );
    const target = join(folder, "out");
    await runwright(["export", "-o", target]);
    expect(await readFile(join(target, "runbooks/shop-down.md"), "utf8")).toBe(text);
    const again = await runwright(["apply", "-f", target, "--prune"]);
    expect(again.out).toBe("0 added, 0 changed, 0 removed, 4 unchanged.\n");
    const { out: one } = await runwright(["export"]);
    await write("one/all.yaml", one);
    const third = await runwright(["apply", "-f", join(folder, "one"), "--prune"]);
    expect(third.out).toBe("0 added, 0 changed, 0 removed, 4 unchanged.\n");
  });

  test("a long text is told by its lines, and a change of it by those that went and came", async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `${i}. Do this and that.`);
    const applied = async (text: string): Promise<string> => {
      await write("long.md", runbook("long", text));
      return (await runwright(["apply", "-f", join(folder, "long.md")])).out;
    };
    expect(await applied(lines.join("\n"))).toContain("    body: 40 lines\n");
    expect(await applied(lines.with(7, "7. Call somebody.").join("\n"))).toContain(
      "    body:\n      - 7. Do this and that.\n      + 7. Call somebody.\n",
    );
    expect(await applied(lines.with(7, "7. Call somebody.").toReversed().join("\n"))).toContain(
      "    body:\n      in its blanks, or the order of its lines\n",
    );
  });

  test("a folder that holds other Markdown only is a mistake", async () => {
    await write("README.md", "---\ntitle: Notes\n---\n# Notes\n");
    expect(await runwright(["apply", "-f", folder])).toMatchObject({
      code: 1,
      err: `There is no document in ${folder}: only Markdown of other kinds.\n`,
    });
  });

  test("a mistake names file, line and column", async () => {
    await write("wrong.md", runbook("wrong", "Call.").replace("service: shop", "service: shops"));
    const { code, err } = await runwright(["apply", "-f", join(folder, "wrong.md")]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.*\/wrong\.md:5:10: service: there is no Service "shops"; did you mean shop\?\n/);
  });

  test("any body is the same in YAML", () => {
    fc.assert(
      fc.property(markdownBody, (body) => {
        const { spec } = parse(markdownAsYaml(runbook("a", body))!) as { spec: unknown };
        expect(spec).toEqual({ service: "shop", owner: "bedroom", body });
      }),
    );
  });
});

describe("a server that does not answer as hoped", () => {
  const at = (env: Record<string, string>) => runwright(["export"], env);

  test("none at all: where to start one", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const url = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    gone.close();
    await once(gone, "close");
    expect(await at({ RUNWRIGHT_URL: url })).toMatchObject({
      code: 1,
      err: `No Runwright answers at ${url} (ECONNREFUSED). Start one with \`runwright serve\`, or set RUNWRIGHT_URL to where one runs.\n`,
    });
  });

  test("no key, a wrong key, no address", async () => {
    expect((await at({ RUNWRIGHT_API_KEY: "" })).err).toContain("Set RUNWRIGHT_API_KEY");
    expect((await at({ RUNWRIGHT_API_KEY: "x".repeat(32) })).err).toBe(
      "This API key is not known, or was revoked. Look whether RUNWRIGHT_API_KEY is right.\n",
    );
    expect((await at({ RUNWRIGHT_URL: "runwright" })).err).toContain("RUNWRIGHT_URL must be an address");
  });

  test("something else than Runwright", async () => {
    const other = createServer((_, response) => response.writeHead(200).end("<html>")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await at({ RUNWRIGHT_URL: `http://127.0.0.1:${port}` });
    expect(code).toBe(1);
    expect(err).toContain("answered 200, and not as Runwright does");
    other.close();
  });
});

describe("runwright import", () => {
  const entity = (kind: string, name: string, spec: string): string =>
    `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

  test("brings in the entities among a folder's files, and tells what is missing", async () => {
    await write(
      "catalog-info.yaml",
      entity("Component", "lamps", "{type: service, lifecycle: production, owner: lights}"),
    );
    await write("compose.yaml", "services: {web: {image: nginx}}\n");
    const dry = await runwright(["import", "backstage", folder, "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(dry.out).toContain("+ Service lamps");
    expect(dry.out).toContain(`${join(folder, "catalog-info.yaml")}:4: the owner lights is nowhere`);
    expect(dry.out).toMatch(
      /A dry run, nothing was changed\. Read 1 component: 1 added, .*1 gaps \(1 owner\)\.\n$/,
    );
    await runwright(["import", "backstage", folder]);
    const again = await runwright(["import", "backstage", folder, "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ added: [], changed: [], unchanged: 1 });
  });

  test("brings OpenSLO's objectives to services that are there", async () => {
    await write(
      "service.yaml",
      "apiVersion: runwright/v1\nkind: Service\nname: lanterns\nspec: {kind: digital, lifecycle: experimental}\n",
    );
    await runwright(["apply", "-f", folder]);
    const indicator =
      "{spec: {ratioMetric: {rawType: success, raw: {metricSource: {type: Prometheus, spec: {query: lit}}}}}}";
    const slo = (name: string, service: string) =>
      `apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: ${name}}\nspec: {service: ${service}, indicator: ${indicator}, objectives: [{target: 0.995}]}\n`;
    await write("slos.yaml", `${slo("lanterns-lit", "Lanterns")}---\n${slo("torches-lit", "torches")}`);
    const first = await runwright(["import", "openslo", folder]);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("+ Objective lanterns-lit");
    expect(first.out).toContain(`${join(folder, "slos.yaml")}:9: there is no service "torches" here`);
    const again = await runwright(["import", "openslo", folder, "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ added: [], changed: [], unchanged: 1 });
  });

  test("says where there is nothing to import, and what can be imported", async () => {
    await write("compose.yaml", "services: {}\n");
    expect(await runwright(["import", "backstage", folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no Backstage entity"),
    });
    expect(await runwright(["import", "openslo", folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is nothing of OpenSLO"),
    });
    expect(await runwright(["import", "cmdb", folder])).toMatchObject({ code: 2 });
  });
});
