import { expect, test } from "vitest";
import { readNext } from "./next-address.ts";

test("an address of this site is kept", () =>
  expect(readNext({ next: "/run/incidents?state=open" })).toEqual({ next: "/run/incidents?state=open" }));

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "",
  3,
  undefined,
])("%s is not followed", (next) => expect(readNext({ next })).toEqual({}));
