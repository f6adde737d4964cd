import { expect, test } from "vitest";
import { noteServerTime, toServerTime } from "./server-time.ts";

test("a browser's clock that is two minutes ahead is set right by what the server said", () => {
  const browserAt = Date.parse("2026-11-20T17:32:00Z");
  noteServerTime("2026-11-20T17:30:00Z", browserAt);
  expect(toServerTime(new Date(browserAt + 5_000))).toEqual(new Date("2026-11-20T17:30:05Z"));
});

test("an answer without an instant changes nothing", () => {
  noteServerTime("2026-11-20T17:30:00Z", Date.parse("2026-11-20T17:30:00Z"));
  noteServerTime(undefined);
  expect(toServerTime(new Date(0))).toEqual(new Date(0));
});
