import { expect, test } from "vitest";
import { instantsOf, readAuditAddress } from "./audit-address.ts";

test("only what the page knows and what can be is read", () =>
  expect(
    readAuditAddress({ actor: "Ada", from: "2026-03-04", to: "yesterday", colour: "red", text: "" }),
  ).toEqual({ actor: "Ada", from: "2026-03-04" }));

test("a range of days holds its last day too, on the reader's clock", () => {
  const { from, to } = instantsOf({ from: "2026-03-04", to: "2026-03-04" });
  expect(new Date(from!)).toEqual(new Date(2026, 2, 4));
  expect(new Date(to!)).toEqual(new Date(2026, 2, 5));
  expect(instantsOf({})).toEqual({});
});
