import { describe, expect, test } from "vitest";
import { clockDuration, wordDuration } from "./format-duration.ts";

describe("a duration on the clock", () => {
  test.each([
    [30_240, "8:24:00"],
    [6_048, "1:40:48"],
    [604.8, "0:10:05"],
    [60.48, "0:01:00"],
    [0, "0:00:00"],
    [360_000, "100:00:00"],
    [-75, "−0:01:15"],
  ])("%d seconds read %s", (seconds, text) => expect(clockDuration(seconds)).toBe(text));
});

describe("a duration in words", () => {
  test.each([
    [6_048, "1 h 40 min"],
    [604.8, "10 min 5 s"],
    [30_240, "8 h 24 min"],
    [3_600, "1 h"],
    [90_000, "1 day 1 h"],
    [1_209_600, "2 weeks"],
    [0.2, "0 s"],
  ])("%d seconds read %s", (seconds, text) => expect(wordDuration(seconds)).toBe(text));
});
