import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../src/platform/package-root.ts";
import type { ServerProcess } from "../support/server-process.ts";

/** Applies the example's files as a user would, without loading the example's people to sign in. */
export async function applyRetailer(server: ServerProcess): Promise<void> {
  const folder = join(packageRoot, "example");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
  const files = await Promise.all(
    names.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })),
  );
  await server.post("/api/v1/catalogue/apply", { files });
}
