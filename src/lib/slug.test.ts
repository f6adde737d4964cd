import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, readSlug, suggestSlug } from "./slug.ts";

test.each(["bedroom", "ecommerce-platform", "a", "7", "3d-viewer", "a--b", "x".repeat(63)])(
  "%s is a slug",
  (text) => {
    expect(isSlug(text)).toBe(true);
    expect(readSlug(text, "name")).toBe(text);
  },
);

test.each([
  "",
  "-a",
  "a-",
  "Bedroom",
  "bed room",
  "bed_room",
  "bedroom.web",
  "bédroom",
  "x".repeat(64),
  "a\n",
])("%j is no slug", (text) => {
  expect(isSlug(text)).toBe(false);
});

test.each([
  ["Bedroom", "bedroom"],
  ["E-commerce  Platform (v2)", "e-commerce-platform-v2"],
  ["Crème & Brûlée", "creme-and-brulee"],
  ["Straße der Ærø", "strasse-der-aero"],
  ["Ada's team", "adas-team"],
  ["  --  ", ""],
  ["東京", ""],
  [`-${"x".repeat(80)}`, "x".repeat(63)],
  [`${"x".repeat(62)} y`, "x".repeat(62)],
])("%s suggests %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test("a suggestion is a slug or nothing, and suggests itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
      const slug = suggestSlug(name);
      expect(slug === "" || isSlug(slug)).toBe(true);
      expect(suggestSlug(slug)).toBe(slug);
    }),
  );
});

test("a refusal says what to write instead", () => {
  expect(() => readSlug("Bed Room", "name")).toThrow(
    'name: write lower-case letters, digits and hyphens between them, at most 63, such as bed-room; not "Bed Room"',
  );
  expect(() => readSlug(undefined, "name")).toThrow("at most 63; not nothing");
});
