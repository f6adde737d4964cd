import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanJson } from "./clean-json.ts";
import { cleanText, clipText, isLongerThan, textOrNull } from "./clean-text.ts";
import { believedStart, isZeroTime, linkTo, notAfter, readInstant, webAddress } from "./read-value.ts";

describe("clean text", () => {
  test("replaces what PostgreSQL refuses and leaves the rest alone", () => {
    expect(cleanText("a\0b")).toBe("a\uFFFDb");
    expect(cleanText("a\uD800b")).toBe("a\uFFFDb");
    expect(cleanText("\uDC00")).toBe("\uFFFD");
    expect(cleanText("smile 😀\n\ttab")).toBe("smile 😀\n\ttab");
  });

  test("is still clean when it is cut in the middle of a character", () => {
    expect(clipText("ab😀cd", 4)).toBe("ab\uFFFD…");
  });

  test("is never longer than its limit, and has neither NUL nor a lone surrogate", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const clipped = clipText(text, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        expect(/\p{Surrogate}/u.test(clipped) || clipped.includes("\0")).toBe(false);
      }),
    );
  });

  test("a blank text is no text", () => {
    expect(textOrNull("  \n", 10)).toBeNull();
    expect(textOrNull(7, 10)).toBeNull();
    expect(textOrNull(" x ", 10)).toBe(" x ");
  });

  test("length counts characters, not UTF-16 units", () => {
    expect(isLongerThan("😀😀😀", 3)).toBe(false);
    expect(isLongerThan("😀😀😀😀", 3)).toBe(true);
  });
});

describe("clean JSON", () => {
  test("drops __proto__, and nothing can be changed through it", () => {
    const cleaned = cleanJson(JSON.parse('{"__proto__": {"admin": true}, "a": {"__proto__": 1, "b": 2}}'));
    expect(cleaned).toEqual({ a: { b: 2 } });
    expect((cleaned as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  test("cuts off what is nested too deeply to print", () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(JSON.stringify(cleanJson(deep))).toContain("(nested too deeply to keep)");
  });

  test("keeps any other JSON as it is", () => {
    const plain = fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme-ascii" });
    fc.assert(
      fc.property(plain, (value) => {
        const json = JSON.stringify(value);
        fc.pre(!json.includes("__proto__"));
        expect(JSON.stringify(cleanJson(JSON.parse(json)))).toBe(json);
      }),
    );
  });
});

describe("instants", () => {
  test.each([
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.000Z"],
    ["2026-11-20T23:34:30.923342931Z", "2026-11-20T23:34:30.923Z"],
    ["2015-07-17T08:42:58.315+0000", "2015-07-17T08:42:58.315Z"],
    ["2026-01-05T10:00:00+01:00", "2026-01-05T09:00:00.000Z"],
    ["2026-01-05 09:00Z", "2026-01-05T09:00:00.000Z"],
  ])("%s is %s", (text, iso) => {
    expect(readInstant(text)?.toISOString()).toBe(iso);
  });

  test.each([
    "yesterday",
    "2026-01-05",
    "2026-01-05T09:00:00",
    "2026-13-05T09:00:00Z",
    "2026-01-05T25:00:00Z",
    "2026-01-05T09:00:00+99:99",
    "0001-01-01T00:00:00Z",
    "1900-01-01T00:00:00Z",
    "1",
    "",
    1_767_600_000,
    null,
    {},
  ])("%j is none", (value) => {
    expect(readInstant(value)).toBeNull();
  });

  test("Go's zero time is recognised, and a clock that runs ahead is set right", () => {
    expect(isZeroTime("0001-01-01T00:00:00Z")).toBe(true);
    const now = new Date(5);
    expect(notAfter(new Date(9), now)).toBe(now);
    expect(notAfter(new Date(3), now)).toEqual(new Date(3));
  });

  test("a start more than 31 days back is not believed", () => {
    const now = new Date("2026-03-01T00:00:00Z");
    const back = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);
    expect(believedStart(back(31), now)).toEqual(back(31));
    expect(believedStart(back(31.001), now)).toBeNull();
    expect(believedStart(back(-1), now)).toEqual(now);
    expect(believedStart(null, now)).toBeNull();
  });
});

describe("addresses", () => {
  test.each(["https://example.com/a?b=c#d", "http://prometheus:9090/graph?g0.expr=up%20%3D%3D%200"])(
    "%s can be linked to",
    (address) => {
      expect(webAddress(address)).toBe(address);
    },
  );

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    " https://example.com",
    "https://exa mple.com",
    "https://",
    "https:///path",
    "//example.com",
    `https://example.com/${"x".repeat(5000)}`,
    7,
  ])("%j cannot", (address) => {
    expect(webAddress(address)).toBeNull();
    expect(linkTo(address, "text")).toEqual([]);
  });

  test("a link without text shows its address", () => {
    expect(linkTo("https://example.com", " ")).toEqual([
      { href: "https://example.com", text: "https://example.com" },
    ]);
  });
});
