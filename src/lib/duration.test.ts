import { expect, test } from "vitest";
import { durationInWords, formatDuration } from "./duration.ts";

test.each([
  [30_240, "8:24:00"],
  [6_048, "1:40:48"],
  [604.8, "0:10:05"],
  [60.48, "0:01:00"],
  [0, "0:00:00"],
  [59.5, "0:01:00"],
  [3_599.4, "0:59:59"],
  [3_599.5, "1:00:00"],
  [360_000, "100:00:00"],
  [-90, "-0:01:30"],
  [-0.4, "0:00:00"],
])("%d seconds are %s on a clock", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test.each([
  [0, "0 s"],
  [0.9, "0 s"],
  [59.9, "59 s"],
  [60, "1 min"],
  [90, "1 min 30 s"],
  [604.8, "10 min 4 s"],
  [3_600, "1 h"],
  [3_659, "1 h"],
  [6_048, "1 h 40 min"],
  [30_240, "8 h 24 min"],
  [172_799, "47 h 59 min"],
  [172_800, "2 d"],
  [234_000, "2 d 17 h"],
  [-5, "0 s"],
])("%d seconds are %s in words", (seconds, text) => {
  expect(durationInWords(seconds)).toBe(text);
});
