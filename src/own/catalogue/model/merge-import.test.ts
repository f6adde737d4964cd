import { describe, expect, test } from "vitest";
import { mergeImport } from "./merge-import.ts";

describe("an import of an object that an import made", () => {
  test("changes a field that stands as the last import wrote it", () => {
    expect(mergeImport({ owner: "a" }, { owner: "b" }, { owner: "a" }, {})).toEqual({
      fields: { owner: "b" },
      written: { owner: "b" },
      edited: [],
    });
  });

  test("leaves and tells a field that people have changed since", () => {
    expect(mergeImport({ owner: "c" }, { owner: "b" }, { owner: "a" }, {})).toEqual({
      fields: { owner: "c" },
      written: { owner: "a" },
      edited: [{ field: "owner", current: "c", wanted: "b" }],
    });
  });

  test("leaves what people have filled in where the file says nothing, without a word", () => {
    expect(mergeImport({ text: "ours" }, { text: "" }, { text: "" }, {})).toMatchObject({
      fields: { text: "ours" },
      edited: [],
    });
  });

  test("agrees with people who have made the same change", () => {
    expect(mergeImport({ owner: "b" }, { owner: "b" }, { owner: "a" }, {})).toEqual({
      fields: { owner: "b" },
      written: { owner: "b" },
      edited: [],
    });
  });

  test("leaves fields alone that it does not speak of", () => {
    expect(mergeImport({ demand: "high", tags: [] }, { tags: ["a"] }, { tags: [] }, {}).fields).toEqual({
      demand: "high",
      tags: ["a"],
    });
  });
});

describe("an import of an object that people made", () => {
  test("fills in what is empty or usual, and leaves the rest", () => {
    const current = { displayName: "bedroom", description: "", tags: ["ours"] };
    const wanted = { displayName: "Bedroom", description: "Beds", tags: ["theirs"] };
    expect(mergeImport(current, wanted, {}, { displayName: "bedroom" })).toEqual({
      fields: { displayName: "Bedroom", description: "Beds", tags: ["ours"] },
      written: { displayName: "Bedroom", description: "Beds" },
      edited: [{ field: "tags", current: ["ours"], wanted: ["theirs"] }],
    });
  });
});
