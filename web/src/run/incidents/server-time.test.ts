import { expect, test } from "vitest";
import { noteServerTime, toServerTime } from "./server-time.ts";

const at = (seconds: number) => Date.parse("2026-11-20T17:30:00Z") + seconds * 1000;
const iso = (seconds: number) => new Date(at(seconds)).toISOString();
const shown = (seconds: number) => toServerTime(new Date(at(seconds))).getTime();

test("a browser's clock that is ahead is set right by what the server says, the quickest answer counting", () => {
  noteServerTime(iso(0), at(120));
  expect(shown(125)).toBe(at(5));
  noteServerTime(iso(10), at(133));
  expect(shown(135)).toBe(at(15));
  noteServerTime(undefined, at(140));
  expect(shown(140)).toBe(at(20));
});

test("after a minute an answer counts even if it was slower, because the clock may have been set", () => {
  noteServerTime(iso(300), at(300));
  noteServerTime(iso(400), at(410));
  expect(shown(410)).toBe(at(400));
});
