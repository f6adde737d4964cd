import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/platform/package-root.ts";

const source = join(packageRoot, "src");
const floors = ["lib", "platform", "own", "decide", "change", "run", "learn", "cli"];

type Import = { from: string; to: string; typeOnly: boolean; late: boolean };

const files = (readdirSync(source, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".ts"))
  .toSorted();

const textOf = (path: string): string => readFileSync(join(source, path), "utf8");

const isTest = (path: string): boolean => path.endsWith(".test.ts");

const importPattern = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)";|\bimport\("([^"]+)"\)/gms;

const imports: Import[] = files.flatMap((from) =>
  [...textOf(from).matchAll(importPattern)]
    .map(([, typeOnly, now, late]) => ({ typeOnly, late, target: now ?? late! }))
    .filter(({ target }) => target.startsWith(".") && !isTest(from))
    .map(({ typeOnly, late, target }) => ({
      from,
      to: relative(source, resolve(source, dirname(from), target)),
      typeOnly: typeOnly !== undefined,
      late: late !== undefined,
    })),
);

/** The wing of a file; files directly under src (app, main) stand on the top floor. */
const floorOf = (path: string): number => {
  const index = floors.indexOf(path.split("/")[0]!);
  return index === -1 ? floors.length : index;
};

const wings = new Set(["own", "decide", "change", "run", "learn"]);

/** "run/incidents" for a file of a feature; null elsewhere. */
function featureOf(path: string): string | null {
  const [wing, feature] = path.split("/");
  return wings.has(wing!) && feature !== undefined && !feature.endsWith(".ts") ? `${wing}/${feature}` : null;
}

const isModel = (path: string): boolean => /^[a-z]+\/[a-z-]+\/model\//.test(path);

const words = ({ from, to }: Import): string => `${from} → ${to}`;

describe("the house", () => {
  test("has files to look at", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test("a wing imports from lower floors only", () => {
    // The command line starts the server, so it alone looks at what stands beside it.
    const wrong = imports.filter(
      ({ from, to }) =>
        floorOf(to) > floorOf(from) && !(from === "cli/serve.ts" && ["main.ts", "example.ts"].includes(to)),
    );
    expect(wrong.map(words)).toEqual([]);
  });

  test("the database starts while the application is loaded", () => {
    const atOnce = imports.filter(({ from, typeOnly, late }) => from === "main.ts" && !typeOnly && !late);
    expect(atOnce.map(({ to }) => to)).toEqual(["platform/embedded-postgres/index.ts", "platform/log.ts"]);
  });

  test("features of one wing import each other in one direction", () => {
    const edges = new Set(
      imports
        .map(({ from, to }) => [featureOf(from), featureOf(to)])
        .filter(([from, to]) => from && to && from !== to)
        .map(([from, to]) => `${from} → ${to}`),
    );
    const mutual = [...edges].filter((edge) => edges.has(edge.split(" → ").toReversed().join(" → ")));
    expect(mutual).toEqual([]);
  });

  test("a feature is entered through its index; only a model may read another feature's model", () => {
    const wrong = imports.filter(({ from, to }) => {
      const target = featureOf(to);
      if (target === null || target === featureOf(from)) return false;
      return to !== `${target}/index.ts` && !(isModel(from) && isModel(to));
    });
    expect(wrong.map(words)).toEqual([]);
  });

  test("a model imports models and the library only", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => isModel(from) && !isModel(to) && !to.startsWith("lib/") && !typeOnly,
    );
    expect(wrong.map(words)).toEqual([]);
  });

  test("the library imports nothing but itself", () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith("lib/") && !to.startsWith("lib/"));
    expect(wrong.map(words)).toEqual([]);
  });

  test("models and the library ask no clock, no chance and no environment", () => {
    const forbidden = /new Date\(\)|Date\.now\(\)|Math\.random\(\)|process\.env|randomUUID\(\)/;
    const wrong = files.filter(
      (path) => (isModel(path) || path.startsWith("lib/")) && !isTest(path) && forbidden.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("only the platform opens a transaction", () => {
    const wrong = files.filter(
      (path) => !path.startsWith("platform/") && !isTest(path) && /\.transaction\(\)/.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("SQL never asks the database's own clock", () => {
    const wrong = files.filter(
      (path) =>
        !isTest(path) && /\b(?:now\(\)|current_timestamp|clock_timestamp\(\))/i.test(sqlOf(textOf(path))),
    );
    expect(wrong).toEqual(["platform/migrate.ts"]);
  });

  test("nothing is left to do, skipped or focused", () => {
    const wrong = files.filter((path) =>
      /\b(?:TODO|FIXME|XXX)\b|\b(?:test|describe)\.(?:only|todo)\(/.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
  });
});

/** The SQL of a file: what its `sql` templates and queries hold. */
const sqlOf = (text: string): string =>
  [...text.matchAll(/(?:sql(?:<[^`]*>)?|query\()\s*[`"]([^`"]*)[`"]/g)]
    .map(([, statement]) => statement)
    .join("\n");
