import { expect, test } from "vitest";
import { keyName, matchKeys } from "./match-keys.ts";

const bound = ["g h", "g i", "e", "?", "mod+k"];

test("a single key runs its command", () => {
  expect(matchKeys(bound, "", "e")).toEqual({ kind: "run", keys: "e" });
});

test("the first key of a sequence waits for the second", () => {
  expect(matchKeys(bound, "", "g")).toEqual({ kind: "wait", pressed: "g" });
  expect(matchKeys(bound, "g", "i")).toEqual({ kind: "run", keys: "g i" });
});

test("a wrong second key counts as a first one", () => {
  expect(matchKeys(bound, "g", "e")).toEqual({ kind: "run", keys: "e" });
  expect(matchKeys(bound, "g", "z")).toEqual({ kind: "nothing" });
});

test("Ctrl and ⌘ name the same key, Alt and both together none", () => {
  const press = { key: "K", ctrlKey: false, metaKey: false, altKey: false };
  expect(keyName({ ...press, ctrlKey: true })).toBe("mod+k");
  expect(keyName({ ...press, metaKey: true })).toBe("mod+k");
  expect(keyName({ ...press, altKey: true })).toBeUndefined();
  expect(keyName({ ...press, ctrlKey: true, metaKey: true })).toBeUndefined();
  expect(keyName({ ...press, key: "Shift" })).toBeUndefined();
});
