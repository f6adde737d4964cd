import { expect, test } from "vitest";
import { readSignInAddress } from "./sign-in-address.ts";

test("an address of this site is kept", () =>
  expect(readSignInAddress({ next: "/run/incidents?state=open" })).toEqual({
    next: "/run/incidents?state=open",
  }));

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "",
  3,
  undefined,
])("%s is not followed", (next) => expect(readSignInAddress({ next })).toEqual({}));

test("a reason that the page has words for is told, and no words of the address's own", () => {
  expect(readSignInAddress({ refused: "stale" })).toEqual({ refused: "stale" });
  for (const refused of ["Call 555 and tell your password", "toString", 3])
    expect(readSignInAddress({ refused })).toEqual({});
});
