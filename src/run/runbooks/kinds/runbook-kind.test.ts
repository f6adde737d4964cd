import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownBody } from "../../../../test/support/markdown-body.ts";
import { firstHeading } from "../model/first-heading.ts";
import { readRunbook, writeRunbook, type RunbookSpec } from "./runbook-document.ts";

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const text = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((value) => value.trim())
  .filter((value) => value !== "");

const spec: fc.Arbitrary<RunbookSpec> = fc.record({
  title: fc.option(text, { nil: null }),
  services: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }),
  alerts: fc.array(fc.oneof(text, fc.dictionary(slug, text, { minKeys: 1, maxKeys: 3 })), { maxLength: 3 }),
  owner: fc.option(slug, { nil: null }),
  body: markdownBody,
});

describe("a runbook's spec", () => {
  test("reads back as it was written, whatever it says", () => {
    fc.assert(
      fc.property(spec, (one) => {
        expect(readRunbook({ spec: writeRunbook(one) })).toEqual(one);
      }),
    );
  });

  test.each([
    [{ services: [], body: "x" }, "spec.services"],
    [{ services: Array.from({ length: 51 }, (_, i) => `s${i}`), body: "x" }, "spec.services"],
    [{ service: "a", alerts: Array.from({ length: 101 }, () => "x"), body: "x" }, "spec.alerts"],
    [{ service: "a", alerts: [{}], body: "x" }, "spec.alerts[0]"],
    [{ service: "a", alerts: [{ class: ["x"] }], body: "x" }, "spec.alerts[0].class"],
    [{ service: "a", alerts: [3], body: "x" }, "spec.alerts[0]"],
    [{ service: "a", alerts: [{ ["k".repeat(201)]: "x" }], body: "x" }, "spec.alerts[0]"],
    [
      {
        service: "a",
        alerts: [Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, "x"]))],
        body: "x",
      },
      "spec.alerts[0]",
    ],
    [{ service: "a", body: 3 }, "spec.body"],
    [{ service: "a", body: "x".repeat(200_001) }, "spec.body"],
    [{ service: "a", body: "\uD800" }, "spec.body"],
  ])("refuses %j at %s", (wrong, path) => {
    expect(() => readRunbook({ spec: wrong })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ path })] }),
    );
  });
});

test.each([
  ["# Orders stuck\n\ntext", "Orders stuck"],
  ["words\n\n##  Second level  ##\r\n", "Second level"],
  ["```sh\n# a comment\n```\n# After\n", "After"],
  ["~~~\n```\n# no\n~~~\n### Yes", "Yes"],
  ["#no heading\n\nwords", null],
  ["# C#", "C#"],
  ["#\tTabbed\t#\t", "Tabbed"],
])("the first heading of %j is %j", (markdown, heading) => {
  expect(firstHeading(markdown)).toBe(heading);
});

test("a hostile line is read as fast as any other", () => {
  const startedAt = performance.now();
  expect(firstHeading(`# a${" ".repeat(199_000)}x`)).toHaveLength(200);
  expect(firstHeading(`# a${" #".repeat(99_000)} x`)).toHaveLength(200);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
