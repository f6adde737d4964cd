import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownBody } from "../../../../test/support/markdown-body.ts";
import { parseFiles } from "./parse-files.ts";

const head = "apiVersion: runwright/v1\nkind: Runbook\nname: a\n";

const parse = (text: string) => parseFiles([{ path: "a.md", text }]);

const bodyOf = async (text: string): Promise<unknown> => {
  const { documents } = await parse(text);
  return (documents[0]?.value as { spec: { body: unknown } } | undefined)?.spec.body;
};

describe("a Markdown file", () => {
  test("gives its front matter as the spec, and everything below as its body, letter by letter", async () => {
    await fc.assert(
      fc.asyncProperty(markdownBody, fc.constantFrom("\n", "\r\n"), async (body, lineEnd) => {
        const front = `---\n${head}---\n`.replaceAll("\n", lineEnd);
        expect(await bodyOf(front + body)).toBe(body);
      }),
    );
  });

  test("knows where its parts stand", async () => {
    const { documents } = await parse(`\uFEFF---\n# why\n${head}---\nWords.\n`);
    expect(documents).toEqual([
      {
        source: expect.objectContaining({ file: "a.md", line: 3, column: 1, bodyLine: 7 }),
        value: { apiVersion: "runwright/v1", kind: "Runbook", name: "a", spec: { body: "Words.\n" } },
      },
    ]);
  });

  test.each([
    ["no front matter", "# Read me\n"],
    ["another tool's", "---\ntitle: Post\nlayout: article\n---\nkind: Runbook\n"],
    ["front matter further down", `\n---\n${head}---\n`],
    ["nothing", ""],
    ["another tool's, and not YAML", "---\ntitle: [\n---\n"],
  ])("that is no document is passed over: %s", async (_, text) => {
    expect(await parse(text)).toEqual({ documents: [], mistakes: [] });
  });

  test.each([
    ["kind: Runbook\nname: a", "---\n"],
    ['"kind": "Runbook"', "---\n"],
    ["{apiVersion: runwright/v1, kind: Runbok}", "---   \r\n"],
  ])("that means to be one is read as one: %s", async (front, closing) => {
    expect(await bodyOf(`---\n${front}\n${closing}Words.`)).toBe("Words.");
  });

  test("longer than a document may be is refused", async () => {
    const { mistakes } = await parse(`---\n${head}---\n${"a".repeat(250_001)}`);
    expect(mistakes).toMatchObject([{ line: 1, message: expect.stringContaining("longer than 250,000") }]);
  });
});
