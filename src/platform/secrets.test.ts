import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadMasterSecret } from "./secrets.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "runwright-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the master secret", () => {
  test("is made once and kept, for its owner's eyes only", async () => {
    const data = join(folder, "data");
    const secret = await loadMasterSecret(undefined, data);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await loadMasterSecret(undefined, data)).toBe(secret);
    expect((await stat(join(data, "secret"))).mode & 0o777).toBe(0o600);
  });

  test("is one and the same for servers that start together, and leaves nothing else behind", async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadMasterSecret(undefined, folder)));
    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(folder)).toEqual(["secret"]);
  });

  test("is never empty: a file that lost its content is refused", async () => {
    await writeFile(join(folder, "secret"), "");
    await expect(loadMasterSecret(undefined, folder)).rejects.toThrow(/secret is empty\. Restore it/);
  });

  test("is the environment's where that gives one", async () => {
    expect(await loadMasterSecret("given", folder)).toBe("given");
    expect(await readdir(folder)).toEqual([]);
  });
});
