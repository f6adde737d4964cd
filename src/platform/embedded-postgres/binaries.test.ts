import { existsSync, statSync } from "node:fs";
import { chmod, cp, mkdir, readdir, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, startElsewhere, temporaryFolder } from "../../../test/support/embedded-postgres.ts";
import { provideBinaries, removeOtherCopies } from "./binaries.ts";
import { findBinaryPackage, type BinaryPackage } from "./binary-package.ts";
import { makeLibraryLinks } from "./library-links.ts";
import { runProgram } from "./run-program.ts";

const isRoot = process.getuid?.() === 0;
const nobody = { name: "nobody", uid: 65_534, gid: 65_534 };

let scratch: string;
/** The package as an installation without scripts leaves it: without library links. */
let unlinked: BinaryPackage;

beforeAll(async () => {
  const removeLater: (() => Promise<unknown>)[] = [];
  scratch = await temporaryFolder(removeLater);
  afterAll(() => Promise.all(removeLater.map((remove) => remove())));
  const installed = await findBinaryPackage();
  const packageFolder = join(scratch, "package");
  await cp(dirname(installed.nativeFolder), packageFolder, { recursive: true, verbatimSymlinks: true });
  unlinked = await findBinaryPackage({ packageFolder });
  await removeLinks();
});

const libraries = () => join(unlinked.nativeFolder, "lib");

async function links(): Promise<string[]> {
  const entries = await readdir(libraries(), { withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
}

async function removeLinks(): Promise<void> {
  for (const name of await links()) await unlink(join(libraries(), name));
}

describe("library links that an installation without scripts lacks", () => {
  test.runIf(process.platform === "linux")("are made, after which the programs start", async () => {
    const start = () => runProgram(join(unlinked.nativeFolder, "bin", "postgres"), ["--version"]);
    expect((await start()).output).toContain("error while loading shared libraries");
    await makeLibraryLinks(unlinked.nativeFolder);
    expect((await start()).exitCode).toBe(0);
    await makeLibraryLinks(unlinked.nativeFolder);
    expect(await links()).toContain("libicuuc.so.60");
    await removeLinks();
  });

  test.skipIf(isRoot)("are made in a copy where the package cannot be written", async () => {
    await chmod(libraries(), 0o555);
    const binaries = await provideBinaries(unlinked, await temporaryFolder(), undefined);
    await chmod(libraries(), 0o755);
    expect(binaries.postgres.startsWith(unlinked.nativeFolder)).toBe(false);
    expect(await links()).toEqual([]);
  });

  test.runIf(isRoot)("are made in a copy where an ordinary user cannot write the package", async () => {
    const dataDirectory = join(await temporaryFolder(), "data");
    await mkdir(dataDirectory);
    await chmod(dataDirectory, 0o777);
    const binaries = { packageFolder: dirname(unlinked.nativeFolder) };
    await chmod(binaries.packageFolder, 0o755);
    const { outcome } = await startElsewhere({ dataDirectory, binaries }, nobody);
    expect(await ask(outcome, "select 1")).toBe(1);
    expect(statSync(join(dataDirectory, "postgres-18")).uid).toBe(nobody.uid);
    expect(await readdir(dataDirectory)).toContainEqual(expect.stringMatching(/^postgres-binaries-/));
    expect(await links()).toEqual([]);
  });
});

describe("a package that the server's user cannot reach", () => {
  test.runIf(isRoot)("is copied into the data folder once", async () => {
    await chmod(scratch, 0o700);
    const dataFolder = await temporaryFolder();
    const first = await provideBinaries(unlinked, dataFolder, nobody);
    expect(first.postgres.startsWith(`${dataFolder}/`)).toBe(true);
    const madeAt = statSync(first.postgres).ctimeMs;
    expect(await provideBinaries(unlinked, dataFolder, nobody)).toEqual(first);
    expect(statSync(first.postgres).ctimeMs).toBe(madeAt);
    expect((await runProgram(first.initdb, ["--version"], { user: nobody })).exitCode).toBe(0);
    await chmod(scratch, 0o711);
  });

  test.runIf(isRoot)("is refused when the data folder is out of reach as well", async () => {
    await chmod(scratch, 0o700);
    const dataFolder = join(scratch, "data");
    await mkdir(dataFolder);
    await expect(provideBinaries(unlinked, dataFolder, nobody)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/as user nobody: it cannot be reached.*DATABASE_URL=/s),
    });
    expect(await readdir(dataFolder)).toEqual([]);
    await chmod(scratch, 0o711);
  });
});

describe("a system that cannot run the programs", () => {
  test.each([
    ["without glibc", "#!/lib/ld-that-is-not-there.so\n", /no glibc, as on Alpine Linux/],
    ["with an older glibc", "#!/bin/sh\necho \"version 'GLIBC_2.99' not found\"; exit 1\n", /GLIBC_2\.99/],
  ])("%s is told so, and to set DATABASE_URL", async (_, program, reason) => {
    const nativeFolder = join(await temporaryFolder(), "native");
    await mkdir(join(nativeFolder, "bin"), { recursive: true });
    await writeFile(join(nativeFolder, "bin", "postgres"), program, { mode: 0o755 });
    const dataFolder = await temporaryFolder();
    const refused = provideBinaries({ ...unlinked, nativeFolder }, dataFolder, undefined);
    await expect(refused).rejects.toThrow(reason);
    await expect(refused).rejects.toThrow(`The embedded PostgreSQL in ${nativeFolder} does not start`);
    await expect(refused).rejects.toThrow("DATABASE_URL=postgres://");
    expect(await readdir(dataFolder)).toEqual([]);
  });

  test("for lack of a package is refused before anything is written", async () => {
    await expect(findBinaryPackage({ platform: "win32", architecture: "x64" })).rejects.toThrow(
      /no embedded PostgreSQL for win32-x64.*DATABASE_URL=/s,
    );
    const other = process.platform === "darwin" ? "linux" : "darwin";
    await expect(findBinaryPackage({ platform: other, architecture: "x64" })).rejects.toThrow(
      `@embedded-postgres/${other}-x64 is not installed`,
    );
  });
});

test("copies that other versions left are removed, the one in use stays", async () => {
  const dataFolder = await temporaryFolder();
  const copies = ["linux-x64-17.0.0", "linux-x64-18.4.0", "linux-x64-18.4.0.new-aB3xY9"];
  for (const copy of copies) await mkdir(join(dataFolder, `postgres-binaries-${copy}`));
  const used = join(dataFolder, "postgres-binaries-linux-x64-18.4.0", "bin");
  await removeOtherCopies(dataFolder, {
    initdb: join(used, "initdb"),
    postgres: join(used, "postgres"),
    majorVersion: 18,
  });
  expect(await readdir(dataFolder)).toEqual(["postgres-binaries-linux-x64-18.4.0"]);
  expect(existsSync(dirname(used))).toBe(true);
});
