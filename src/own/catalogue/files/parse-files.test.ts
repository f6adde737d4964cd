import { describe, expect, test } from "vitest";
import { limits, parseFiles, type CatalogueFile } from "./parse-files.ts";

const fileOf = (text: string): CatalogueFile[] => [{ path: "a.yaml", text }];

async function mistakesIn(text: string): Promise<string[]> {
  const { mistakes } = await parseFiles(fileOf(text));
  return mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

/** Each letter stands for nine of the letter before: nine levels are 387 million. */
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    Array.from("bcdefghi").map(
      (letter) =>
        `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before(letter)}`).join(", ")}]`,
    ),
  )
  .join("\n");

function before(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1);
}

describe("files are read as YAML", () => {
  test("every document of every file, in order; empty ones and comments are no documents", async () => {
    const { documents, mistakes } = await parseFiles([
      { path: "a.yaml", text: "# nothing but a comment\n" },
      { path: "b.yaml", text: "---\na: 1\n---\n---\nb: 2\n...\n# the end\n" },
      { path: "c.yaml", text: "\uFEFFc: 3\r\nd: 4\r\n" },
    ]);
    expect(mistakes).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }, { c: 3, d: 4 }]);
  });

  test("times, dates and versions stay the texts that they are", async () => {
    const { documents } = await parseFiles(
      fileOf("a: 09:30\nb: 2026-01-05T09:00\nc: 2026-12-24\nd: yes\ne: 012"),
    );
    expect(documents[0]?.value).toEqual({
      a: "09:30",
      b: "2026-01-05T09:00",
      c: "2026-12-24",
      d: "yes",
      e: 12,
    });
  });

  test("anchors and merges save typing", async () => {
    const { documents } = await parseFiles(fileOf("a: &hours {mon: 9, tue: 9}\nb: {<<: *hours, tue: 10}"));
    expect(documents[0]?.value).toEqual({ a: { mon: 9, tue: 9 }, b: { mon: 9, tue: 10 } });
  });

  test("a key called __proto__ is a key like any other", async () => {
    const { documents } = await parseFiles(fileOf("__proto__: {admin: true}"));
    expect(Object.keys(documents[0]?.value as object)).toEqual(["__proto__"]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe("what is not YAML is refused where it stands", () => {
  test.each([
    ["a: [1, 2", ["a.yaml:1:9 not YAML: Flow sequence in block collection must be sufficiently indented"]],
    ["a:\n\t- b", ["a.yaml:2:1 not YAML: Tabs are not allowed as indentation"]],
    ["a: 1\nb: 2\na: 3", ['a.yaml:3:1 "a" stands in this mapping twice; keep one']],
    ["a:\n  b: 1\n  'b': 2", ['a.yaml:3:3 "b" stands in this mapping twice; keep one']],
    ["a: *nowhere", ["a.yaml:1:1 not YAML: Unresolved alias"]],
    ["a: !secret b", ["a.yaml:1:4 not YAML: Unresolved tag"]],
    ['ok: 1\na: "\\0"', ["a.yaml:2:4 this text holds a character that cannot be stored"]],
    ['a: "\\uD800"', ["a.yaml:1:4 this text holds a character that cannot be stored"]],
    ["[".repeat(5_000), ["a.yaml:1:"]],
    [bomb, ["a.yaml:1:1 the aliases (*name) of this document stand for too much"]],
    [
      `a: ${"x".repeat(limits.documentLength)}`,
      ["a.yaml:1:1 this document is longer than 250,000 characters"],
    ],
    [
      `a: 1\n---\nb: 1\n---\nc: ${"x".repeat(limits.documentLength)}`,
      ["a.yaml:4:1 this document is longer than 250,000 characters"],
    ],
  ])("mistake %#", async (text, expected) => {
    const mistakes = await mistakesIn(text);
    expect(mistakes.length).toBeGreaterThan(0);
    for (const [i, start] of expected.entries())
      expect(mistakes[i]?.startsWith(start), mistakes[i]).toBe(true);
  });

  test("a mistake in one document does not hide those of the others", async () => {
    expect(await mistakesIn("a: [\n---\nb: 1\nb: 2\n---\nc: 1")).toHaveLength(2);
  });

  test("a mapping of 20,000 keys is read in a moment", async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n");
    expect((await parseFiles(fileOf(keys))).documents).toHaveLength(1);
  });
});

describe("too much is refused as a whole", () => {
  test("more than 16 MiB of files", async () => {
    const files = Array.from({ length: 17 }, (_, i) => ({ path: `${i}.yaml`, text: "#".repeat(2 ** 20) }));
    await expect(parseFiles(files)).rejects.toMatchObject({
      code: "too_large",
      message:
        "These files are 17.0 MiB together; at most 16.0 MiB are taken at once. Give them folder by folder.",
    });
  });

  test("more than 30,000 documents", async () => {
    await expect(parseFiles(fileOf("--- 1\n".repeat(limits.documents + 1)))).rejects.toMatchObject({
      code: "too_large",
    });
  });

  test("the same path twice", async () => {
    await expect(parseFiles([...fileOf("a: 1"), ...fileOf("b: 1")])).rejects.toThrow(
      '"a.yaml" is given twice',
    );
  });
});
