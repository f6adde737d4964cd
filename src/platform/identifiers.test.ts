import { describe, expect, test } from "vitest";
import { isUuid, newId } from "./identifiers.ts";

describe("an id", () => {
  const at = new Date("2026-03-01T02:14:00.123Z");

  test("is a UUID of version 7 that begins with its instant", () => {
    const id = newId(at);
    expect(isUuid(id)).toBe(true);
    expect(id[14]).toBe("7");
    expect(id[19]).toMatch(/[89ab]/);
    expect(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at.getTime());
  });

  test("comes after every id made before it, though a storm makes many of one instant", () => {
    const ids = Array.from({ length: 20_000 }, () => newId(at));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(newId(new Date(at.getTime() + 1)) > ids.at(-1)!).toBe(true);
  });
});
