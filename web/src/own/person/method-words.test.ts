import { expect, test } from "vitest";
import { delayOptions, methodState } from "./method-words.ts";

const at = "2026-11-21T01:00:00Z";

test.each([
  [{ verifiedAt: at, failingSince: null, goneAt: null }, "confirmed"],
  [{ verifiedAt: null, failingSince: null, goneAt: null }, "unconfirmed"],
  [{ verifiedAt: at, failingSince: at, goneAt: null }, "failing"],
  [{ verifiedAt: at, failingSince: at, goneAt: at }, "gone"],
])("%o is %s", (method, state) => expect(methodState(method)).toBe(state));

test("a delay that was set elsewhere stays among the choices, in its place", () => {
  expect(delayOptions(90).map(({ label }) => label)).toEqual([
    "at once",
    "after 1 min",
    "after 90 s",
    "after 2 min",
    "after 5 min",
    "after 10 min",
  ]);
});
