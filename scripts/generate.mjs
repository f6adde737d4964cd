// Writes what is generated: the database's types (src/platform/schema.ts) from the migrations, and the web client's types
// (web/src/api/schema.ts) from the server's own OpenAPI document. `--check` fails where they have drifted.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import { startExternalPostgres } from "./lib/external-postgres.mjs";
import { capture, must, root } from "./lib/run.mjs";

const check = process.argv.includes("--check");
const drifted = [];

async function settle(path, text) {
  const file = join(root, path);
  const before = await readFile(file, "utf8").catch(() => "");
  if (before === text) return;
  if (check) drifted.push(path);
  else await writeFile(file, text);
}

const build = ["npm", ["run", "build:server", "--silent"]];
// Code that uses a table before its types exist does not compile yet; it is built all the same, and checked once they do.
await capture(...build);
const postgres = await startExternalPostgres();
const scratch = await mkdtemp(join(tmpdir(), "runwright-generate-"));
try {
  const { createPool } = await import(join(root, "dist/src/platform/database.js"));
  const { migrate } = await import(join(root, "dist/src/platform/migrate.js"));
  const { systemClock } = await import(join(root, "dist/src/platform/clock.js"));
  const { createLog } = await import(join(root, "dist/src/platform/log.js"));
  const { createSecrets } = await import(join(root, "dist/src/platform/secrets.js"));
  const { readConfig } = await import(join(root, "dist/src/platform/config.js"));
  const connection = { connectionString: postgres.url };
  const pool = createPool(connection, { max: 1 });
  await migrate(pool);
  await pool.end();

  const types = join(scratch, "schema.ts");
  const generated = await capture("npx", [
    "kysely-codegen",
    "--url",
    postgres.url,
    "--config-file",
    ".kysely-codegenrc.json",
    "--out-file",
    types,
  ]);
  if (generated.code !== 0) throw new Error(generated.output);
  await settle("src/platform/schema.ts", await readFile(types, "utf8"));

  await must(...build);
  const { createApp } = await import(join(root, "dist/src/app.js"));
  const app = await createApp({
    connection,
    clock: systemClock,
    log: createLog("silent"),
    secrets: createSecrets("generate"),
    config: readConfig({}, {}, scratch),
  });
  await app.http.ready();
  const ast = await openapiTypescript(app.http.swagger(), { alphabetize: true });
  await settle(
    "web/src/api/schema.ts",
    `/** Generated from the server's OpenAPI document by \`npm run generate\`; do not edit. */\n\n${astToString(ast)}`,
  );
  await app.stop();
} finally {
  await postgres.stop();
  await rm(scratch, { recursive: true, force: true });
}
if (drifted.length > 0) {
  console.error(`Generated files have drifted: ${drifted.join(", ")}. Run npm run generate and commit them.`);
  process.exitCode = 1;
}
