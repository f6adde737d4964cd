import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.each(["/", "/incidents/7?tab=notes#n3", "/portal?next=https%3A%2F%2Fevil.example"])(
  "%s is kept",
  (next) => expect(ownAddress(next)).toBe(next),
);

test.each([
  undefined,
  "",
  "incidents",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "javascript:alert(1)",
  "//[",
  `/${"ü".repeat(400)}`,
])("%j leads to the first page", (next) => expect(ownAddress(next)).toBe("/"));
