import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { findDocument } from "../lib/front-matter.ts";
import { CommandFailure } from "./io.ts";

/** A file's path as it was given, for messages, and its text. */
export type YamlFile = { path: string; text: string };

type Reading = {
  /** Markdown is read too, as far as it is documents of the catalogue; other Markdown is passed over. */
  markdown?: boolean;
  /** What is done about a file that cannot be taken; without it the command ends with the reason. */
  leaveOut?: (reason: string) => void;
  progress?: (read: number, of: number) => void;
};

const mebibyte = 1024 * 1024;

/** As much as the server takes at once. */
const most = { bytes: 16 * mebibyte, files: 30_000 };
const readAtOnce = 32;

/** The files that are named, and every .yaml, .yml and .md file in the folders that are named; hidden ones are left out. */
export async function readYamlFiles(paths: readonly string[], reading: Reading = {}): Promise<YamlFile[]> {
  const { markdown = false, leaveOut: complain = refuse } = reading;
  const search: Search = { found: new Map(), wanted: markdown ? /\.(?:ya?ml|md)$/i : /\.ya?ml$/i, complain };
  for (const path of paths) await findFiles(path, [], search);
  if (search.found.size === 0)
    throw new CommandFailure(
      `There is no ${markdown ? ".yaml, .yml or .md" : ".yaml or .yml"} file in ${paths.join(", ")}.`,
    );
  // How much of the Markdown counts is known once it is read.
  refuseTooMuch(new Map([...search.found].filter(([path]) => !isMarkdown(path))));
  const files: YamlFile[] = [];
  const wanted = [...search.found.keys()].toSorted();
  for (let next = 0; next < wanted.length; next += readAtOnce) {
    const batch = wanted.slice(next, next + readAtOnce);
    const texts = await Promise.all(batch.map((path) => readText(path)));
    for (const [i, path] of batch.entries()) {
      const text = texts[i]!;
      if (typeof text !== "string") complain(text.problem);
      else if (!isMarkdown(path) || findDocument(text) !== null) files.push({ path, text });
    }
    reading.progress?.(Math.min(next + readAtOnce, wanted.length), wanted.length);
  }
  if (files.length === 0)
    throw new CommandFailure(`There is no document in ${paths.join(", ")}: only Markdown of other kinds.`);
  refuseTooMuch(new Map(files.map(({ path, text }) => [path, Buffer.byteLength(text)])));
  return files;
}

const isMarkdown = (path: string): boolean => /\.md$/i.test(path);

const refuse = (reason: string): never => {
  throw new CommandFailure(reason);
};

type Search = {
  /** Files with their sizes. */
  found: Map<string, number>;
  /** How the names of files end that are looked for in folders. */
  wanted: RegExp;
  complain: (reason: string) => void;
};

/** Adds what is at a path; `above` are the real folders that it is in, so that a loop of links is seen. */
async function findFiles(path: string, above: readonly string[], search: Search): Promise<void> {
  const { found, wanted, complain } = search;
  const named = above.length === 0;
  const about = await stat(path).catch((error: unknown) => explainFailure(path, error));
  if ("problem" in about) return complain(about.problem);
  if (about.isDirectory()) return findInFolder(path, above, search);
  if (named && !about.isFile())
    return complain(`${path} is neither a file nor a folder; write its contents to a file and name that.`);
  if (about.isFile() && (named || wanted.test(path))) found.set(join(path), about.size);
}

async function findInFolder(folder: string, above: readonly string[], search: Search): Promise<void> {
  const { wanted, complain } = search;
  const real = await realpath(folder);
  if (above.includes(real))
    return complain(`${folder} leads back to ${real}, in which it is: a loop of links. Take the link out.`);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    explainFailure(folder, error),
  );
  if ("problem" in entries) return complain(entries.problem);
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory() || entry.isSymbolicLink() || wanted.test(entry.name))
      await findFiles(join(folder, entry.name), [...above, real], search);
  }
}

type Problem = { problem: string };

/** Why a file or folder cannot be had, and what to do about it. */
function explainFailure(path: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return { problem: `There is no file or folder ${path}.` };
    case "EACCES":
    case "EPERM":
      return { problem: `${path} cannot be read: permission is denied. Allow it, or leave it out.` };
    case "ELOOP":
      return { problem: `${path} is a link that leads to itself. Take it out.` };
    default:
      return { problem: `${path} cannot be read: ${message}.` };
  }
}

function refuseTooMuch(found: ReadonlyMap<string, number>): void {
  if (found.size === 0) return;
  const bytes = [...found.values()].reduce((sum, size) => sum + size, 0);
  const [largest, size] = [...found].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (bytes > most.bytes)
    throw new CommandFailure(
      `These files are ${megabytes(bytes)} together, the largest ${largest} with ${megabytes(size)}; ` +
        `at most ${megabytes(most.bytes)} are taken at once. Divide them, or give them folder by folder. Nothing was changed.`,
    );
  if (found.size > most.files)
    throw new CommandFailure(
      `These are ${found.size} files; at most ${most.files} are taken at once. Give them folder by folder. Nothing was changed.`,
    );
}

const megabytes = (bytes: number): string => `${(bytes / mebibyte).toFixed(1)} MiB`;

const utf8 = new TextDecoder("utf-8", { fatal: true });

async function readText(path: string): Promise<string | Problem> {
  const bytes = await readFile(path).catch((error: unknown) => explainFailure(path, error));
  if ("problem" in bytes) return bytes;
  if (bytes.includes(0)) return { problem: `${path} is not a text: it holds zero bytes. Leave it out.` };
  try {
    return utf8.decode(bytes);
  } catch {
    return { problem: `${path} is not a text in UTF-8. Save it as UTF-8, or leave it out.` };
  }
}
